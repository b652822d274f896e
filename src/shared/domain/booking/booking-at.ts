import type { Instant } from '../../kernel/instant'
import type { BookingStatus } from './booking-life'

/** A booking's status now: a hold that has run out is over, written down or not. */
export function statusAt(
  { status, heldUntil }: { readonly status: BookingStatus; readonly heldUntil: Instant | null },
  now: Instant,
): BookingStatus {
  const held = status === 'held' || status === 'awaiting-payment'
  return held && heldUntil !== null && now >= heldUntil ? 'expired' : status
}

/** Whether a booking of this status takes its time up: also when nobody came, for they still may. */
export function takesTime(status: BookingStatus): boolean {
  return status !== 'cancelled' && status !== 'expired'
}
