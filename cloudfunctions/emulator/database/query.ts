import { Query } from 'mingo'
import { cloneDeep } from 'mingo/util'
import type { Collection } from './collection'
import { type Doc, type Id, isId } from './document'
import { type Fields, isFields, isList, type Value } from './ejson'
import { invalidOperator, requestFailed, WireError } from './wire-error'

export interface Selection {
  readonly query: Fields
  readonly order?: Fields
  readonly offset?: number
  readonly limit?: number
}

/** What the local cloud says once for each shape of query that would scan its collection. */
export type Warn = (message: string) => void

/**
 * The matching documents, in order, from the committed state. mingo decides what matches; where it is
 * known to differ from MongoDB: `$mod` takes null for 0, and `$elemMatch` cannot tell plain items
 * from objects in a list that mixes them.
 */
export function select(collection: Collection, selection: Selection): readonly Doc[] {
  const { query, order, offset = 0, limit } = selection
  const compiled = compileQuery(query)
  const end = limit === undefined ? undefined : offset + limit
  if (order && Object.keys(order).length > 0) {
    return mongo(() =>
      compiled
        .find<Doc>([...candidates(collection, query)], {})
        .sort(sortSpec(order))
        .all()
        .slice(offset, end),
    )
  }
  const found: Doc[] = []
  mongo(() => {
    for (const doc of candidates(collection, query)) {
      if (!compiled.test(doc)) continue
      found.push(doc)
      if (found.length === end) break
    }
  })
  return found.slice(offset)
}

export function compileQuery(query: Fields): Query<Fields> {
  return mongo(() => new Query<Fields>(query, { scriptEnabled: false }))
}

/** Keeps or leaves out fields, as `field()` asks. */
export function project(doc: Doc, projection: Fields | undefined): Fields {
  if (!projection || Object.keys(projection).length === 0) return doc
  // mingo leaves out nested fields by deleting them from the object it was given.
  const leavesOut = Object.values(projection).some((value) => value === 0 || value === false)
  const [projected] = mongo(() =>
    new Query<Fields>({}).find<Fields>([leavesOut ? cloneDeep(doc) : doc], projection).all(),
  )
  if (!projected) throw new Error('a projection of one document is one document')
  // MongoDB answers the id first; mingo last.
  return projected._id === undefined ? projected : { _id: projected._id, ...projected }
}

/** mingo throws its own errors for what MongoDB would refuse; they become refusals on the wire. */
export function mongo<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof WireError) throw error
    const words = error instanceof Error ? error.message : String(error)
    throw /operator|unknown|stage/i.test(words)
      ? invalidOperator(words)
      : requestFailed(words, error)
  }
}

function* candidates(collection: Collection, query: Fields): Iterable<Doc> {
  const ids = candidateIds(collection, query)
  if (!ids) {
    yield* collection.docs.values()
    return
  }
  for (const id of ids) {
    const doc = collection.docs.get(id)
    if (doc) yield doc
  }
}

/** By `_id` first, then by an index whose first key is compared to a value or lies in a range. */
function candidateIds(collection: Collection, query: Fields): Iterable<Id> | undefined {
  const conditions = conjunction(query)
  for (const { path, condition } of conditions) {
    if (path !== '_id') continue
    const ids = equals(condition)
    if (ids?.every(isId)) return new Set(ids)
  }
  for (const { path, condition } of conditions) {
    const index = collection.indexes.find(({ firstKey }) => firstKey === path)
    const found = index && equals(condition)?.map((value) => index.candidates(value))
    if (found?.every((ids) => ids !== undefined)) return union(found)
  }
  return shortestRange(collection, conditions)
}

/** The fewest candidates of any index whose first key is held between numbers; else undefined. */
function shortestRange(
  collection: Collection,
  conditions: readonly Condition[],
): readonly Id[] | undefined {
  return collection.indexes
    .flatMap((index) => {
      const range = rangeOf(conditions.filter(({ path }) => path === index.firstKey))
      return range ? [index.candidatesBetween(range.least, range.most)] : []
    })
    .sort((a, b) => a.length - b.length)[0]
}

/** The numbers a path is held between; null where nothing holds it. */
function rangeOf(conditions: readonly Condition[]): { least: number; most: number } | null {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { condition } of conditions) {
    if (!isFields(condition)) continue
    const { $gt, $gte, $lt, $lte } = condition
    for (const low of [$gt, $gte]) if (typeof low === 'number') least = Math.max(least, low)
    for (const high of [$lt, $lte]) if (typeof high === 'number') most = Math.min(most, high)
  }
  return least === Number.NEGATIVE_INFINITY && most === Number.POSITIVE_INFINITY
    ? null
    : { least, most }
}

function union(sets: readonly (ReadonlySet<Id> | undefined)[]): ReadonlySet<Id> {
  const ids = new Set<Id>()
  for (const set of sets) for (const id of set ?? []) ids.add(id)
  return ids
}

interface Condition {
  readonly path: string
  readonly condition: Value
}

/** The conditions that must all hold, those inside `$and` included. */
function conjunction(query: Fields): readonly Condition[] {
  return Object.entries(query).flatMap(([path, condition]) => {
    if (path !== '$and') return [{ path, condition }]
    return isList(condition) ? condition.filter(isFields).flatMap(conjunction) : []
  })
}

/** The values a condition allows, where it is an equality or an `$in`. */
function equals(condition: Value): readonly Value[] | undefined {
  if (!isFields(condition)) return [condition]
  if (condition.$eq !== undefined) return [condition.$eq]
  return isList(condition.$in) ? condition.$in : undefined
}

/** Tells whether `_id` or an index's first key narrows the query, in every branch of an `$or`. */
export function isServed(
  collection: Collection,
  query: Fields,
  order: Fields | undefined,
): boolean {
  const served = new Set(['_id', ...collection.indexes.map(({ firstKey }) => firstKey)])
  const conditions = conjunction(query)
  if (conditions.some(({ path }) => served.has(path))) return true
  const [sortedBy] = Object.keys(order ?? {})
  if (conditions.length === 0) return sortedBy === undefined || served.has(sortedBy)
  return conditions.some(
    ({ path, condition }) =>
      path === '$or' &&
      isList(condition) &&
      condition.every((branch) => isFields(branch) && isServed(collection, branch, undefined)),
  )
}

function sortSpec(order: Fields): Record<string, 1 | -1> {
  const spec: Record<string, 1 | -1> = {}
  for (const [path, direction] of Object.entries(order)) {
    if (direction !== 1 && direction !== -1) throw requestFailed('bad sort specification')
    spec[path] = direction
  }
  return spec
}
