import { type Instant, MINUTE_MS, SECOND_MS } from '../../kernel/instant'
import type { OrderStatus } from './order'

/** How often an order's phone asks again: money within seconds, the kitchen by the quarter minute. */
export function orderPollMs(status: OrderStatus): number {
  switch (status) {
    case 'placing':
    case 'awaiting-payment':
      return 5 * SECOND_MS
    case 'paid':
    case 'accepted':
    case 'ready':
      return 15 * SECOND_MS
    case 'collected':
    case 'cancelled':
    case 'expired':
    case 'refunded':
      return MINUTE_MS
    default:
      return status satisfies never
  }
}

/** How long a code with an amount is held up while somebody pays by it; rarely longer. */
const PAYING_MS = 3 * MINUTE_MS

/** A counter that shows such a code: nobody waits there for more than two seconds, at first. */
export function counterPollMs(since: Instant, now: Instant): number {
  return now - since < PAYING_MS ? 2 * SECOND_MS : 15 * SECOND_MS
}

/** How long after an order moved a board asks more often. */
const LIVELY_MS = MINUTE_MS

/**
 * The board: 10 s for a minute after an order moved, else 15 s, for an order may come at any time;
 * a minute while the store is closed and nothing is to be done.
 */
export function boardPollMs(open: boolean, orders: number, movedAt: Instant, now: Instant): number {
  if (!open && orders === 0) return MINUTE_MS
  return now - movedAt < LIVELY_MS ? 10 * SECOND_MS : 15 * SECOND_MS
}
