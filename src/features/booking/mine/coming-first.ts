import type { BookingStatus, BookingSummary } from '@/shared/contracts/booking.views'

/** Still to come, or going on. */
const open: readonly BookingStatus[] = [
  'held',
  'awaiting-payment',
  'confirmed',
  'arrived',
  'started',
]

export function isComing({ status }: BookingSummary): boolean {
  return open.includes(status)
}

/**
 * One's bookings as one looks for them: what is to come, the next first; what has been, the latest
 * first. @param bookings the latest first
 */
export function comingFirst(bookings: readonly BookingSummary[]): {
  readonly coming: readonly BookingSummary[]
  readonly past: readonly BookingSummary[]
} {
  return {
    coming: bookings.filter(isComing).sort((a, b) => a.startsAt - b.startsAt),
    past: bookings.filter((booking) => !isComing(booking)),
  }
}
