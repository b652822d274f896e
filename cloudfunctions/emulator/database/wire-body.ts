import { type Id, isId } from './document'
import { decodeFields, type Fields, isFields } from './ejson'
import { limits } from './limits'
import { invalidParam } from './wire-error'

/** A request's body as the SDK sends it, and a reply's fields as the SDK reads them. */
export type Body = Readonly<Record<string, unknown>>
export type Reply = Readonly<Record<string, unknown>>

/** A query is canonical EJSON, or absent for "everything". */
export function queryOf(body: Body, nowMs: number): Fields {
  const { query } = body
  return query === undefined || query === '' ? {} : decodeFields(query, nowMs)
}

export function optionalFields(text: unknown, nowMs: number): Fields | undefined {
  return text === undefined ? undefined : decodeFields(text, nowMs)
}

/** The id of a call on one document; undefined for a call on a `where`, which no transaction may make. */
export function docIdOf(body: Body, nowMs: number): Id | undefined {
  const query = queryOf(body, nowMs)
  if (body.queryType === 'DOC') {
    if (isId(query._id) && Object.keys(query).length === 1) return query._id
    throw invalidParam('a call on one document needs its _id and nothing else')
  }
  if (body.transactionId === undefined) return undefined
  throw invalidParam('where is not supported in a transaction: only doc and add are')
}

/** Refuses numbers a query cannot have; the SDK itself sends a limit of 1 to 1000. */
export function pageOf(body: Body): { offset: number; limit: number } {
  const { offset = 0, limit = limits.defaultQueryDocuments } = body
  if (!isCount(offset) || !isCount(limit) || limit < 1 || limit > limits.maxQueryDocuments) {
    throw invalidParam(`limit must be 1 to ${limits.maxQueryDocuments}, offset 0 or more`)
  }
  return { offset, limit }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

export function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw invalidParam('data must be a list of EJSON texts')
}

/** The stages of a pipeline, each an operator and its EJSON text. */
export function stagesOf(value: unknown): readonly { key: string; text: string }[] {
  if (!Array.isArray(value)) throw invalidParam('stages must be a list')
  return value.map((stage: unknown) => {
    if (
      isFields(stage) &&
      typeof stage.stageKey === 'string' &&
      typeof stage.stageValue === 'string'
    ) {
      return { key: stage.stageKey, text: stage.stageValue }
    }
    throw invalidParam('a stage needs a stageKey and a stageValue')
  })
}
