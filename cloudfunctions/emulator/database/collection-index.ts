import type { CollectionIndex } from '../../platform/collections'
import type { Change, Doc, Id } from './document'
import { encodeEjson, isFields, isList, type Value } from './ejson'
import { NumberOrder } from './number-order'
import { duplicateKey, requestFailed } from './wire-error'

/**
 * One index: finds candidates by its first key, and keeps a unique one unique. As in MongoDB a
 * missing field counts as null, so a unique index allows one document without its fields.
 */
export class Index {
  readonly firstKey: string
  readonly #definition: CollectionIndex
  readonly #paths: readonly (readonly string[])[]
  /** First key's value → ids. A document stands under each item of an array, as a query matches it. */
  readonly #byFirstKey = new Map<string, Set<Id>>()
  readonly #taken = new Map<string, Id>()
  readonly #numbers = new NumberOrder()
  /** Documents with several values under the first key: each end of a range may find another one. */
  readonly #several = new Set<Id>()

  constructor(definition: CollectionIndex) {
    const [firstKey] = Object.keys(definition.keys)
    if (firstKey === undefined) throw new Error(`the index ${definition.name} has no keys`)
    this.firstKey = firstKey
    this.#definition = definition
    this.#paths = Object.keys(definition.keys).map((key) => key.split('.'))
  }

  /** A superset of the ids whose first key equals `value`; undefined where this index cannot say. */
  candidates(value: Value): ReadonlySet<Id> | undefined {
    if (isList(value) || isFields(value) || value instanceof RegExp) return undefined
    return this.#byFirstKey.get(keyText(value)) ?? new Set()
  }

  /** A superset of the ids that a range of numbers over the first key finds, both ends included. */
  candidatesBetween(least: number, most: number): readonly Id[] {
    return [...this.#several, ...this.#numbers.between(least, most)]
  }

  /** Refuses the changes if together they would leave two documents under one unique key. */
  assertUnique(collection: string, changes: readonly Change[]): void {
    if (!this.#definition.unique) return
    const changed = new Set(changes.map((change) => change.id))
    const claimed = new Set<string>()
    for (const { after } of changes) {
      if (!after) continue
      const key = this.#uniqueKey(after)
      const owner = this.#taken.get(key)
      if (claimed.has(key) || (owner !== undefined && !changed.has(owner))) {
        throw duplicateKey(collection, this.#definition.name, key)
      }
      claimed.add(key)
    }
  }

  remove(doc: Doc): void {
    this.#numbers.delete(doc._id)
    this.#several.delete(doc._id)
    for (const key of this.#firstKeyTexts(doc)) {
      const ids = this.#byFirstKey.get(key)
      ids?.delete(doc._id)
      if (ids?.size === 0) this.#byFirstKey.delete(key)
    }
    if (this.#definition.unique) this.#taken.delete(this.#uniqueKey(doc))
  }

  put(doc: Doc): void {
    const [value, ...others] = valuesAt(doc, this.#paths[0] ?? [])
    if (others.length > 0) this.#several.add(doc._id)
    else if (typeof value === 'number') this.#numbers.set(doc._id, value)
    for (const key of this.#firstKeyTexts(doc)) {
      const ids = this.#byFirstKey.get(key)
      if (ids) ids.add(doc._id)
      else this.#byFirstKey.set(key, new Set([doc._id]))
    }
    if (this.#definition.unique) this.#taken.set(this.#uniqueKey(doc), doc._id)
  }

  #firstKeyTexts(doc: Doc): ReadonlySet<string> {
    return new Set(valuesAt(doc, this.#paths[0] ?? []).map(keyText))
  }

  #uniqueKey(doc: Doc): string {
    const parts = this.#paths.map((path) => {
      const [value, ...others] = valuesAt(doc, path)
      if (value === undefined || others.length > 0) {
        throw requestFailed('a unique index over an array is not emulated')
      }
      return `${path.join('.')}: ${keyText(value)}`
    })
    return `{ ${parts.join(', ')} }`
  }
}

/** Equal values have equal texts; 0 and -0 are equal. */
function keyText(value: Value): string {
  return encodeEjson(value === 0 ? 0 : value)
}

/** All values a query on this path could see, arrays opened; a missing field is null. */
function valuesAt(node: Value | undefined, path: readonly string[]): readonly Value[] {
  const [name, ...rest] = path
  if (isList(node)) {
    const inside = node.flatMap((item) => valuesAt(item, path))
    return name === undefined ? inside : [...inside, ...valuesAt(node[Number(name)], rest)]
  }
  if (name === undefined) return [node ?? null]
  return isFields(node) && Object.hasOwn(node, name) ? valuesAt(node[name], rest) : [null]
}
