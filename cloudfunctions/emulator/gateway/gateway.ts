import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { transactionConflict, WireError } from '../database/wire-error'
import type { FaultPoint, Faults } from './faults'
import { readBody } from './request-body'

/** One call of the SDK. */
export interface GatewayCall {
  /** The wire action, such as `database.getDocument`. */
  readonly action: string
  readonly body: Readonly<Record<string, unknown>>
  /** The function instance that calls, from the path its `TCB_CONTEXT_CNFG` names; null for a caller without one. */
  readonly instance: string | null
}

/** Reply fields for JSON, or bytes for the calls the real gateway answers with an octet stream. */
export type ServiceReply = Readonly<Record<string, unknown>> | Uint8Array

/** Answers the calls it is named for, and refuses with a `WireError`. */
export type Service = (call: GatewayCall) => Promise<ServiceReply>

/** What a function instance is doing. */
export interface RunningInstance {
  readonly function: string
  /** The action of ours it is running, such as `queue/join`. */
  readonly action?: string
}

export interface GatewayOptions {
  /** By whole wire action (`wx.openApi`) or by what stands before the dot (`database`). */
  readonly services: Readonly<Record<string, Service>>
  readonly faults: Faults
  readonly instanceOf: (instance: string) => RunningInstance | undefined
  /** Ends a function instance at once; for the `kill` fault. */
  readonly kill: (instance: string) => void
  /** Hears of errors that are no refusals: the caller is only told "system error". */
  readonly report: (error: unknown) => void
}

export type Gateway = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const PATH = /^\/admin(?:\/([A-Za-z0-9_-]{1,64}))?$/

/** The SDK hangs up after 15 s (its `defaultTimeout`); a held connection outlasts that. */
const HOLD_MS = 20_000

/**
 * Speaks the SDK's wire: `POST /admin/<instance>`, answered with HTTP 200 and `{requestId, …fields}`
 * or `{requestId, code, message}`.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { faults } = options
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gateway')
    const path = PATH.exec(pathname)
    if (!path || request.method !== 'POST') {
      response.writeHead(404).end()
      return
    }
    const instance = path[1] ?? null
    try {
      const call = callOf(await readBody(request), instance)
      const { latencyMs, fault } = faults.strike(pointOf(call, options))
      if (latencyMs > 0) await sleep(latencyMs)
      switch (fault?.kind) {
        case 'conflict':
          await endTransaction(call, options)
          throw transactionConflict()
        case 'timeout':
          await untilClosed(response, fault.ms ?? HOLD_MS)
          request.socket.destroy()
          return
        case 'kill':
          if (instance !== null) options.kill(instance)
          request.socket.destroy()
          return
        case 'lost-reply':
          await answer(call, options).catch(reportUnlessRefusal(options))
          request.socket.destroy()
          return
        default:
          send(response, await answer(call, options))
      }
    } catch (error) {
      sendRefusal(response, error, options)
    }
  }
}

function callOf(body: Record<string, unknown>, instance: string | null): GatewayCall {
  const { action } = body
  if (typeof action !== 'string') throw new WireError('INVALID_PARAM', 'a call needs its action')
  return { action, body, instance }
}

function pointOf(
  { action, body, instance }: GatewayCall,
  { instanceOf }: GatewayOptions,
): FaultPoint {
  const running = instance === null ? undefined : instanceOf(instance)
  const { collectionName, transactionId } = body
  return {
    wireAction: action,
    inTransaction: transactionId !== undefined,
    ...(typeof collectionName === 'string' && { collection: collectionName }),
    ...(running && { function: running.function }),
    ...(running?.action !== undefined && { appAction: running.action }),
  }
}

async function answer(call: GatewayCall, { services }: GatewayOptions): Promise<ServiceReply> {
  const [prefix = ''] = call.action.split('.')
  const name = [call.action, prefix].find((key) => Object.hasOwn(services, key))
  const service = name === undefined ? undefined : services[name]
  if (!service)
    throw new WireError('INVALID_ACTION', `the local cloud does not answer ${call.action}`)
  return service(call)
}

/** The real cloud has given up a transaction by the time it answers "conflict". */
async function endTransaction(call: GatewayCall, options: GatewayOptions): Promise<void> {
  const { transactionId } = call.body
  const abort = {
    action: 'database.abortTransaction',
    instance: call.instance,
    body: { transactionId },
  }
  await answer(abort, options).catch(reportUnlessRefusal(options))
}

async function untilClosed(response: ServerResponse, ms: number): Promise<void> {
  const closed = new AbortController()
  response.once('close', () => closed.abort())
  // Rejects only by being aborted, which is the caller hanging up.
  await sleep(ms, undefined, { signal: closed.signal }).catch(() => undefined)
}

function send(response: ServerResponse, reply: ServiceReply): void {
  if (reply instanceof Uint8Array) {
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(reply)
    return
  }
  sendJson(response, { requestId: randomUUID(), ...reply })
}

function sendRefusal(response: ServerResponse, error: unknown, { report }: GatewayOptions): void {
  const refusal = error instanceof WireError ? error : new WireError('SYS_ERR', 'system error')
  if (refusal !== error) report(error)
  sendJson(response, { requestId: randomUUID(), code: refusal.code, message: refusal.message })
}

/** The SDK tells JSON from bytes by exactly this content type. */
function sendJson(response: ServerResponse, fields: Readonly<Record<string, unknown>>): void {
  const text = JSON.stringify(fields)
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text)
}

/** For calls nobody hears the answer of. */
function reportUnlessRefusal({ report }: GatewayOptions): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof WireError)) report(error)
    return undefined
  }
}
