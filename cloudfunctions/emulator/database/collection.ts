import type { CollectionDefinition } from '../../platform/collections'
import { Index } from './collection-index'
import type { Change, Doc, Id } from './document'
import { limits } from './limits'
import { duplicateKey } from './wire-error'

/** The committed documents of one collection, in the order they were first written. */
export class Collection {
  readonly name: string
  readonly docs = new Map<Id, Doc>()
  readonly indexes: readonly Index[]

  #written = 0

  constructor(name: string, definition: CollectionDefinition) {
    if (definition.indexes.length > limits.maxIndexesPerCollection) {
      throw new Error(`${name} has more than ${limits.maxIndexesPerCollection} indexes`)
    }
    this.name = name
    this.indexes = definition.indexes.map((index) => new Index(index))
  }

  /** Refuses what would break `_id` or a unique index; the changes are all of this collection. */
  assertUnique(changes: readonly Change[]): void {
    const seen = new Set<Id>()
    for (const { id, before, after } of changes) {
      if (seen.has(id) || (!before && after && this.docs.has(id))) {
        throw duplicateKey(this.name, '_id_', `{ _id: ${JSON.stringify(id)} }`)
      }
      seen.add(id)
    }
    for (const index of this.indexes) index.assertUnique(this.name, changes)
  }

  /** Takes in changes that are already in the log; all removals first, so that keys can swap owners. */
  apply(changes: readonly Change[]): void {
    this.#written += changes.length
    for (const { id } of changes) {
      const old = this.docs.get(id)
      if (old) for (const index of this.indexes) index.remove(old)
    }
    for (const { id, after } of changes) {
      if (after) {
        this.docs.set(id, after)
        for (const index of this.indexes) index.put(after)
      } else {
        this.docs.delete(id)
      }
    }
  }

  /** How many documents were written or removed since it was opened, the same ones each time. */
  get written(): number {
    return this.#written
  }
}
