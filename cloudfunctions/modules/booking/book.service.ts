import type { Input } from '@/shared/contracts'
import type { SameTime, TimeTaken, TooManyHeld } from '@/shared/contracts/booking.contract'
import type { BookingView } from '@/shared/contracts/booking.views'
import type { CallRefusal } from '@/shared/contracts/call'
import { statusAt } from '@/shared/domain/booking/booking-at'
import { HOLD_MINUTES, type SheetBooking } from '@/shared/domain/booking/day-sheet'
import { bookableDays, timesOf } from '@/shared/domain/booking/free-times'
import { asId, type BookingId, type PersonId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reply, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { stores } from '../stores/stores.documents'
import { type BookingPlace, placeAndService } from './at-store.service'
import { type BookingDocument, bookingNotes, bookings } from './booking.documents'
import { notesId } from './booking.ids'
import { bookingSummary, bookingView } from './booking-view'
import { draftBooking } from './draft-booking'
import { dayOf, holdTime, timeOn, type WantedTime } from './hold.service'
import { readSheet, without } from './sheet'

/** One may look for another time before letting the first one go; more would be keeping others out. */
const MOST_HELD = 2

const { gt, in: oneOf, lt } = operators

/** What somebody else could see is theirs: their bookings that overlap a time. */
export async function sameTime(
  personId: PersonId,
  { startsAt, endsAt }: Pick<BookingDocument, 'startsAt' | 'endsAt'>,
  but: BookingId,
  now: Instant,
): Promise<SameTime | null> {
  const near = await bookings.find(
    { personId, startsAt: gt(startsAt - DAY_MS).and(lt(endsAt)) },
    { limit: 50, orderBy: { path: 'startsAt', order: 'desc' } },
  )
  const live: readonly string[] = ['held', 'awaiting-payment', 'confirmed', 'arrived', 'started']
  const other = near.find(
    (each) => each._id !== but && each.endsAt > startsAt && live.includes(statusAt(each, now)),
  )
  const store = other && (await stores.get(other.storeId))
  return store ? { code: 'booking/same-time', other: bookingSummary(store, other, now) } : null
}

/** Times somebody took hold of and has not made certain; offers are not their doing. */
async function heldElsewhere(personId: PersonId, now: Instant): Promise<readonly BookingId[]> {
  const held = await bookings.find(
    { personId, status: oneOf(['held', 'awaiting-payment']), heldUntil: gt(now), waitId: null },
    { limit: 10 },
  )
  return held.map(({ _id }) => _id)
}

/** The same request once more: its booking as it stands now; undefined where it has to go on. */
async function heldBefore(
  place: BookingPlace,
  { intent, now }: Writer,
): Promise<Result<BookingView, CallRefusal> | undefined> {
  const there = await bookings.get(intent.id)
  if (!there) return undefined
  if (there.fingerprint !== intent.fingerprint) return refuse({ code: 'request/reused' })
  return ok(bookingView(place, there, now))
}

function isHeld({ heldUntil }: { readonly heldUntil: Instant | null }, now: Instant): boolean {
  return heldUntil !== null && now < heldUntil
}

/** Takes the time, unless they hold too many: on this day's sheet nobody slips past the limit. */
async function takeTime(
  place: BookingPlace,
  asked: WantedTime,
  { person, intent, now }: Writer,
): Promise<Result<SheetBooking, TimeTaken | TooManyHeld>> {
  const elsewhere = await heldElsewhere(person, now)
  const heldUntil = now + HOLD_MINUTES * MINUTE_MS
  const holder = { bookingId: asId<'booking'>(intent.id), personId: person, heldUntil }
  return holdTime<TooManyHeld>(place, asked, holder, now, (sheet) => {
    const here = sheet.bookings.filter((each) => each.personId === person && isHeld(each, now))
    const all = new Set([...elsewhere, ...here.map(({ id }) => id)])
    all.delete(holder.bookingId)
    return all.size >= MOST_HELD ? { code: 'booking/too-many-held' } : null
  })
}

/** The booking of a time just taken; made meanwhile by the same request sent again, it is that one. */
async function makeBooking(
  place: BookingPlace,
  { service, wanted }: WantedTime,
  { id, serviceId: _service, ...entry }: SheetBooking,
  { person, intent, now }: Writer,
): Promise<BookingDocument> {
  const notes = await bookingNotes.get(notesId(place.store._id, person))
  const noShows = notes?.noShows ?? []
  const { fingerprint } = intent
  const day = dayOf(place, entry.startsAt)
  const drafted = { ...entry, id, service, day, wanted, noShows, waitId: null, fingerprint }
  const booking = draftBooking(place, drafted, now)
  if ((await bookings.create(booking)) === 'created') return booking
  return (await bookings.get(id)) ?? booking
}

export async function hold(input: Input<'booking/hold'>, writer: Writer): Reply<'booking/hold'> {
  const { person, intent, now } = writer
  const found = await placeAndService(input)
  if (!found.ok) return found
  const { place, service } = found.value
  const { storeId, startsAt, seats, evenSo, with: wanted } = input
  const asked = { service, wanted, seats, startsAt }
  const day = dayOf(place, startsAt)
  const [before, sheet] = await Promise.all([heldBefore(place, writer), readSheet(storeId, day)])
  if (before) return before
  if (!bookableDays(service, dayOf(place, now)).includes(day)) {
    return refuse({ code: 'booking/taken', times: [] })
  }
  const bookingId = asId<'booking'>(intent.id)
  // In a rush most are told here, before anything else is looked up.
  const free = timeOn(place, without(sheet, bookingId), asked, now)
  if (!free.ok) return free
  const other = evenSo ? null : await sameTime(person, timesOf(service, startsAt), bookingId, now)
  if (other) return refuse(other)
  const taken = await takeTime(place, asked, writer)
  if (!taken.ok) return taken
  return ok(bookingView(place, await makeBooking(place, asked, taken.value, writer), now))
}
