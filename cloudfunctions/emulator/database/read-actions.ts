import { aggregate, splitLeadingMatch } from './aggregate'
import type { Collection } from './collection'
import { type Doc, type Id, textOf } from './document'
import { decodeEjson, encodeEjson, type Fields } from './ejson'
import { limits } from './limits'
import { isServed, project, select } from './query'
import type { Store } from './store'
import type { Transactions } from './transactions'
import {
  type Body,
  docIdOf,
  optionalFields,
  pageOf,
  queryOf,
  type Reply,
  stagesOf,
} from './wire-body'
import { invalidParam, requestFailed } from './wire-error'

/** The wire actions that change nothing. */
export class ReadActions {
  readonly #store: Store
  readonly #transactions: Transactions
  readonly #now: () => number
  readonly #warn: (message: string) => void
  readonly #warned = new Set<string>()

  constructor(
    store: Store,
    transactions: Transactions,
    now: () => number,
    warn: (message: string) => void,
  ) {
    this.#store = store
    this.#transactions = transactions
    this.#now = now
    this.#warn = warn
  }

  /** `database.getDocument` → `{list}` of EJSON texts. */
  get(body: Body): Reply {
    const collection = this.#store.collection(body.collectionName)
    const projection = optionalFields(body.projection, this.#now())
    const id = docIdOf(body, this.#now())
    if (id !== undefined) {
      const doc = this.#one(body, collection, id)
      return { data: { list: texts(doc ? [project(doc, projection)] : []) } }
    }
    const query = queryOf(body, this.#now())
    const order = optionalFields(body.order, this.#now())
    this.#warnIfUnserved(collection, query, order)
    const found = select(collection, { query, ...(order && { order }), ...pageOf(body) })
    return { data: { list: texts(found.map((doc) => project(doc, projection))) } }
  }

  /** `database.calculateDocument` → `{total}`. */
  count(body: Body): Reply {
    refuseInTransaction(body)
    const collection = this.#store.collection(body.collectionName)
    const query = queryOf(body, this.#now())
    this.#warnIfUnserved(collection, query, undefined)
    return { data: { total: select(collection, { query }).length } }
  }

  /** `database.aggregateDocuments` → `{list}` of EJSON texts. */
  aggregate(body: Body): Reply {
    refuseInTransaction(body)
    const collection = this.#store.collection(body.collectionName)
    const stages = stagesOf(body.stages).map(({ key, text }) => ({
      key,
      value: decodeEjson(text, this.#now()),
    }))
    const { match, rest } = splitLeadingMatch(stages)
    this.#warnIfUnserved(collection, match, undefined)
    const found = aggregate(select(collection, { query: match }), rest, (name) => [
      ...this.#store.collection(name).docs.values(),
    ])
    return { data: { list: texts(found) } }
  }

  #one(body: Body, collection: Collection, id: Id): Doc | undefined {
    if (body.transactionId === undefined) return collection.docs.get(id)
    const transaction = this.#transactions.get(body.transactionId)
    return this.#transactions.read(transaction, collection.name, id)
  }

  #warnIfUnserved(collection: Collection, query: Fields, order: Fields | undefined): void {
    if (isServed(collection, query, order)) return
    const shape = `${collection.name}: where ${Object.keys(query).join(', ') || 'everything'}, order by ${Object.keys(order ?? {}).join(', ') || 'nothing'}`
    if (this.#warned.has(shape)) return
    this.#warned.add(shape)
    this.#warn(`no index serves this query on ${shape}`)
  }
}

function refuseInTransaction(body: Body): void {
  if (body.transactionId !== undefined) {
    throw invalidParam('count and aggregate are not supported in a transaction')
  }
}

/** The documents' EJSON, refused where together they are more than one answer may hold. */
function texts(docs: readonly (Fields | Doc)[]): readonly string[] {
  const list = docs.map((doc) => (isStored(doc) ? textOf(doc) : encodeEjson(doc)))
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > limits.maxResultBytes) {
    throw requestFailed(`the result is ${bytes} bytes, over the limit of ${limits.maxResultBytes}`)
  }
  return list
}

/** Stored documents are frozen and worth keeping the text of; computed ones are not. */
function isStored(doc: Fields | Doc): doc is Doc {
  return Object.isFrozen(doc) && doc._id !== undefined
}
