import type { Instant } from '../../kernel/instant'
import type { OrderStatus } from './order'

/** How an order stands at a moment: one whose time to be paid is over has expired, written or not. */
export function statusAt(
  { status, payUntil }: { readonly status: OrderStatus; readonly payUntil: Instant | null },
  now: Instant,
): OrderStatus {
  const late = status === 'awaiting-payment' && payUntil !== null && now >= payUntil
  return late ? 'expired' : status
}
