import { limits } from './limits'
import { invalidParam } from './wire-error'

export type Value = null | boolean | number | string | Date | RegExp | readonly Value[] | Fields

export interface Fields {
  readonly [field: string]: Value
}

export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

const MIN_INT32 = -(2 ** 31)
const MAX_INT32 = 2 ** 31 - 1
const MAX_INT64 = 2 ** 63

/** MongoDB's regular expression options that JavaScript spells the same. */
const REGEXP_OPTIONS = /^[imsu]*$/

/** Wrappers of types this project never stores; the SDK hands out no way to make them. */
const FOREIGN = new Set(
  '$oid $binary $uuid $numberDecimal $timestamp $symbol $code $scope $minKey $maxKey $undefined $dbPointer'.split(
    ' ',
  ),
)

/**
 * Reads canonical EJSON, https://github.com/mongodb/specifications (extended-json), plus the SDK's
 * private `{$tcb_server_date: {offset}}`. Everything in it comes back frozen.
 *
 * @param nowMs what a server date counts from
 */
export function decodeEjson(text: string, nowMs: number): Value {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalidParam(`not JSON: ${text.slice(0, 60)}`)
  }
  return decodeValue(json, nowMs, 0)
}

/** As `decodeEjson`, where only an object makes sense: documents, queries, updates. */
export function decodeFields(text: unknown, nowMs: number): Fields {
  const value = typeof text === 'string' ? decodeEjson(text, nowMs) : text
  if (!isFields(value)) throw invalidParam('expected an EJSON object')
  return value
}

export function decodeValue(json: unknown, nowMs: number, depth: number): Value {
  if (depth > limits.maxNestingLevels) {
    throw invalidParam(`exceeded the maximum nesting of ${limits.maxNestingLevels} levels`)
  }
  if (json === null || typeof json === 'boolean') return json
  if (typeof json === 'string' || typeof json === 'number') return json
  if (Array.isArray(json)) {
    return Object.freeze(json.map((item) => decodeValue(item, nowMs, depth + 1)))
  }
  if (!isFields(json)) throw invalidParam(`not an EJSON value: ${String(json)}`)
  const keys = Object.keys(json)
  const first = keys[0]
  if (keys.length === 1 && first?.startsWith('$')) {
    const scalar = decodeWrapper(first, json[first], nowMs)
    if (scalar !== undefined) return scalar
  }
  const fields: Record<string, Value> = {}
  for (const key of keys) {
    // As a field it would be set as the prototype here and in the SDK that reads it back.
    if (key.split('.').includes('__proto__')) throw invalidParam(`the field name ${key} is refused`)
    fields[key] = decodeValue(json[key], nowMs, depth + 1)
  }
  return Object.freeze(fields)
}

function decodeWrapper(type: string, inner: unknown, nowMs: number): Value | undefined {
  switch (type) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(inner)
    case '$date':
      return decodeDate(isFields(inner) ? inner.$numberLong : inner)
    case '$tcb_server_date': {
      const offset = isFields(inner) ? decodeValue(inner.offset, nowMs, 0) : undefined
      if (typeof offset !== 'number') throw invalidParam('a server date without an offset')
      return new Date(nowMs + offset)
    }
    case '$regularExpression':
      if (!isFields(inner)) throw invalidParam('a regular expression without a pattern')
      return decodeRegExp(inner.pattern, inner.options)
    default:
      if (FOREIGN.has(type)) throw invalidParam(`values of type ${type} are not emulated`)
      return undefined
  }
}

function decodeDate(inner: unknown): Date {
  const date = new Date(
    typeof inner === 'string' && /^-?\d+$/.test(inner) ? Number(inner) : String(inner),
  )
  if (Number.isNaN(date.getTime())) throw invalidParam(`not a date: ${JSON.stringify(inner)}`)
  return date
}

function decodeRegExp(pattern: unknown, options: unknown): RegExp {
  if (typeof pattern !== 'string' || typeof options !== 'string') {
    throw invalidParam('a regular expression needs a pattern and options')
  }
  if (!REGEXP_OPTIONS.test(options)) {
    throw invalidParam(`invalid flag in regex options: ${options}`)
  }
  try {
    return new RegExp(pattern, options)
  } catch (error) {
    throw invalidParam(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Writes canonical EJSON; what `decodeEjson` reads back is equal.
 *
 * @param textOfPart writes the parts of an object or a list, where somebody knows some of them
 */
export function encodeEjson(
  value: Value | undefined,
  textOfPart: (part: Value) => string = encodeEjson,
): string {
  // A computed list may have gaps (`$map` over a missing field); MongoDB answers null there.
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return encodeNumber(value)
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (value instanceof RegExp) {
    const pattern = JSON.stringify(value.source)
    return `{"$regularExpression":{"pattern":${pattern},"options":"${value.flags}"}}`
  }
  if (isList(value)) return `[${value.map((item) => textOfPart(item)).join(',')}]`
  let text = '{'
  for (const key of Object.keys(value)) {
    const field = value[key]
    if (field === undefined) continue
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${textOfPart(field)}`
  }
  return `${text}}`
}

/** `Array.isArray` that narrows readonly arrays as well. */
export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value)
}

function encodeNumber(value: number): string {
  if (Object.is(value, -0)) return '{"$numberDouble":"-0.0"}'
  if (!Number.isInteger(value) || Math.abs(value) >= MAX_INT64) {
    return `{"$numberDouble":"${value}"}`
  }
  if (value >= MIN_INT32 && value <= MAX_INT32) return `{"$numberInt":"${value}"}`
  return `{"$numberLong":"${value}"}`
}
