import type { Instant } from '../../kernel/instant'
import { DAY_MS, MINUTE_MS } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import type { NoShowRule, Payment, Service } from './service'

/** How long it counts that somebody did not come: half a year. */
export const NO_SHOW_DAYS = 182

/** How often somebody stayed away lately. */
export function recentNoShows(noShows: readonly { readonly at: Instant }[], now: Instant): number {
  return noShows.filter(({ at }) => at > now - NO_SHOW_DAYS * DAY_MS).length
}

/**
 * What a person has to pay before a booking is certain: what the service asks for, and a deposit at
 * least where the merchant wants one of those who did not come.
 */
export function paymentFor(
  { payment, priceFen }: Pick<Service, 'payment' | 'priceFen'>,
  rule: NoShowRule | null,
  noShows: number,
): Payment {
  if (!rule || noShows < rule.times || payment.due === 'whole') return payment
  const fen = Math.ceil((priceFen * rule.depositPercent) / 100)
  const asked = payment.due === 'deposit' ? payment.fen : 0
  if (fen <= asked) return payment
  // 定金 has its own law and a limit of 20%: what is asked for on top of it is a 订金.
  return { due: 'deposit', fen, word: '订金' }
}

/** What all seats of a booking come to in the app; a deposit is for each seat, as the price is. */
export function dueFenOf(payment: Payment, priceFen: Fen, seats: number): Fen {
  switch (payment.due) {
    case 'at-the-store':
      return 0
    case 'deposit':
      return payment.fen * seats
    case 'whole':
      return priceFen * seats
    default:
      return payment satisfies never
  }
}

interface Windowed {
  readonly startsAt: Instant
  readonly service: { readonly freeUntilMinutes: number }
}

/** The last moment a booking can be changed, or cancelled with its money back. */
export function freeUntil({ startsAt, service }: Windowed): Instant {
  return startsAt - service.freeUntilMinutes * MINUTE_MS
}

/** What comes back when its shopper cancels now: all within the window, nothing after. */
export function backFen(booking: Windowed & { readonly paidFen: Fen }, now: Instant): Fen {
  return now <= freeUntil(booking) ? booking.paidFen : 0
}
