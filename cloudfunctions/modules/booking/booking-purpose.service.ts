import { statusAt } from '@/shared/domain/booking/booking-at'
import { diariesOf } from '@/shared/domain/booking/diary'
import { isFreeAt } from '@/shared/domain/booking/free-times'
import type { BookingId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import type { PaidAttempt, PurposePort } from '../payments/purpose-port'
import { type BookingPlace, bookingStoreOf, placeOf } from './at-store.service'
import { type BookingDocument, bookings } from './booking.documents'
import { paymentDescription } from './booking.text'
import { tellOfGivenBack } from './booking-news'
import { type BookingChange, changeBooking, type Seen } from './change-booking.service'
import { without } from './sheet'

type BookingPort = PurposePort<BookingId>

const due: BookingPort['due'] = async (id, now) => {
  const booking = await bookings.get(id)
  if (!booking) return { nothing: 'unknown' }
  const { personId, heldUntil, storeId, dueFen, service } = booking
  const status = statusAt(booking, now)
  if (status === 'held' || status === 'expired' || status === 'cancelled') {
    return { nothing: 'ended' }
  }
  if (status !== 'awaiting-payment' || personId === null || heldUntil === null) {
    return { nothing: 'paid' }
  }
  const { store } = await placeOf(storeId)
  const description = paymentDescription(store.name, service.name)
  return { personId, storeId, amountFen: dueFen, description, payUntil: heldUntil }
}

/** What was said of this attempt's money before; undefined where it is news. */
function saidBefore(
  { attemptId, givenBack }: BookingDocument,
  attempt: PaidAttempt,
): 'taken' | 'give-back' | undefined {
  if (attemptId === attempt.attemptId) return 'taken'
  return givenBack.includes(attempt.attemptId) ? 'give-back' : undefined
}

/** Whether the time of a booking is its own still, or nobody has taken it since it ran out. */
function mayHaveItsTime(place: BookingPlace, { booking, sheet }: Seen, now: Instant): boolean {
  const { _id, heldUntil, startsAt, endsAt, busyFrom, busyUntil, seats, uses } = booking
  if (statusAt(booking, now) === 'awaiting-payment') return true
  const service = place.set.services.find(({ id }) => id === booking.serviceId)
  if (!service || heldUntil === null || now >= startsAt) return false
  const asBooked = {
    ...service,
    durationMinutes: (endsAt - startsAt) / MINUTE_MS,
    beforeMinutes: (startsAt - busyFrom) / MINUTE_MS,
    afterMinutes: (busyUntil - endsAt) / MINUTE_MS,
  }
  const diaries = diariesOf(bookingStoreOf(place), without(sheet, _id), now)
  return isFreeAt(diaries, asBooked, { startsAt, uses }, seats)
}

/** The booking with its money and its time; late, it takes the time again. */
function decide(
  place: BookingPlace,
  seen: Seen,
  attempt: PaidAttempt,
  now: Instant,
): BookingChange {
  const { booking } = seen
  const { attemptId, amountFen, paidAt } = attempt
  if (saidBefore(booking, attempt)) return { booking }
  const wantsMoney = booking.status === 'awaiting-payment' || booking.status === 'expired'
  const takes =
    wantsMoney &&
    booking.attemptId === null &&
    amountFen === booking.dueFen &&
    mayHaveItsTime(place, seen, now)
  if (!takes) return { booking: { ...booking, givenBack: [...booking.givenBack, attemptId] } }
  return {
    booking: { ...booking, status: 'confirmed', heldUntil: null, attemptId, paidAt, endedAt: null },
  }
}

/**
 * Money for a booking, on time, late or a second time. What it comes to is written with the
 * booking, so that whoever tells of it again hears the same.
 */
const paid: BookingPort['paid'] = async (id, attempt, now) => {
  const there = await bookings.get(id)
  if (!there) return 'give-back'
  const place = await placeOf(there.storeId)
  const changed = await changeBooking<never>(id, now, (seen) =>
    ok(decide(place, seen, attempt, now)),
  )
  if (!changed.ok) return changed.refusal
  return saidBefore(changed.value, attempt) ?? 'give-back'
}

/** A booking whose hold has run out says so, and its time is let go. */
export function lapsed({ booking }: Seen, now: Instant): BookingChange {
  if (statusAt(booking, now) === booking.status) return { booking }
  return { booking: { ...booking, status: 'expired', endedAt: booking.heldUntil } }
}

const closed: BookingPort['closed'] = async (id, _attemptId, now) => {
  const there = await bookings.get(id)
  if (there) await changeBooking<never>(id, now, (seen) => ok(lapsed(seen, now)))
}

const refunded: BookingPort['refunded'] = async (id, refundId, outcome, now) => {
  const there = await bookings.get(id)
  if (!there || outcome.outcome !== 'done') return
  // Late or second money that goes back is none of the booking's refunds.
  if (there.refund?.id !== refundId) {
    return tellOfGivenBack(there, { id: refundId, fen: outcome.fen }, now)
  }
  await changeBooking<never>(id, now, ({ booking }) =>
    ok({
      booking: booking.refund?.done
        ? booking
        : { ...booking, refund: booking.refund && { ...booking.refund, done: true } },
    }),
  )
}

/** What payments asks and tells of bookings. */
export const bookingPurpose: BookingPort = { due, paid, closed, refunded }
