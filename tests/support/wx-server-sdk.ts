import { createRequire } from 'node:module'

/** The part of wx-server-sdk the project may use, with the types its own declarations lack. */
export interface WxServerSdk {
  init: (options: { env: string }) => void
  database: (options?: { throwOnNotFound?: boolean }) => Database
  getWXContext: () => Readonly<Record<string, unknown>>
}

export type Data = Readonly<Record<string, unknown>>

export interface Database {
  readonly command: Command
  readonly Geo: { Point: (longitude: number, latitude: number) => unknown }
  collection: (name: string) => CollectionReference
  createCollection: (name: string) => Promise<unknown>
  startTransaction: () => Promise<Transaction>
  runTransaction: <T>(body: (transaction: Transaction) => Promise<T>, times?: number) => Promise<T>
  serverDate: (options?: { offset: number }) => unknown
  RegExp: (options: { regexp: string; options?: string }) => unknown
}

export interface Transaction {
  collection: (name: string) => TransactionCollection
  commit: () => Promise<unknown>
  rollback: (reason?: unknown) => Promise<unknown>
}

export interface TransactionCollection {
  doc: (id: string | number) => DocumentReference
  add: (options: { data: Data }) => Promise<{ _id: string }>
  where: (query: Data) => Query
}

export interface Query {
  where: (query: unknown) => Query
  orderBy: (field: string, direction: 'asc' | 'desc') => Query
  limit: (count: number) => Query
  skip: (count: number) => Query
  field: (projection: Data) => Query
  get: () => Promise<{ data: Data[] }>
  count: () => Promise<{ total: number }>
  update: (options: { data: Data; multi?: boolean }) => Promise<{ stats: { updated: number } }>
  remove: (options?: { multi?: boolean }) => Promise<{ stats: { removed: number } }>
}

export interface CollectionReference extends Query {
  doc: (id: string | number) => DocumentReference
  add: (options: { data: Data | readonly Data[] }) => Promise<{ _id: string; _ids: string[] }>
  aggregate: () => Aggregate
}

export interface DocumentReference {
  field: (projection: Data) => DocumentReference
  get: () => Promise<{ data: Data | null }>
  set: (options: { data: Data }) => Promise<{ stats: { updated: number; created: number } }>
  update: (options: { data: Data }) => Promise<{ stats: { updated: number } }>
  remove: () => Promise<{ stats: { removed: number } }>
}

type Stage = (value: unknown) => Aggregate

export interface Aggregate {
  readonly addFields: Stage
  readonly bucket: Stage
  readonly bucketAuto: Stage
  readonly count: Stage
  readonly geoNear: Stage
  readonly group: Stage
  readonly limit: Stage
  readonly lookup: Stage
  readonly match: Stage
  readonly project: Stage
  readonly replaceRoot: Stage
  readonly sample: Stage
  readonly skip: Stage
  readonly sort: Stage
  readonly sortByCount: Stage
  readonly unwind: Stage
  end: () => Promise<{ list: Data[] }>
}

/** A condition on a field, which can be joined with another. */
export interface Condition {
  and: (...others: unknown[]) => Condition
  or: (...others: unknown[]) => Condition
}

type Compare = (value: unknown) => Condition
type Change = (value: unknown) => unknown

export interface Command {
  readonly eq: Compare
  readonly neq: Compare
  readonly gt: Compare
  readonly gte: Compare
  readonly lt: Compare
  readonly lte: Compare
  readonly in: Compare
  readonly nin: Compare
  readonly exists: (exists: boolean) => Condition
  readonly size: Compare
  readonly mod: (divisor: number, remainder: number) => Condition
  readonly elemMatch: Compare
  readonly all: Compare
  readonly and: (...conditions: unknown[]) => Condition
  readonly or: (...conditions: unknown[]) => Condition
  readonly not: (condition: unknown) => Condition
  readonly nor: (...conditions: unknown[]) => Condition
  readonly set: Change
  readonly remove: () => unknown
  readonly inc: Change
  readonly mul: Change
  readonly min: Change
  readonly max: Change
  readonly rename: Change
  readonly push: Change
  readonly unshift: Change
  readonly pop: () => unknown
  readonly shift: () => unknown
  readonly pull: Change
  readonly pullAll: Change
  readonly addToSet: Change
  readonly aggregate: AggregateCommand
}

export interface AggregateCommand {
  readonly sum: Change
  readonly multiply: Change
  readonly first: Change
}

/**
 * Loads the SDK as a function would find it: `TCB_CONTEXT_CNFG` sends its calls to `url`, and the
 * other variables keep it from asking a metadata host who it is. Without `url` it calls the real cloud
 * with the secrets given.
 */
export function loadSdk(options: {
  url?: string
  env: string
  secretId: string
  secretKey: string
}): WxServerSdk {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: options.env,
    TENCENTCLOUD_SECRETID: options.secretId,
    TENCENTCLOUD_SECRETKEY: options.secretKey,
    TCB_ENV: options.env,
    TCB_SOURCE: 'wx_client',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    SILENCE: 'true',
  })
  if (options.url !== undefined) {
    process.env.TENCENTCLOUD_SESSIONTOKEN = 'local'
    process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: options.url })
  }
  const sdk: WxServerSdk = createRequire(import.meta.url)('wx-server-sdk')
  sdk.init({ env: options.env })
  return sdk
}
