import type { Input } from '@/shared/contracts'
import type { NoneToday, UnknownMember } from '@/shared/contracts/booking.at-work.contract'
import type { NotNow, UnknownBooking } from '@/shared/contracts/booking.contract'
import type { CallRefusal } from '@/shared/contracts/call'
import { comingFor } from '@/shared/domain/booking/check-in'
import { afterStep } from '@/shared/domain/booking/staff-steps'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import { cardOfNumber } from '../membership/card-of-number.service'
import type { StaffWriter } from '../staff/staff-door'
import { alreadyDone } from '../staff/trail.service'
import { arrived } from './arrived'
import { placeOf } from './at-store.service'
import { type BookingDocument, bookings } from './booking.documents'
import { dayView } from './day-view'
import { type AtDesk, bookingAt, changeAtDesk, dayOfTouched } from './desk-write'
import { dayOf } from './hold.service'
import { intoLine, outOfLine } from './in-line.service'

/** More bookings than anybody has on one day at one store. */
const MOST_OF_A_DAY = 50

type CheckIn = Input<'booking/check-in'>

/** The booking somebody has come for: the one that was tapped, or one of the member's of today. */
async function comesFor(
  { storeId, by }: CheckIn,
  { place, writer }: AtDesk,
): Promise<Result<BookingDocument, UnknownBooking | NoneToday | UnknownMember>> {
  if ('bookingId' in by) return bookingAt({ storeId, ...by })
  const card = await cardOfNumber(by.memberNumber)
  if (!card) return refuse({ code: 'booking/unknown-member' })
  const ofToday = { storeId, day: dayOf(place, writer.now), personId: card._id }
  const found = await bookings.find(ofToday, { limit: MOST_OF_A_DAY })
  const booking = comingFor(found, writer.now)
  return booking ? ok(booking) : refuse({ code: 'booking/none-today' })
}

/** Whether they have been checked in already: a second scan finds them so and changes nothing. */
function isIn({ status }: BookingDocument): boolean {
  return status === 'arrived' || status === 'started'
}

/**
 * Checks a booking in that was read so. The line comes first: whatever breaks off between the two,
 * the next tap finds the guest in the line and writes that they have come, or else the timer.
 */
async function arrive(
  before: BookingDocument,
  at: AtDesk,
): Promise<Result<BookingDocument, NotNow | CallRefusal>> {
  const { place, writer } = at
  const { now } = writer
  const step = afterStep(before, 'check-in', now)
  if (!step.ok) return step
  if (before.day !== dayOf(place, now)) {
    return refuse({ code: 'booking/not-now', status: before.status })
  }
  const ticketId = await intoLine(before, at)
  const changed = await changeAtDesk<NotNow>(before._id, at, ({ booking }) => {
    return isIn(booking) ? ok({ booking }) : arrived(booking, ticketId, now)
  })
  if (!changed.ok) await outOfLine({ ticketId }, at)
  return changed
}

export async function checkIn(input: CheckIn, writer: StaffWriter): Reply<'booking/check-in'> {
  const done = await alreadyDone(writer.intent)
  if (done && !done.ok) return done
  const at = { place: await placeOf(input.storeId), writer }
  const chosen = await comesFor(input, at)
  // Done before, they may have gone since: the answer is the day.
  if (done && !chosen.ok)
    return ok(await dayView(at.place, { day: dayOf(at.place, writer.now), now: writer.now }))
  if (!chosen.ok) return chosen
  if (done || isIn(chosen.value)) return dayOfTouched(at, chosen.value)
  const arrived = await arrive(chosen.value, at)
  return arrived.ok ? dayOfTouched(at, arrived.value) : arrived
}
