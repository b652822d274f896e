import type { UnknownBooking } from '@/shared/contracts/booking.contract'
import type { DayView } from '@/shared/contracts/booking.views'
import type { CallRefusal } from '@/shared/contracts/call'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { BookingId, StoreId } from '@/shared/kernel/ids'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import type { StaffWriter } from '../staff/staff-door'
import { alreadyDone } from '../staff/trail.service'
import { type BookingPlace, placeOf } from './at-store.service'
import { type BookingDocument, bookings } from './booking.documents'
import { type BookingChange, changeBooking, type Seen } from './change-booking.service'
import { dayView } from './day-view'
import { remembered, repeated } from './last-request'

export interface OfBooking {
  readonly storeId: StoreId
  readonly bookingId: BookingId
}

/** Where somebody acts on a booking, and who. */
export interface AtDesk {
  readonly place: BookingPlace
  readonly writer: StaffWriter
}

/** A booking of this store; another store's is as unknown as none. */
export async function bookingAt({
  storeId,
  bookingId,
}: OfBooking): Promise<Result<BookingDocument, UnknownBooking>> {
  const booking = await bookings.get(bookingId)
  return booking?.storeId === storeId ? ok(booking) : refuse({ code: 'booking/unknown' })
}

/** Changes a booking there is, once for an intent. */
export function changeAtDesk<R extends RefusalShape>(
  bookingId: BookingId,
  { writer }: AtDesk,
  decide: (seen: Seen) => Result<BookingChange, R>,
  toDay?: BusinessDay,
): Promise<Result<BookingDocument, R | CallRefusal>> {
  return changeBooking<R | CallRefusal>(
    bookingId,
    writer.now,
    (seen) => {
      const before = repeated(seen.booking, writer)
      if (before) return before
      const decided = decide(seen)
      return decided.ok ? ok(remembered(decided.value, writer)) : decided
    },
    toDay,
  )
}

/** The day a booking is on, with the booking this tap made or changed. */
export async function dayOfTouched(
  { place, writer }: AtDesk,
  { _id: touched, day }: Pick<BookingDocument, '_id' | 'day'>,
): Promise<{ readonly ok: true; readonly value: DayView }> {
  return ok(await dayView(place, { day, now: writer.now, touched }))
}

/** What one tap on a booking comes to, and what follows once it is written. */
export interface DeskTap<I, R extends RefusalShape> {
  readonly decide: (seen: Seen, input: I, at: AtDesk) => Result<BookingChange, R>
  /** Beforehand the day a booking may move to. */
  readonly toDay?: (input: I, place: BookingPlace) => BusinessDay
  /** Idempotent: a repetition does it again. */
  readonly after?: (booking: BookingDocument, at: AtDesk) => Promise<void>
}

/** A tap on one booking, once for an intent, and its day as it is after. */
export function deskWrite<I extends OfBooking, R extends RefusalShape = never>({
  decide,
  toDay,
  after,
}: DeskTap<I, R>) {
  return async (
    input: I,
    writer: StaffWriter,
  ): Promise<Result<DayView, R | UnknownBooking | CallRefusal>> => {
    const there = await bookingAt(input)
    if (!there.ok) return there
    const at = { place: await placeOf(input.storeId), writer }
    const done = await alreadyDone(writer.intent)
    if (done) return done.ok ? dayOfTouched(at, there.value) : done
    const changed = await changeAtDesk<R>(
      input.bookingId,
      at,
      (seen) => decide(seen, input, at),
      toDay?.(input, at.place),
    )
    if (!changed.ok) return changed
    await after?.(changed.value, at)
    return dayOfTouched(at, changed.value)
  }
}
