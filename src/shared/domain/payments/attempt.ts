import type { Instant } from '../../kernel/instant'
import { MINUTE_MS, SECOND_MS } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'

/**
 * An attempt's life. `closed` is said only once WeChat has said that it was not paid and never
 * will be; should money come for it all the same, money is money and is given back or taken.
 */
export const attemptLife = {
  open: ['paid', 'closed'],
  paid: [],
  closed: ['paid'],
} as const satisfies Record<string, readonly string[]>

export type AttemptStatus = keyof typeof attemptLife

export function mayBecome(from: AttemptStatus, to: AttemptStatus): boolean {
  const next: readonly string[] = attemptLife[from]
  return next.includes(to)
}

/** WeChat takes no `time_expire` closer than this (小程序下单, time_expire). */
const SHORTEST_LIFE_MS = MINUTE_MS

/** Clocks differ: WeChat stops taking money by its own. */
const CLOCK_MARGIN_MS = 10 * SECOND_MS

/** Until when WeChat is told to take money: what the purpose wishes, and at least what WeChat asks. */
export function expiresAtFor(payUntil: Instant, now: Instant): Instant {
  const soonest = now + SHORTEST_LIFE_MS + CLOCK_MARGIN_MS
  return Math.ceil(Math.max(payUntil, soonest) / SECOND_MS) * SECOND_MS
}

/** From when on an attempt that was not paid may be closed. */
export function mayCloseFrom(expiresAt: Instant): Instant {
  return expiresAt + CLOCK_MARGIN_MS
}

/** Asked each minute so many times, then seldom (支付回调和查单实现指引: ten queries, then close). */
const QUICK_ASKS = 10
const SELDOM_MS = 5 * MINUTE_MS

/** When WeChat is next asked how an open attempt stands, after having been asked so many times. */
export function nextAskAt(asked: number, expiresAt: Instant, now: Instant): Instant {
  const usual = now + (asked < QUICK_ASKS ? MINUTE_MS : SELDOM_MS)
  const closing = mayCloseFrom(expiresAt)
  return now < closing ? Math.min(usual, closing) : usual
}

/** What WeChat says of money that came, as far as it is compared. */
export interface PaymentNews {
  readonly appid: string
  readonly mchid: string
  readonly amountFen: Fen
  readonly currency: string
  /** Absent where the payer is nobody's person any more. */
  readonly payer?: string
}

export type Expected = PaymentNews & { readonly payer: string }

/** The first field in which the news is not about what we asked for, or null. */
export function differsIn(news: PaymentNews, expected: Expected): keyof PaymentNews | null {
  const fields = ['appid', 'mchid', 'currency', 'amountFen'] as const
  const differing = fields.find((field) => news[field] !== expected[field])
  if (differing) return differing
  return news.payer !== undefined && news.payer !== expected.payer ? 'payer' : null
}
