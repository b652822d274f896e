import type { Instant } from '../../kernel/instant'
import type { BookingStatus } from './booking-life'

interface OfToday {
  readonly status: BookingStatus
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Somebody who stands there with one of these comes for it, or has been checked in for it. */
const comesFor: readonly BookingStatus[] = ['confirmed', 'no-show', 'arrived', 'started']
const alreadyIn: readonly BookingStatus[] = ['arrived', 'started']

/**
 * Which of somebody's bookings of one day they come for, their card just scanned: the first that is
 * not over, so that a second scan finds the booking of the first and checks in no later one; of two
 * at the same time the one they are not checked in for. Where all are over, the last of them: late
 * is better than never. Null where there is none.
 */
export function comingFor<T extends OfToday>(bookings: readonly T[], now: Instant): T | null {
  const inOrder = bookings
    .filter(({ status }) => comesFor.includes(status))
    .sort(
      (a, b) =>
        a.startsAt - b.startsAt ||
        Number(alreadyIn.includes(a.status)) - Number(alreadyIn.includes(b.status)),
    )
  return inOrder.find(({ endsAt }) => now < endsAt) ?? inOrder[inOrder.length - 1] ?? null
}
