import type { CollectionDefinition } from '../../platform/collections'
import { Collection } from './collection'
import type { CommitLog } from './commit-log'
import {
  assertDocumentSize,
  type Change,
  type Doc,
  type Id,
  isId,
  textOf,
  toDocument,
} from './document'
import { decodeValue, isFields } from './ejson'
import { collectionNotExist, WireError } from './wire-error'

/** A log this many times larger than the documents in it is rewritten … */
const COMPACT_AT_TIMES = 4
/** … once it is worth the pause: less so while people wait than when opening. */
const COMPACT_AT_BYTES = 32 * 1024 * 1024
const COMPACT_OPENING_AT_BYTES = 1024 * 1024

/** The committed state. A commit is checked, logged, then visible, all in one synchronous step. */
export class Store {
  /** Hears of every commit. */
  onCommit: (changes: readonly Change[]) => void = () => {}
  readonly #collections = new Map<string, Collection>()
  readonly #warn: (message: string) => void
  #log: CommitLog
  #liveBytes = 0
  #compactAtBytes = COMPACT_OPENING_AT_BYTES

  constructor(
    definitions: Readonly<Record<string, CollectionDefinition>>,
    openLog: (replay: (payload: string) => void) => CommitLog,
    warn: (message: string) => void,
  ) {
    for (const [name, definition] of Object.entries(definitions)) {
      this.#collections.set(name, new Collection(name, definition))
    }
    this.#warn = warn
    this.#log = openLog((payload) => this.#replay(payload))
    this.#compactIfWorthwhile()
    this.#compactAtBytes = Math.max(this.#compactAtBytes, COMPACT_AT_BYTES)
  }

  collection(name: unknown): Collection {
    const collection = this.#collections.get(String(name))
    if (!collection) throw collectionNotExist(String(name))
    return collection
  }

  /** Refuses changes that could not be committed now. */
  check(changes: readonly Change[]): void {
    for (const { after } of changes) if (after) assertDocumentSize(after)
    for (const [name, own] of byCollection(changes)) this.collection(name).assertUnique(own)
  }

  /** All of the changes or, with a refusal, none: then neither the log nor the memory has moved. */
  commit(changes: readonly Change[]): void {
    if (changes.length === 0) return
    this.check(changes)
    try {
      this.#log.append(`[${changes.map(entryOf).join(',')}]`)
    } catch (error) {
      throw storageRefused(error)
    }
    this.#apply(changes)
    this.onCommit(changes)
    this.#compactIfWorthwhile()
  }

  /** Empties every collection, durably. */
  clear(): void {
    try {
      this.#log.rewrite([])
    } catch (error) {
      throw storageRefused(error)
    }
    for (const collection of this.#collections.values()) {
      const docs = [...collection.docs.values()]
      collection.apply(docs.map((doc) => removal(collection.name, doc)))
    }
    this.#liveBytes = 0
  }

  stats() {
    const documents: Record<string, number> = {}
    const written: Record<string, number> = {}
    for (const [name, collection] of this.#collections) {
      documents[name] = collection.docs.size
      written[name] = collection.written
    }
    return { documents, written, liveBytes: this.#liveBytes, logBytes: this.#log.bytes }
  }

  close(): void {
    this.#log.close()
  }

  #apply(changes: readonly Change[]): void {
    for (const { before, after } of changes) {
      this.#liveBytes += (after ? textOf(after).length : 0) - (before ? textOf(before).length : 0)
    }
    for (const [name, own] of byCollection(changes)) this.collection(name).apply(own)
  }

  #replay(payload: string): void {
    const entries: unknown = JSON.parse(payload)
    if (!Array.isArray(entries)) throw new Error(`not a commit: ${payload.slice(0, 80)}`)
    this.#apply(entries.map((entry) => this.#changeOf(entry)))
  }

  #changeOf(entry: unknown): Change {
    if (!isFields(entry) || !isId(entry.id)) throw new Error('a commit without an id')
    const { id } = entry
    const collection = this.collection(entry.c)
    const before = collection.docs.get(id)
    const doc = entry.doc === undefined ? undefined : decodeValue(entry.doc, 0, 0)
    const after = isFields(doc) ? toDocument(id, doc) : undefined
    return { collection: collection.name, id, before, after }
  }

  /** A log that cannot be rewritten still serves: say so, and do not try again at once. */
  #compactIfWorthwhile(): void {
    const { bytes } = this.#log
    if (bytes < this.#compactAtBytes || bytes < this.#liveBytes * COMPACT_AT_TIMES) return
    try {
      this.#log.rewrite(this.#snapshot())
      this.#compactAtBytes = COMPACT_AT_BYTES
    } catch (error) {
      this.#warn(`could not compact the log: ${String(error)}`)
      this.#compactAtBytes = bytes * 2
    }
  }

  *#snapshot(): Iterable<string> {
    for (const { name, docs } of this.#collections.values()) {
      for (const doc of docs.values()) {
        yield `[${entryOf({ collection: name, id: doc._id, before: undefined, after: doc })}]`
      }
    }
  }
}

function entryOf({ collection, id, after }: Change): string {
  const doc = after ? `,"doc":${textOf(after)}` : ''
  return `{"c":${JSON.stringify(collection)},"id":${JSON.stringify(id)}${doc}}`
}

function removal(collection: string, doc: Doc): Change {
  return { collection, id: doc._id, before: doc, after: undefined }
}

function byCollection(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const group = groups.get(change.collection)
    if (group) group.push(change)
    else groups.set(change.collection, [change])
  }
  return groups
}

/** Full, read-only or gone: the write did not happen, and the caller hears why. */
function storageRefused(error: unknown): WireError {
  const reason = error instanceof Error ? error.message : String(error)
  return new WireError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] the local cloud could not write to its data folder: ${reason}`,
    { cause: error },
  )
}

/** The name of a document across collections. */
export function documentKey(collection: string, id: Id): string {
  return `${collection}/${JSON.stringify(id)}`
}
