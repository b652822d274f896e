import { isEqual } from 'mingo/util'
import type { Collection } from './collection'
import { type Change, type Doc, type Id, idOf, newId, toDocument } from './document'
import { decodeFields, type Fields } from './ejson'
import { select } from './query'
import type { Store } from './store'
import { compileUpdate } from './update'
import { type Body, docIdOf, queryOf, type Reply, textsOf } from './wire-body'
import { duplicateKey, invalidParam } from './wire-error'
import type { Plan, Read, Writer } from './writer'

/** The wire actions that change documents, in a transaction or plainly. */
export class WriteActions {
  readonly #store: Store
  readonly #writer: Writer
  readonly #now: () => number

  constructor(store: Store, writer: Writer, now: () => number) {
    this.#store = store
    this.#writer = writer
    this.#now = now
  }

  /** `database.insertDocument` → `{insertedIds}`. In order: a refusal leaves the ones before it in. */
  async insert(body: Body): Promise<Reply> {
    const collection = this.#store.collection(body.collectionName)
    const docs = textsOf(body.data).map((text) => this.document(text))
    for (const doc of docs) {
      await this.#write(body, (read) => insertion(collection, doc, read))
    }
    return { data: { insertedIds: docs.map((doc) => doc._id) } }
  }

  /** Reads a new document; one without an `_id` gets one. */
  document(text: string): Doc {
    const fields = decodeFields(text, this.#now())
    return toDocument(idOf(fields) ?? newId(), fields)
  }

  /** `database.modifyDocument` → `{updated}`, how many documents really changed, and `upsert_id`. */
  async modify(body: Body): Promise<Reply> {
    const collection = this.#store.collection(body.collectionName)
    const id = docIdOf(body, this.#now())
    const data = decodeFields(body.data, this.#now())
    if (body.merge === true) {
      if (body.upsert === true) throw invalidParam('an update with operators does not upsert')
      const update = compileUpdate(data)
      const targets = this.#targets(collection, body, id)
      return this.#write(body, (read) => modification(collection, targets(read), update))
    }
    if (id === undefined) throw invalidParam('only one document can be replaced')
    const doc = toDocument(id, data)
    return this.#write(body, (read) => replacement(collection, doc, read))
  }

  /** `database.removeDocument` → `{deleted}`. */
  async remove(body: Body): Promise<Reply> {
    const collection = this.#store.collection(body.collectionName)
    const targets = this.#targets(collection, body, docIdOf(body, this.#now()))
    return this.#write(body, (read) => {
      const changes = targets(read).map((doc) => change(collection, doc._id, doc, undefined))
      return { changes, reply: { deleted: changes.length } }
    })
  }

  /** The documents a call is about, found anew each time it is planned. */
  #targets(collection: Collection, body: Body, id: Id | undefined): (read: Read) => readonly Doc[] {
    if (id !== undefined) {
      return (read) => {
        const doc = read(collection.name, id)
        return doc ? [doc] : []
      }
    }
    const query = queryOf(body, this.#now())
    return () => select(collection, { query, ...(body.multi === false && { limit: 1 }) })
  }

  async #write(body: Body, plan: (read: Read) => Plan): Promise<Reply> {
    const { transactionId } = body
    if (transactionId === undefined) return { data: await this.#writer.plainly(plan) }
    return { data: this.#writer.inTransaction(transactionId, plan) }
  }
}

function insertion(collection: Collection, doc: Doc, read: Read): Plan {
  if (read(collection.name, doc._id)) {
    throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(doc._id)} }`)
  }
  return { changes: [change(collection, doc._id, undefined, doc)], reply: {} }
}

function modification(
  collection: Collection,
  targets: readonly Doc[],
  update: (doc: Doc) => Doc,
): Plan {
  const changes = targets
    .map((doc) => change(collection, doc._id, doc, update(doc)))
    .filter(({ before, after }) => before !== after)
  return { changes, reply: { updated: changes.length } }
}

function replacement(collection: Collection, doc: Doc, read: Read): Plan {
  const before = read(collection.name, doc._id)
  if (before && isEqual(before, doc)) return { changes: [], reply: { updated: 0 } }
  const reply: Fields = before ? { updated: 1 } : { updated: 0, upsert_id: doc._id }
  return { changes: [change(collection, doc._id, before, doc)], reply }
}

function change(
  { name }: Collection,
  id: Id,
  before: Doc | undefined,
  after: Doc | undefined,
): Change {
  return { collection: name, id, before, after }
}
