import * as v from 'valibot'
import { isAnswer } from '@/cloud/answer'
import type { Action, Input, Output } from '@/shared/contracts'
import { actions } from '@/shared/contracts/actions'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import { newRequestId } from '@/shared/kernel/ids'
import type { TestCloud } from '../local-cloud'
import { readWritten, type Shape, written, writtenSchema } from './shape'

/** One line of a tape. */
const lineSchema = v.variant('does', [
  /** The version of the contracts that these phones say they have, and when they begin. */
  v.strictObject({ does: v.literal('begin'), version: v.number(), startsAt: v.number() }),
  v.strictObject({
    does: v.literal('call'),
    who: v.string(),
    in: v.string(),
    action: v.string(),
    /** A value that is another at every playing stands as `{ "$": "12.orders.0.id" }`: the step
     * that answered it, and the path in its answer. */
    input: v.unknown(),
    /** `ok`, or the code it was refused with. */
    came: v.string(),
  }),
  /** The payment sheet, confirmed with the parameters of that step's answer. */
  v.strictObject({ does: v.literal('pay'), who: v.string(), prepaidIn: v.number() }),
  v.strictObject({ does: v.literal('wait'), ms: v.number() }),
  /** What all answers to an action together were like; absent where all were refusals. */
  v.strictObject({ does: v.literal('answer'), action: v.string(), shape: writtenSchema }),
])

type Line = v.InferOutput<typeof lineSchema>
export type Step = Exclude<Line, { does: 'begin' | 'answer' }>

/** What one release's phones send, and can read of what comes back. */
export interface OldClient {
  readonly version: number
  readonly startsAt: number
  readonly steps: readonly Step[]
  readonly answers: ReadonlyMap<string, Shape>
}

export function tapeText({ version, startsAt, steps, answers }: OldClient): string {
  const shapes = [...answers].map(([action, shape]) => {
    return { does: 'answer', action, shape: written(shape) } as const
  })
  const lines: Line[] = [{ does: 'begin', version, startsAt }, ...steps, ...shapes]
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}

export function readTape(text: string): OldClient {
  const lines = text.trimEnd().split('\n')
  const read = lines.map((line) => v.parse(lineSchema, JSON.parse(line)))
  const [begin] = read
  if (begin?.does !== 'begin') throw new Error('a tape begins with its version')
  const answers = read.flatMap((line) =>
    line.does === 'answer' ? [[line.action, readWritten(line.shape)] as const] : [],
  )
  const steps = read.filter((line): line is Step => line.does !== 'begin' && line.does !== 'answer')
  return { version: begin.version, startsAt: begin.startsAt, steps, answers: new Map(answers) }
}

/** Begins a Wednesday's noon. */
export const startsAt = Date.parse('2026-11-25T12:00:00+08:00')
/** By the hour: what timers do in a day is seen, and takes seconds. */
export const timerRule = '0 0 * * * *'

/** The payment sheet, confirmed as its shopper does. */
export async function confirmSheet(cloud: TestCloud, openid: string, params: unknown) {
  const response = await fetch(`${cloud.url}/local/wechat-pay/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, params, how: 'pay' }),
  })
  if (!response.ok) throw new Error(await response.text())
}

/** A running cloud that keeps what everybody said to it, and what it answered. */
export class Tape {
  readonly steps: Step[] = []
  /** Of each step its answer's value, or nothing. */
  readonly values: unknown[] = []

  constructor(readonly cloud: TestCloud) {}

  /** @returns the answer, whatever it is */
  tries<A extends Action>(who: string, action: A, input: Input<A>) {
    return this.triesWellMade(who, action, input)
  }

  /** The same with an input that is only known to be well made. */
  async triesWellMade<A extends Action>(who: string, action: A, input: object) {
    const entry = actions[action]
    const requestId = newRequestId(this.cloud.cloud.clock.now(), Math.random)
    const call = {
      action,
      input,
      client: { version: CONTRACT_VERSION, language: 'zh' },
      ...(entry.kind === 'write' && { requestId }),
    }
    const answer = await this.cloud.raw(entry.in, who, call)
    if (!isAnswer<A>(answer)) throw new Error(`${action} had no answer`)
    const came = answer.ok ? 'ok' : answer.refusal.code
    this.steps.push({ does: 'call', who, in: entry.in, action, input, came })
    this.values.push(answer.ok ? answer.value : undefined)
    return answer
  }

  /** @returns what was answered; a refusal ends the scene */
  async says<A extends Action>(who: string, action: A, input: Input<A>): Promise<Output<A>> {
    const answer = await this.tries(who, action, input)
    if (!answer.ok) throw new Error(`${who} ${action}: ${JSON.stringify(answer.refusal)}`)
    return answer.value
  }

  /** Pays and looks until WeChat has said so. */
  async pays(who: string, prepaid: Prepaid): Promise<void> {
    const prepaidIn = this.values.indexOf(prepaid)
    this.steps.push({ does: 'pay', who, prepaidIn })
    this.values.push(undefined)
    await confirmSheet(this.cloud, who, prepaid.params)
    await this.says(who, 'payments/check', { attemptId: prepaid.attemptId })
  }

  async waits(ms: number): Promise<void> {
    this.steps.push({ does: 'wait', ms })
    this.values.push(undefined)
    await this.cloud.advance(ms)
  }
}
