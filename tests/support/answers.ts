import assert from 'node:assert/strict'
import type { AnswerTo } from '@/cloud/answer'
import type { Action, Output } from '@/shared/contracts'

/** What an accepted call answered; a refusal fails the test with its code. */
export function value<A extends Action>(answer: AnswerTo<A>): Output<A> {
  assert.ok(answer.ok, answer.ok ? '' : `refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** The code an answer was refused with. */
export function refusalCode(answer: unknown): string {
  assert.ok(typeof answer === 'object' && answer !== null)
  const { ok, refusal, traceId, now }: Record<string, unknown> = { ...answer }
  assert.equal(ok, false, `accepted: ${JSON.stringify(answer)}`)
  assert.equal(typeof traceId, 'string')
  assert.equal(typeof now, 'number')
  assert.ok(typeof refusal === 'object' && refusal !== null && 'code' in refusal)
  return String(refusal.code)
}
