import type { CollectionName } from './collections'
import { CloudError, called } from './errors'
import {
  type Change,
  database,
  type SdkQuery,
  type SdkTransaction,
  type Stage,
  type Where,
} from './sdk'

/** Every document says which shape it has. */
export interface StoredDocument {
  readonly _id: string
  readonly v: number
}

export interface FindOptions {
  /** At most 1,000, the cloud's own limit. */
  readonly limit: number
  readonly orderBy?: { readonly path: string; readonly order: 'asc' | 'desc' }
}

/** The version documents have today: to be said as soon as it is no longer the first. */
type Today<V extends number> = V extends 1 ? readonly [] : readonly [version: V]

/**
 * One collection, typed once: `Stored` is the union of every shape ever written, `Current` today's.
 * Functions are the only writers, so what is read is one of the shapes, or, after a roll-back, of
 * a later one: that is a failure, for whatever the older function wrote would take from it.
 */
export class Collection<Stored extends StoredDocument, Current extends Stored> {
  constructor(
    readonly name: CollectionName,
    /** Reads every older version into today's shape. */
    readonly upgrade: (stored: Stored) => Current,
    ...today: Today<Current['v']>
  ) {
    this.#today = today[0] ?? 1
  }

  readonly #today: number

  async get(id: string): Promise<Current | undefined> {
    return this.#read((await called(this.#sdk.doc(id).get())).data)
  }

  async find(where: Where, options: FindOptions): Promise<Current[]> {
    let query: SdkQuery = this.#sdk.where(where).limit(options.limit)
    if (options.orderBy) query = query.orderBy(options.orderBy.path, options.orderBy.order)
    const { data } = await called(query.get())
    return data.flatMap((stored) => this.#read(stored) ?? [])
  }

  /** As `find`, of each document only these fields, which every version of it has had. */
  async pick<Field extends keyof Stored & string>(
    where: Where,
    fields: readonly Field[],
    options: FindOptions,
  ): Promise<Pick<Stored, Field | '_id'>[]> {
    const wanted = Object.fromEntries(fields.map((field) => [field, true]))
    let query: SdkQuery = this.#sdk.where(where).field(wanted).limit(options.limit)
    if (options.orderBy) query = query.orderBy(options.orderBy.path, options.orderBy.order)
    const { data } = await called(query.get())
    return data as Pick<Stored, Field | '_id'>[]
  }

  /** How many documents meet the conditions. */
  async count(where: Where): Promise<number> {
    return (await called(this.#sdk.where(where).count())).total
  }

  /** Computes in the database what a poll needs, so that the document itself is never fetched. */
  async project<Shape>(where: Where, stage: Stage): Promise<Shape[]> {
    const { list } = await called(this.#sdk.aggregate().match(where).project(stage).end())
    return list as Shape[]
  }

  /** One number of all documents that meet the conditions, added up in the database. */
  async sum(where: Where, field: keyof Stored & string): Promise<number> {
    const total = { _id: null, total: { $sum: `$${field}` } }
    const { list } = await called(this.#sdk.aggregate().match(where).group(total).end())
    const [only] = list as { readonly total: number }[]
    return only?.total ?? 0
  }

  /** Atomic: of two creating the same id, one gets `exists` and has written nothing. */
  async create(document: Current): Promise<'created' | 'exists'> {
    try {
      await called(this.#sdk.add({ data: document }))
      return 'created'
    } catch (thrown) {
      if (thrown instanceof CloudError && thrown.kind === 'exists') return 'exists'
      throw thrown
    }
  }

  /**
   * Changes one document if it meets the conditions, atomically; false when it does not. Whether
   * the cloud counts matched or modified documents is not documented, so every change must change
   * something: it carries `rev: inc(1)` or a value that was not there.
   */
  async update(where: Where & { readonly _id: string }, change: Change): Promise<boolean> {
    const { stats } = await called(this.#sdk.where(where).update({ data: change }))
    return stats.updated > 0
  }

  async remove(id: string): Promise<boolean> {
    const { stats } = await called(this.#sdk.doc(id).remove())
    return stats.removed > 0
  }

  /** The same collection inside a transaction. */
  within(transaction: SdkTransaction): {
    get(id: string): Promise<Current | undefined>
    create(document: Current): Promise<void>
    put(document: Current): Promise<void>
    remove(id: string): Promise<void>
  } {
    const collection = transaction.collection(this.name)
    return {
      get: async (id) => this.#read((await called(collection.doc(id).get())).data),
      create: async (document) => {
        await called(collection.add({ data: document }))
      },
      put: async ({ _id, ...data }) => {
        await called(collection.doc(_id).set({ data }))
      },
      remove: async (id) => {
        await called(collection.doc(id).remove())
      },
    }
  }

  get #sdk() {
    return database.collection(this.name)
  }

  #read(data: unknown): Current | undefined {
    if (data === null || data === undefined) return undefined
    const stored = data as Stored
    if (stored.v > this.#today) {
      throw new Error(`${this.name} has version ${stored.v}, and ${this.#today} is known here`)
    }
    return this.upgrade(stored)
  }
}
