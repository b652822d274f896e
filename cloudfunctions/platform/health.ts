import type { Instant } from '@/shared/kernel/instant'
import { systemClock } from './clock'
import { Collection } from './database'
import { CloudError } from './errors'
import { describeError, log } from './log'
import { derivedId } from './new-id'
import { operators } from './sdk'

/** The functions nobody's phone calls: whether they are called at all can only be noted. */
export const unseenFunctions = ['jobs', 'pay', 'pay-notify', 'wechat-notify'] as const
export type UnseenFunction = (typeof unseenFunctions)[number]

/** When a function was last called from outside, and which of its timer's tasks failed then. */
interface Heard {
  readonly _id: UnseenFunction
  readonly v: 1
  readonly at: Instant
  readonly failedTasks: readonly string[]
}

/** What failed, once for each action or task and kind of error; the log has every one. */
interface Failure {
  readonly _id: string
  readonly v: 1
  readonly action: string
  /** The cloud's own word for it, or the error's class: never its message, which may name people. */
  readonly code: string
  readonly count: number
  readonly at: Instant
  /** Of the last one, to look for in the log. */
  readonly traceId: string
}

export const heard = new Collection<Heard, Heard>('heard', (stored) => stored)
export const failures = new Collection<Failure, Failure>('failures', (stored) => stored)

/** Nothing that was asked for may fail because it could not be noted. */
async function orOnlyLogged(traceId: string, noting: Promise<unknown>): Promise<void> {
  try {
    await noting
  } catch (thrown) {
    log({ event: 'health', traceId, code: 'not-noted', error: describeError(thrown) })
  }
}

async function put(document: Heard): Promise<void> {
  const { set } = operators
  const { _id, at, failedTasks } = document
  const known = await heard.update({ _id }, { at: set(at), failedTasks: set(failedTasks) })
  if (!known) await heard.create(document)
}

/** Notes that a function was called from outside, and what its timer's run could not do. */
export async function noteHeard(
  name: UnseenFunction,
  traceId: string,
  failedTasks: readonly string[] = [],
): Promise<void> {
  const at = systemClock.now()
  await orOnlyLogged(traceId, put({ _id: name, v: 1, at, failedTasks }))
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof CloudError) return thrown.code || thrown.kind
  return thrown instanceof Error ? thrown.name : typeof thrown
}

async function count(failure: Failure): Promise<void> {
  const { inc, set } = operators
  const { _id, at, traceId } = failure
  const known = await failures.update(
    { _id },
    { count: inc(1), at: set(at), traceId: set(traceId) },
  )
  if (!known) await failures.create(failure)
}

/** Counts a failure under what was being done. Never throws: the failure itself is thrown on. */
export async function noteFailure(action: string, traceId: string, thrown: unknown): Promise<void> {
  const code = codeOf(thrown)
  const _id = derivedId('failure', action, code)
  const at = systemClock.now()
  await orOnlyLogged(traceId, count({ _id, v: 1, action, code, count: 1, at, traceId }))
}
