import { randomBytes } from 'node:crypto'
import { calculateObjectSize } from 'bson'
import { encodeEjson, type Fields, isFields, isList, type Value } from './ejson'
import { limits } from './limits'
import { invalidParam, writeRefused } from './wire-error'

export type Id = string | number

/** A stored document: frozen through and through, so that readers may share it. */
export interface Doc extends Fields {
  readonly _id: Id
}

/** One document's step in a commit; `undefined` is "not there". */
export interface Change {
  readonly collection: string
  readonly id: Id
  readonly before: Doc | undefined
  readonly after: Doc | undefined
}

export function isId(value: unknown): value is Id {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}

/** The `_id` the real service makes for a document that has none: 32 hexadecimal digits. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}

/** Joins an id and its fields, `_id` first as MongoDB stores them. Refuses names MongoDB does. */
export function toDocument(id: Id, fields: Fields): Doc {
  assertStorable(fields)
  return Object.freeze({ _id: id, ...fields })
}

export function idOf(fields: Fields): Id | undefined {
  const id = fields._id
  if (id === undefined) return undefined
  if (!isId(id)) throw invalidParam('_id must be a string or a number')
  return id
}

/**
 * A dot would silently become a nested field in later updates, and a dollar an operator; MongoDB's
 * own words for both.
 */
export function assertStorable(value: Value, path = ''): void {
  if (isList(value)) {
    for (const item of value) assertStorable(item, path)
    return
  }
  if (!isFields(value)) return
  for (const [name, field] of Object.entries(value)) {
    const where = path === '' ? name : `${path}.${name}`
    if (name.startsWith('$')) {
      throw writeRefused(
        `The dollar ($) prefixed field '${name}' in '${where}' is not valid for storage.`,
      )
    }
    if (name.includes('.')) {
      throw writeRefused(`The dotted field '${name}' in '${where}' is not valid for storage.`)
    }
    assertStorable(field, where)
  }
}

/** Of an object with so many fields each part's text is kept: an update shares all but one of them. */
const MANY_FIELDS = 32

const texts = new WeakMap<Fields, string>()

/** A document's canonical EJSON, kept because it is logged once and read many times. */
export function textOf(doc: Doc): string {
  return keptText(doc)
}

function keptText(part: Value): string {
  if (!isFields(part)) return partText(part)
  const known = texts.get(part)
  if (known !== undefined) return known
  const text = partText(part)
  texts.set(part, text)
  return text
}

function partText(part: Value): string {
  const large = isFields(part) && Object.keys(part).length >= MANY_FIELDS
  return encodeEjson(part, large ? keptText : partText)
}

/** BSON may take more bytes than the same EJSON, though never eight times as many. */
const MAX_BSON_TO_EJSON = 8

export function assertDocumentSize(doc: Doc): void {
  if (textOf(doc).length * MAX_BSON_TO_EJSON <= limits.maxDocumentBytes) return
  const bytes = calculateObjectSize(doc)
  if (bytes > limits.maxDocumentBytes) {
    throw writeRefused(
      `object to insert too large. size in bytes: ${bytes}, max size: ${limits.maxDocumentBytes}`,
    )
  }
}
