import type { IndexToMake } from '../../config/launch/setup-plan'
import type { TencentManager } from '../../config/launch/tencent'

interface KeptCollection {
  readonly indexes: readonly IndexToMake[]
  readonly acl: string
}

/** An account at Tencent, in memory: what was sent to it, and what it has become. */
export interface TestTencent {
  readonly manager: TencentManager
  /** Every call that changes something, in order. */
  readonly sent: readonly { readonly call: string; readonly with: unknown }[]
  readonly collections: Readonly<Record<string, KeptCollection>>
}

/** What a collection made by hand is: whoever made a document may change it. */
const AS_MADE = { indexes: [], acl: 'PRIVATE' }

function text(value: string | undefined): string {
  if (value === undefined) throw new Error('a parameter is missing')
  return value
}

export function testTencent(before: Readonly<Record<string, KeptCollection>> = {}): TestTencent {
  const collections: Record<string, KeptCollection> = { ...before }
  const sent: { call: string; with: unknown }[] = []
  const paths = new Map<string, string>()
  const kept = (name: string) => {
    const collection = collections[name]
    if (!collection) throw new Error(`ResourceNotFound: ${name}`)
    return collection
  }
  const send = (call: string, parameters: unknown) => sent.push({ call, with: parameters })
  const manager: TencentManager = {
    database: {
      async listCollections({ MgoLimit, MgoOffset }) {
        const names = Object.keys(collections)
        const page = names.slice(MgoOffset, MgoOffset + MgoLimit)
        return {
          Collections: page.map((CollectionName) => ({ CollectionName })),
          Pager: { Total: names.length },
        }
      },
      async createCollection(name) {
        if (name in collections) throw new Error(`ResourceInUse: ${name}`)
        collections[name] = AS_MADE
        send('createCollection', name)
      },
      async describeCollection(name) {
        const Indexes = kept(name).indexes.map(({ IndexName, MgoKeySchema }) => ({
          Name: IndexName,
          Unique: MgoKeySchema.MgoIsUnique,
          Keys: MgoKeySchema.MgoIndexKeys,
        }))
        const byId = { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] }
        return { Indexes: [byId, ...Indexes] }
      },
      async updateCollection(name, change) {
        const indexes = [...kept(name).indexes, ...change.CreateIndexes]
        collections[name] = { ...kept(name), indexes }
        send('updateCollection', { name, ...change })
      },
    },
    functions: {
      async createFunction(parameters) {
        send('createFunction', parameters)
      },
    },
    access: {
      async getAccessList({ path }) {
        const Name = paths.get(path)
        return { APISet: Name === undefined ? [] : [{ Path: path, Name }] }
      },
      async createAccess({ path, name }) {
        paths.set(path, name)
        send('createAccess', { path, name })
      },
    },
    permission: {
      async modifyResourcePermission(options) {
        send('modifyResourcePermission', options)
      },
    },
    commonService: () => ({
      async call({ Action, Param }) {
        const name = text(Param.CollectionName)
        if (Action === 'DescribeDatabaseACL') return { AclTag: kept(name).acl }
        if (Action !== 'ModifyDatabaseACL') throw new Error(`InvalidAction: ${Action}`)
        collections[name] = { ...kept(name), acl: text(Param.AclTag) }
        send(Action, Param)
        return {}
      },
    }),
  }
  return { manager, sent, collections }
}
