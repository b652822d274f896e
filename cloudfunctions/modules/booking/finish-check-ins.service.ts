import type { Instant } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { type BookedParty, bookedPartiesOf } from '../queue/booked.service'
import { arrived } from './arrived'
import { type BookingPlace, placeOf } from './at-store.service'
import { type BookingDocument, bookingStores, bookings } from './booking.documents'
import { lineTicketId } from './booking.ids'
import { changeBooking } from './change-booking.service'
import { dayOf } from './hold.service'

/** The cloud's own limit of one query. */
const MOST_STORES = 1_000

/** More than one store has of one day. */
const MOST_BOOKINGS = 500

/** By its own ticket, or by the number its person had taken before, which became the booked one. */
function ticketOf(booking: BookingDocument, parties: readonly BookedParty[]) {
  const own = lineTicketId(booking)
  const { personId, startsAt } = booking
  return parties.find(
    ({ ticketId, holder, dueAt }) =>
      ticketId === own || (holder === personId && dueAt === startsAt),
  )?.ticketId
}

async function finishAt(place: BookingPlace, now: Instant): Promise<void> {
  const parties = await bookedPartiesOf(place.store, now)
  if (parties.length === 0) return
  const toCome = operators.in(['confirmed', 'no-show'])
  const found = await bookings.find(
    { storeId: place.store._id, day: dayOf(place, now), status: toCome },
    { limit: MOST_BOOKINGS },
  )
  for (const seen of found) {
    const ticketId = ticketOf(seen, parties)
    if (ticketId === undefined) continue
    // Changed since, somebody is at it: what they leave is looked at the next time.
    await changeBooking(seen._id, now, ({ booking }) =>
      booking.rev === seen.rev ? arrived(booking, ticketId, now) : ok({ booking }),
    )
  }
}

/**
 * The timer's task: check-ins that broke off between the line and the booking. A guest who waits in
 * the line for their booking has been checked in, for nobody gets there otherwise, and a check-in
 * that is taken back leaves the line first.
 */
export async function finishCheckIns(now: Instant): Promise<void> {
  for (const set of await bookingStores.find({}, { limit: MOST_STORES })) {
    if (set.services.some(({ laneId }) => laneId !== null)) {
      await finishAt(await placeOf(set._id), now)
    }
  }
}
