import type { Action, Output, RefusalOf } from '@/shared/contracts'
import type { Answer } from '@/shared/contracts/call'

export type AnswerTo<A extends Action> = Answer<Output<A>, RefusalOf<A>>

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/**
 * Whether what a function returned is an answer at all. The envelope is checked here; what is in
 * it is held to the contract where the function is built.
 */
export function isAnswer<A extends Action>(returned: unknown): returned is AnswerTo<A> {
  if (!isObject(returned)) return false
  const { ok, now, traceId, refusal } = returned
  if (typeof now !== 'number' || !Number.isFinite(now) || typeof traceId !== 'string') return false
  if (ok === true) return 'value' in returned
  return ok === false && isObject(refusal) && typeof refusal.code === 'string'
}
