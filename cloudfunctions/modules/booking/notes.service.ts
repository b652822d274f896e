import type { Input } from '@/shared/contracts'
import type { UnknownBooking } from '@/shared/contracts/booking.contract'
import type { CallRefusal } from '@/shared/contracts/call'
import { GUEST_NOTE_DAYS, NOTE_DAYS } from '@/shared/domain/booking/kept'
import { withNoShow, withoutNoShow } from '@/shared/domain/booking/no-show'
import type { StoreId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { type Transaction, transaction } from '../../platform/transaction'
import type { Belongings } from '../membership/belongings-port'
import type { StaffWriter } from '../staff/staff-door'
import { placeOf } from './at-store.service'
import {
  type BookingDocument,
  type BookingNotesDocument,
  bookingNotes,
  bookings,
} from './booking.documents'
import { notedOf, notesId } from './booking.ids'
import { dayView } from './day-view'

const MOST_NOTES = 20

const SLICE = 200

async function notesWithin(
  tx: Transaction,
  storeId: StoreId,
  booking: BookingDocument,
  now: Instant,
): Promise<BookingNotesDocument> {
  const personId = notedOf(booking)
  const _id = notesId(storeId, personId)
  const forgetAt =
    booking.personId === null ? booking.endsAt + GUEST_NOTE_DAYS * DAY_MS : now + NOTE_DAYS * DAY_MS
  const there = await tx.get(bookingNotes, _id)
  if (there) return { ...there, forgetAt, rev: there.rev + 1 }
  return { _id, v: 1, rev: 1, storeId, personId, notes: [], noShows: [], forgetAt }
}

type AddNote = Input<'booking/add-note'>

/** Notes something of whoever booked, once for a request; the oldest beyond twenty goes. */
function writeNote(
  { storeId, bookingId, text }: AddNote,
  { name: by, now: at, intent }: StaffWriter,
): Promise<Result<BookingDocument, UnknownBooking | CallRefusal>> {
  const { requestId } = intent
  return transaction(async (tx) => {
    const booking = await tx.get(bookings, bookingId)
    if (booking?.storeId !== storeId) return refuse({ code: 'booking/unknown' })
    const kept = await notesWithin(tx, storeId, booking, at)
    const before = kept.notes.find((note) => note.requestId === requestId)
    if (before) return before.text === text ? ok(booking) : refuse({ code: 'request/reused' })
    const notes = [{ text, by, at, requestId }, ...kept.notes].slice(0, MOST_NOTES)
    await tx.put(bookingNotes, { ...kept, notes })
    return ok(booking)
  })
}

export async function addNote(input: AddNote, writer: StaffWriter): Reply<'booking/add-note'> {
  const noted = await writeNote(input, writer)
  if (!noted.ok) return noted
  const { day, _id: touched } = noted.value
  const place = await placeOf(input.storeId)
  return ok(await dayView(place, { day, now: writer.now, touched }))
}

/** That somebody did not come, or came after all, written with the booking; of a guest nothing is. */
export function notingNoShow(
  booking: BookingDocument,
  stayedAway: boolean,
  now: Instant,
): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const { _id: bookingId, personId, storeId } = booking
    if (personId === null) return
    const kept = await notesWithin(tx, storeId, booking, now)
    const noShows = stayedAway
      ? withNoShow(kept.noShows, { bookingId, at: now })
      : withoutNoShow(kept.noShows, bookingId)
    await tx.put(bookingNotes, { ...kept, noShows })
  }
}

/** The timer's task: notes whose time is over. */
export async function forgetNotes(now: Instant): Promise<void> {
  const old = await bookingNotes.find({ forgetAt: operators.lt(now) }, { limit: SLICE })
  for (const { _id } of old) await bookingNotes.remove(_id)
}

/**
 * What somebody leaves behind, and what stores have noted of them: it goes with them. Which
 * documents there may be is looked up beside the transaction; each is removed within.
 */
export function withNotes(belongings: Belongings): Belongings {
  return {
    ...belongings,
    forget: async (tx, person, now) => {
      const noted = await bookingNotes.find({ personId: person }, { limit: SLICE })
      for (const { _id } of noted) await tx.remove(bookingNotes, _id)
      await belongings.forget(tx, person, now)
    },
  }
}
