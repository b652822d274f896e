import type { DocumentStore } from './document-store'
import { type CollectionToMake, FOLDERS, type IndexToMake, type SetupPlan } from './setup-plan'
import type { TencentManager } from './tencent'

const PAGE = 100

export interface Environment {
  readonly id: string
  readonly manager: TencentManager
  readonly documents: DocumentStore
}

type Report = (line: string) => void

async function collectionsThere({ manager }: Environment): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (let offset = 0; ; offset += PAGE) {
    const page = await manager.database.listCollections({ MgoLimit: PAGE, MgoOffset: offset })
    for (const { CollectionName } of page.Collections) names.add(CollectionName)
    if (page.Collections.length < PAGE) return names
  }
}

function sameIndex(
  { MgoKeySchema: { MgoIndexKeys, MgoIsUnique } }: IndexToMake,
  there: {
    readonly Unique: boolean
    readonly Keys: readonly { Name?: string; Direction?: string }[]
  },
): boolean {
  return (
    there.Unique === MgoIsUnique &&
    there.Keys.length === MgoIndexKeys.length &&
    MgoIndexKeys.every(({ Name, Direction }, place) => {
      const key = there.Keys[place]
      return key?.Name === Name && String(key.Direction) === Direction
    })
  )
}

/** Makes what is missing. An index of the same name over other keys is somebody's decision to undo. */
async function makeIndexes(
  { manager: { database } }: Environment,
  { name, indexes }: CollectionToMake,
  report: Report,
): Promise<void> {
  if (indexes.length === 0) return
  const { Indexes = [] } = await database.describeCollection(name)
  const missing = indexes.filter((index) => {
    const there = Indexes.find((each) => each.Name === index.IndexName)
    if (there === undefined) return true
    if (sameIndex(index, there)) return false
    throw new Error(`${name}: the index ${index.IndexName} is there over other keys: remove it`)
  })
  if (missing.length === 0) return
  await database.updateCollection(name, { CreateIndexes: missing })
  report(`${name}: indexes ${missing.map(({ IndexName }) => IndexName).join(', ')}`)
}

/** A rule is set even on what was there: a collection made by hand is open to phones. */
async function close(
  { id, manager }: Environment,
  { name, acl }: CollectionToMake,
  report: Report,
): Promise<void> {
  const Param = { EnvId: id, CollectionName: name }
  const service = manager.commonService('tcb')
  const { AclTag } = await service.call({ Action: 'DescribeDatabaseACL', Param })
  if (AclTag === acl) return
  await service.call({ Action: 'ModifyDatabaseACL', Param: { ...Param, AclTag: acl } })
  report(`${name}: closed to phones`)
}

/** The parts first: a note never names what is not there. What the last folder left goes last. */
async function putFolder(
  { documents }: Environment,
  { note, parts }: SetupPlan['folder'],
  report: Report,
): Promise<void> {
  const before = await documents.get(FOLDERS, note._id)
  if (before?.version === note.version) return
  for (const part of parts) await documents.put(FOLDERS, part)
  await documents.put(FOLDERS, { ...note, ...(before && { loaded: before.loaded ?? null }) })
  const old = Array.isArray(before?.parts) ? before.parts.map(String) : []
  for (const id of old) await documents.remove(FOLDERS, id)
  report(`the merchant’s folder waits for the owner: ${note.version}`)
}

/** Makes an environment what the plan says; what is so already is left, so it may run again. */
export async function applySetup(
  plan: SetupPlan,
  environment: Environment,
  report: Report,
): Promise<void> {
  const there = await collectionsThere(environment)
  for (const collection of plan.collections) {
    if (!there.has(collection.name)) {
      await environment.manager.database.createCollection(collection.name)
      report(`${collection.name}: made`)
    }
    await close(environment, collection, report)
    await makeIndexes(environment, collection, report)
  }
  await putFolder(environment, plan.folder, report)
}
