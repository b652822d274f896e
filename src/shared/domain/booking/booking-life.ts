/**
 * Where a booking stands. `held` is a time kept for five minutes while its form is open, or offered
 * to somebody on the waiting list; `awaiting-payment` is kept the same way while it is paid.
 * `arrived` has been checked in, `started` is being served.
 */
export type BookingStatus =
  | 'held'
  | 'awaiting-payment'
  | 'confirmed'
  | 'arrived'
  | 'started'
  | 'finished'
  | 'no-show'
  | 'cancelled'
  | 'expired'

/**
 * A booking's life: status → what may follow. Money that comes late makes an expired one certain
 * after all, where its time is still free. Whoever was given up may still come the same day.
 */
export const bookingLife: { readonly [From in BookingStatus]: readonly BookingStatus[] } = {
  held: ['awaiting-payment', 'confirmed', 'cancelled', 'expired'],
  'awaiting-payment': ['confirmed', 'cancelled', 'expired'],
  confirmed: ['arrived', 'no-show', 'cancelled'],
  arrived: ['confirmed', 'started', 'finished', 'cancelled'],
  started: ['arrived', 'finished'],
  finished: [],
  'no-show': ['arrived', 'confirmed'],
  cancelled: [],
  expired: ['confirmed'],
}

export function mayBecome(from: BookingStatus, to: BookingStatus): boolean {
  return bookingLife[from].includes(to)
}
