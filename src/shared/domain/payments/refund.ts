import type { Instant } from '../../kernel/instant'
import { HOUR_MS, MINUTE_MS } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'

/**
 * A refund's life. Until it is sent it can be withdrawn; one that failed is sent again under its
 * own number, which is how WeChat knows it for the same.
 */
export const refundLife = {
  waiting: ['sent', 'withdrawn', 'failed'],
  withdrawn: [],
  sent: ['done', 'failed'],
  failed: ['sent', 'done'],
  done: [],
} as const satisfies Record<string, readonly string[]>

export type RefundStatus = keyof typeof refundLife

/**
 * Why a refund does not arrive, each with its next step: top up the account and wait; see the
 * refund on pay.weixin.qq.com, where WeChat asks for another way to pay it out; make no such refund.
 */
export type RefundTrouble = 'not-enough-balance' | 'abnormal' | 'above-total' | 'refused'

/** Two refunds of one payment are a minute apart at least (退款申请). */
export const REFUND_GAP_MS = MINUTE_MS

/** WeChat refunds a payment in at most so many parts (退款申请). */
const MOST_REFUNDS = 50

/** Whether a part of a payment may still be given back, its other parts known. */
export function fits(fen: Fen, amountFen: Fen, others: Readonly<Record<string, Fen>>): boolean {
  const parts = Object.values(others)
  const given = parts.reduce((sum, part) => sum + part, 0)
  return parts.length < MOST_REFUNDS && given + fen <= amountFen
}

/** When a refund that has not ended is looked at again, after having been sent or asked so often. */
export function nextLookAt(looks: number, now: Instant): Instant {
  return now + (looks < 10 ? MINUTE_MS : looks < 34 ? 10 * MINUTE_MS : HOUR_MS)
}
