import { AsyncLocalStorage } from 'node:async_hooks'
import { encodeEjson, type Value } from '../../../cloudfunctions/emulator/database/ejson'

/** Our documents are plain data, which is all that EJSON knows. */
function ejson(data: unknown): string {
  return encodeEjson(data as Value)
}

/** The database the services of a history talk to, and how long each call of it takes. */
interface World {
  readonly handle: (action: string, body: Body) => Promise<Body>
  /** Lets others go first, or not. */
  readonly turn: () => Promise<void>
}

type Body = Readonly<Record<string, unknown>>

/** One call of a function: it may die at one of its words with the database, before it or after. */
export interface Life {
  wordsLeft: number
  readonly afterwards: boolean
  readonly open: Set<unknown>
}

export class Killed extends Error {}

const lives = new AsyncLocalStorage<Life>()
let world: World | undefined

export function enter(next: World): void {
  world = next
}

/** Runs a call that dies at so many words with the database; Infinity for one that lives. */
export function live<T>(life: Life, call: () => Promise<T>): Promise<T> {
  return lives.run(life, call)
}

/** Where everything but the dying happens. */
async function say(action: string, body: Body): Promise<Body> {
  if (!world) throw new Error('there is no world')
  await world.turn()
  const life = lives.getStore()
  if (life && life.wordsLeft <= 0) throw new Killed()
  if (life) life.wordsLeft -= 1
  if (life?.wordsLeft === 0) {
    if (life.afterwards) await world.handle(`database.${action}`, body).catch(() => undefined)
    for (const transactionId of life.open) {
      await world.handle('database.abortTransaction', { transactionId }).catch(() => undefined)
    }
    throw new Killed()
  }
  const reply = await world.handle(`database.${action}`, body)
  return (reply.data ?? reply) as Body
}

class Op {
  constructor(
    readonly kind: string,
    readonly value: unknown,
  ) {}
  and(other: Op): Op {
    return new Op('and', [this, other])
  }
  condition(): object {
    if (this.kind !== 'and') return { [`$${this.kind}`]: this.value }
    const both = this.value as readonly Op[]
    return Object.assign({}, ...both.map((each) => each.condition()))
  }
}

const op = (kind: string) => (value: unknown) => new Op(kind, value)
const command = {
  eq: op('eq'),
  neq: op('ne'),
  gt: op('gt'),
  gte: op('gte'),
  lt: op('lt'),
  lte: op('lte'),
  in: op('in'),
  exists: op('exists'),
  set: op('set'),
  inc: op('inc'),
  push: op('push'),
  remove: () => new Op('unset', ''),
}

function query(where: Body): string {
  const entries = Object.entries(where).map(([path, value]) => [
    path,
    value instanceof Op ? value.condition() : value,
  ])
  return ejson(Object.fromEntries(entries))
}

function pushed(value: unknown): object {
  if (!Array.isArray(value)) {
    const { each, slice } = value as { each: unknown; slice: number }
    return { $each: each, $slice: slice }
  }
  return { $each: value }
}

function changes(data: Body): string {
  const update: Record<string, Record<string, unknown>> = {}
  for (const [path, value] of Object.entries(data)) {
    if (!(value instanceof Op)) throw new Error(`a plain ${path}`)
    const kind = `$${value.kind}`
    const part = update[kind] ?? {}
    part[path] = value.kind === 'push' ? pushed(value.value) : value.value
    update[kind] = part
  }
  return ejson(update)
}

function documents({ list }: Body): unknown[] {
  return (list as readonly string[]).map((text) => parse(text))
}

/** What the SDK makes of canonical EJSON, as far as our documents go: numbers. */
function parse(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    const { $numberInt, $numberDouble, $numberLong }: Record<string, unknown> = { ...value }
    const number = $numberInt ?? $numberDouble ?? $numberLong
    return number === undefined ? value : Number(number)
  })
}

function collection(collectionName: string, transactionId?: unknown) {
  const of = { collectionName, ...(transactionId !== undefined && { transactionId }) }
  const doc = (_id: string) => {
    const one = { ...of, queryType: 'DOC', query: ejson({ _id }) }
    return {
      get: async () => ({ data: documents(await say('getDocument', one))[0] ?? null }),
      set: ({ data }: { data: object }) =>
        say('modifyDocument', { ...one, data: ejson(data), merge: false, upsert: true }),
      remove: async () => {
        const { deleted } = await say('removeDocument', one)
        return { stats: { removed: deleted } }
      },
    }
  }
  const where = (asked: Body) => queried({ ...of, queryType: 'WHERE', query: query(asked) })
  return {
    doc,
    where,
    add: async ({ data }: { data: object }) => {
      await say('insertDocument', { ...of, data: [ejson(data)] })
      return { _id: '' }
    },
    aggregate: () => aggregated(of, []),
  }
}

function queried(asked: Body): object {
  return {
    field: (fields: object) => queried({ ...asked, projection: ejson(fields) }),
    orderBy: (path: string, order: string) =>
      queried({ ...asked, order: ejson({ [path]: order === 'asc' ? 1 : -1 }) }),
    limit: (limit: number) => queried({ ...asked, limit }),
    get: async () => ({ data: documents(await say('getDocument', asked)) }),
    count: () => say('calculateDocument', asked),
    update: async ({ data }: { data: Body }) => {
      const change = { ...asked, data: changes(data), merge: true, upsert: false, multi: true }
      const { updated } = await say('modifyDocument', change)
      return { stats: { updated } }
    },
  }
}

function aggregated(of: Body, stages: readonly object[]): object {
  const stage = (stageKey: string, stageValue: string) =>
    aggregated(of, [...stages, { stageKey, stageValue }])
  return {
    match: (where: Body) => stage('$match', query(where)),
    project: (fields: object) => stage('$project', ejson(fields)),
    group: (fields: object) => stage('$group', ejson(fields)),
    end: async () => ({ list: documents(await say('aggregateDocuments', { ...of, stages })) }),
  }
}

async function startTransaction() {
  const { transactionId } = await say('startTransaction', {})
  const open = lives.getStore()?.open
  open?.add(transactionId)
  const end = async (how: string) => {
    const ended = await say(how, { transactionId })
    open?.delete(transactionId)
    return ended
  }
  return {
    collection: (name: string) => collection(name, transactionId),
    commit: () => end('commitTransaction'),
    rollback: () => end('abortTransaction'),
  }
}

/** In the place of `wx-server-sdk`, in the same process and without a wire. */
export const DYNAMIC_CURRENT_ENV = Symbol('env')
export const openapi = {}
export function init(): void {}
export function getWXContext(): object {
  return {}
}
export function database(): object {
  return { command, collection, startTransaction }
}
