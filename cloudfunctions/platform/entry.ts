import * as v from 'valibot'
import type { CallRefusal } from '@/shared/contracts/call'
import { ID_PATTERN, isId, type PersonId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { type RefusalShape, type Refused, type Result, refuse } from '@/shared/kernel/result'
import { type Clock, systemClock } from './clock'
import { BusyError } from './errors'
import { noteFailure, noteHeard, type UnseenFunction } from './health'
import { knownPerson, personOf } from './identities'
import { describeError, log } from './log'
import { newId } from './new-id'
import { notServed } from './removed-actions'
import { intentOf, isStale } from './request'
import type { AnyRoute } from './route'
import { wxContext } from './sdk'

/** Phones older than this are asked to update, whatever they ask for; it moves as a last resort. */
const OLDEST_CONTRACT_VERSION = 1

const callSchema = v.strictObject({
  action: v.pipe(v.string(), v.maxLength(60)),
  input: v.unknown(),
  requestId: v.optional(v.pipe(v.string(), v.regex(ID_PATTERN))),
  client: v.strictObject({
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    language: v.picklist(['zh', 'en']),
  }),
  /** WeChat adds these to what the phone sent; who called is read from its context instead. */
  userInfo: v.optional(v.unknown()),
  tcbContext: v.optional(v.unknown()),
})

type AnyRoutes = ReadonlyMap<string, AnyRoute>
type ParsedCall = v.InferOutput<typeof callSchema>

interface Answered {
  readonly result: Result<unknown, RefusalShape>
  readonly person?: PersonId | undefined
}

/** One call's way through the door: what it names, whether it is well made, and who asks. */
async function answerCall(
  routes: AnyRoutes,
  call: ParsedCall,
  traceId: string,
  now: Instant,
): Promise<Answered> {
  if (call.client.version < OLDEST_CONTRACT_VERSION) return refused({ code: 'app/update-needed' })
  const route = routes.get(call.action)
  if (!route) return refused(notServed(call.action))
  const openid = wxContext().OPENID
  if (!openid) return refused({ code: 'request/signed-out' })
  if (route.kind !== 'read') return answerWrite(route, call, openid, traceId, now)
  const prepared = route.prepare(call.input)
  if (!prepared.ok) return { result: prepared }
  const person = await knownPerson(openid)
  return { result: await prepared.value({ person, now, traceId }), person }
}

async function answerWrite(
  route: Extract<AnyRoute, { kind: 'write' | 'count' }>,
  call: ParsedCall,
  openid: string,
  traceId: string,
  now: Instant,
): Promise<Answered> {
  const { requestId } = call
  if (!isId<'request'>(requestId)) return refused({ code: 'request/invalid', field: 'requestId' })
  if (isStale(requestId, now)) return refused({ code: 'request/stale' })
  const intentBy = (whom: string) => intentOf(whom, call.action, requestId, call.input)
  if (route.kind === 'count') {
    const prepared = route.prepare(call.input)
    if (!prepared.ok) return { result: prepared }
    return unlessBusy(prepared.value({ now, traceId, intent: intentBy('somebody') }))
  }
  const prepared = route.prepare(call.input)
  if (!prepared.ok) return { result: prepared }
  const person = await personOf(openid, now)
  const answer = prepared.value({ person, now, traceId, intent: intentBy(person) })
  return { ...(await unlessBusy(answer)), person }
}

async function unlessBusy(answer: Promise<Result<unknown, RefusalShape>>): Promise<Answered> {
  try {
    return { result: await answer }
  } catch (thrown) {
    if (!(thrown instanceof BusyError)) throw thrown
    return refused({ code: 'request/busy' })
  }
}

function refused(refusal: CallRefusal): { readonly result: Refused<CallRefusal> } {
  return { result: refuse(refusal) }
}

/**
 * The main of a function that phones call. A refusal is an answer; a failure is logged under its
 * trace id and thrown, so that the phone shows a calm retry.
 */
export function callEntry(
  routes: Readonly<Record<string, AnyRoute>>,
  clock: Clock = systemClock,
): (event: unknown) => Promise<unknown> {
  const table = new Map(Object.entries(routes))
  return async (event) => {
    const startedAt = clock.now()
    const traceId = newId()
    const parsed = v.safeParse(callSchema, event)
    if (!parsed.success) {
      const field = v.getDotPath(parsed.issues[0]) ?? ''
      log({ event: 'call', traceId, code: 'request/invalid' })
      return { ...refused({ code: 'request/invalid', field }).result, now: startedAt, traceId }
    }
    const action = table.has(parsed.output.action) ? parsed.output.action : 'unknown'
    try {
      const { result, person } = await answerCall(table, parsed.output, traceId, startedAt)
      const now = clock.now()
      const code = result.ok ? 'ok' : result.refusal.code
      log({ event: 'call', traceId, action, ...(person && { person }), code, ms: now - startedAt })
      return { ...result, now, traceId }
    } catch (thrown) {
      const ms = clock.now() - startedAt
      log({ event: 'call', traceId, action, code: 'failed', ms, error: describeError(thrown) })
      await noteFailure(action, traceId, thrown)
      throw new Error(`failed: trace ${traceId}`, { cause: thrown })
    }
  }
}

/** One piece of a timer's work; tasks run in order, and one that fails does not stop the next. */
export interface TimerTask {
  readonly name: string
  /** Nobody waits for what only tidies up, and every look costs: it runs in every tenth minute. */
  readonly tidies?: true
  readonly run: (now: Instant) => Promise<void>
}

/** How often what only tidies up is done, in minutes of a timer that runs each minute. */
const TIDY_MINUTES = 10

function isTidyMinute(now: Instant): boolean {
  return Math.floor(now / MINUTE_MS) % TIDY_MINUTES === 0
}

function isDue({ tidies }: TimerTask, now: Instant): boolean {
  return !tidies || isTidyMinute(now)
}

/**
 * The main of a function that only its timer may run. The event proves nothing, anyone can send
 * one: WeChat's context must name no person and exactly its own trigger.
 */
export function timerEntry(
  name: UnseenFunction,
  tasks: readonly TimerTask[],
  clock: Clock = systemClock,
): (event: unknown) => Promise<unknown> {
  return async () => {
    const traceId = newId()
    const { OPENID, SOURCE } = wxContext()
    if (OPENID || SOURCE !== 'wx_trigger') {
      log({ event: 'timer', traceId, code: 'request/timer-only' })
      return { ...refused({ code: 'request/timer-only' }).result, now: clock.now(), traceId }
    }
    const failed: string[] = []
    const firedAt = clock.now()
    for (const task of tasks.filter((each) => isDue(each, firedAt))) {
      const startedAt = clock.now()
      try {
        await task.run(startedAt)
        log({ event: 'timer', traceId, action: task.name, code: 'ok', ms: clock.now() - startedAt })
      } catch (thrown) {
        failed.push(task.name)
        const error = describeError(thrown)
        log({ event: 'timer', traceId, action: task.name, code: 'failed', error })
        await noteFailure(task.name, traceId, thrown)
      }
    }
    if (isTidyMinute(firedAt) || failed.length > 0) await noteHeard(name, traceId, failed)
    if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}; trace ${traceId}`)
    return { ok: true, value: null, now: clock.now(), traceId }
  }
}

/**
 * The main of a function that phones call and that has a timer of its own. WeChat's context tells
 * the two apart: a phone's call always names its person.
 */
export function callAndTimerEntry(
  name: UnseenFunction,
  routes: Readonly<Record<string, AnyRoute>>,
  tasks: readonly TimerTask[],
  clock: Clock = systemClock,
): (event: unknown) => Promise<unknown> {
  const call = callEntry(routes, clock)
  const timer = timerEntry(name, tasks, clock)
  return (event) => {
    const { OPENID, SOURCE } = wxContext()
    return !OPENID && SOURCE === 'wx_trigger' ? timer(event) : call(event)
  }
}
