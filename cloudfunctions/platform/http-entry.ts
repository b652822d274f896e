import * as v from 'valibot'
import type { Instant } from '@/shared/kernel/instant'
import { type Clock, systemClock } from './clock'
import { noteFailure, noteHeard, type UnseenFunction } from './health'
import { describeError, log } from './log'
import { newId } from './new-id'

/** A request from outside as HTTP access hands it to a function. */
const eventSchema = v.looseObject({
  httpMethod: v.string(),
  headers: v.record(v.string(), v.unknown()),
  queryStringParameters: v.optional(v.nullable(v.record(v.string(), v.unknown())), {}),
  body: v.optional(v.nullable(v.string()), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

export interface OutsideRequest {
  readonly method: string
  /** By lower-case name: gateways differ in how they write them. */
  readonly headers: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** As it came, byte for byte: a body written anew has another signature. */
  readonly rawBody: string
}

export interface OutsideAnswer {
  readonly status: number
  /** What the log says of it: never input. */
  readonly code: string
  /** An object is answered as JSON, a string as plain text. */
  readonly body?: object | string
}

type OutsideEvent = v.InferOutput<typeof eventSchema>

function texts(values: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  return Object.entries(values).map(([name, value]) => [name, String(value)])
}

function requestOf({
  httpMethod: method,
  headers,
  queryStringParameters: query,
  body,
  isBase64Encoded,
}: OutsideEvent): OutsideRequest {
  const text = body ?? ''
  return {
    method,
    headers: Object.fromEntries(texts(headers).map(([name, value]) => [name.toLowerCase(), value])),
    query: Object.fromEntries(texts(query ?? {})),
    rawBody: isBase64Encoded ? Buffer.from(text, 'base64').toString('utf8') : text,
  }
}

function answered(status: number, body: object | string = '') {
  const plain = typeof body === 'string' && body !== ''
  return {
    statusCode: status,
    headers: { 'content-type': plain ? 'text/plain; charset=utf-8' : 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

/**
 * The main of a function that others reach over HTTPS. Who they are is the service's to find out;
 * a failure is a 500, so that whoever notifies comes again.
 */
export function httpEntry(
  name: UnseenFunction,
  service: (request: OutsideRequest, now: Instant) => Promise<OutsideAnswer>,
  clock: Clock = systemClock,
): (event: unknown) => Promise<{ statusCode: number; headers: object; body: string }> {
  return async (event) => {
    const traceId = newId()
    const startedAt = clock.now()
    const parsed = v.safeParse(eventSchema, event)
    if (!parsed.success) {
      log({ event: 'http', traceId, code: 'request/invalid' })
      return answered(400)
    }
    try {
      const { status, code, body } = await service(requestOf(parsed.output), startedAt)
      log({ event: 'http', traceId, code, ms: clock.now() - startedAt })
      if (status < 400) await noteHeard(name, traceId)
      return answered(status, body)
    } catch (thrown) {
      log({ event: 'http', traceId, code: 'failed', error: describeError(thrown) })
      await noteFailure(name, traceId, thrown)
      return answered(500)
    }
  }
}
