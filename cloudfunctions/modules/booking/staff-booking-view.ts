import type { StaffBooking, StaffNote } from '@/shared/contracts/booking.views'
import { statusAt } from '@/shared/domain/booking/booking-at'
import type { BookingStatus } from '@/shared/domain/booking/booking-life'
import { recentNoShows } from '@/shared/domain/booking/booking-money'
import { isLate } from '@/shared/domain/booking/no-show'
import { missingFor } from '@/shared/domain/booking/unserved'
import type { PersonId, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { type CardDocument, cards } from '../membership/membership.documents'
import { numberInLine } from '../queue/booked.service'
import type { BookingPlace } from './at-store.service'
import {
  type BookingDayDocument,
  type BookingDocument,
  type BookingNotesDocument,
  bookingNotes,
} from './booking.documents'
import { notedOf, notesId } from './booking.ids'
import { answersOf, paidFenOf } from './booking-view'
import { allOfStore, isToBeServed } from './unserved.service'

/** Until a guest is being served somebody may have to ring them up; after that nobody has to. */
const RINGABLE: readonly BookingStatus[] = ['confirmed', 'no-show', 'arrived']

/** An answer of the database holds 1 MB. */
const ASKED_AT_ONCE = 100

/** What is known of those who booked, beside their bookings. */
export interface Guests {
  readonly cards: ReadonlyMap<PersonId, CardDocument>
  readonly notes: ReadonlyMap<string, BookingNotesDocument>
  readonly numbers: ReadonlyMap<TicketId, string>
}

async function inSlices<Id extends string, Found>(
  ids: ReadonlySet<Id>,
  find: (some: readonly Id[]) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const all = [...ids]
  const found: Found[] = []
  for (let from = 0; from < all.length; from += ASKED_AT_ONCE) {
    found.push(...(await find(all.slice(from, from + ASKED_AT_ONCE))))
  }
  return found
}

/** The cards of the members among those who booked. */
export async function cardsOf(found: readonly BookingDocument[]): Promise<Guests['cards']> {
  const people = new Set(found.flatMap(({ personId }) => personId ?? []))
  const limit = ASKED_AT_ONCE
  const members = await inSlices(people, (some) =>
    cards.find({ _id: operators.in(some) }, { limit }),
  )
  return new Map(members.map((card) => [card._id, card]))
}

/** Looks up who a day's bookings are of, what was noted of them, and their numbers in the line. */
export async function guestsOf(
  { store }: Pick<BookingPlace, 'store'>,
  { day }: Pick<BookingDayDocument, 'day'>,
  found: readonly BookingDocument[],
): Promise<Guests> {
  const limit = ASKED_AT_ONCE
  const noted = new Set(found.map((booking) => notesId(store._id, notedOf(booking))))
  const tickets = found.flatMap(({ ticketId }) => ticketId ?? [])
  const [members, notes, numbers] = await Promise.all([
    cardsOf(found),
    inSlices(noted, (some) => bookingNotes.find({ _id: operators.in(some) }, { limit })),
    numberInLine(store._id, day, tickets),
  ])
  return {
    cards: members,
    notes: new Map(notes.map((each) => [each._id, each])),
    numbers,
  }
}

/** A member's nickname, or what was written down of a guest. */
export function guestName(
  { guestName: said, personId }: BookingDocument,
  known: Guests['cards'],
): string | null {
  return said ?? (personId === null ? null : (known.get(personId)?.nickname ?? null))
}

function staffNotes(notes: BookingNotesDocument | undefined): StaffNote[] {
  return (notes?.notes ?? []).map(({ text, by, at }) => ({ text, by, at }))
}

/**
 * A booking as the staff see it.
 * @param nobodyThere nobody has taken the counter's phone over: what guests told in confidence and
 * what was noted of them is not for everybody who walks past
 */
export function staffBooking(
  place: BookingPlace,
  sheet: BookingDayDocument,
  guests: Guests,
  booking: BookingDocument,
  { now, nobodyThere }: { readonly now: Instant; readonly nobodyThere: boolean },
): StaffBooking {
  const { _id: id, serviceId, service, startsAt, endsAt, seats, uses, personId, ticketId } = booking
  const notes = guests.notes.get(notesId(place.store._id, notedOf(booking)))
  const ringable = RINGABLE.includes(booking.status) && !nobodyThere
  const card = personId === null ? undefined : guests.cards.get(personId)
  return {
    id,
    serviceId,
    serviceName: service.name,
    startsAt,
    endsAt,
    seats,
    status: statusAt(booking, now),
    uses,
    guestName: guestName(booking, guests.cards),
    guestPhone: ringable ? booking.guestPhone : null,
    memberNumber: nobodyThere ? null : (card?.number ?? null),
    late: isLate(booking, place.set.graceMinutes, now),
    answers: nobodyThere ? [] : answersOf(booking),
    paidFen: paidFenOf(booking),
    notes: nobodyThere ? [] : staffNotes(notes),
    ticketNumber: ticketId === null ? null : (guests.numbers.get(ticketId) ?? null),
    noShows: nobodyThere ? 0 : recentNoShows(notes?.noShows ?? [], now),
    unserved:
      isToBeServed(booking, now) && missingFor(allOfStore(place), sheet, booking).length > 0,
  }
}
