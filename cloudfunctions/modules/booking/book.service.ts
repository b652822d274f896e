import type { Input } from '@/shared/contracts'
import type { SameTime, TooManyHeld } from '@/shared/contracts/booking.contract'
import { statusAt } from '@/shared/domain/booking/booking-at'
import { HOLD_MINUTES } from '@/shared/domain/booking/day-sheet'
import { bookableDays } from '@/shared/domain/booking/free-times'
import { asId, type BookingId, type PersonId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok, refuse } from '@/shared/kernel/result'
import type { Reply, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { stores } from '../stores/stores.documents'
import { placeAndService } from './at-store.service'
import { type BookingDocument, bookingNotes, bookings } from './booking.documents'
import { notesId } from './booking.ids'
import { bookingSummary, bookingView } from './booking-view'
import { draftBooking } from './draft-booking'
import { dayOf, holdTime } from './hold.service'

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

export async function hold(input: Input<'booking/hold'>, writer: Writer): Reply<'booking/hold'> {
  const { person, intent, now } = writer
  const found = await placeAndService(input)
  if (!found.ok) return found
  const { place, service } = found.value
  const bookingId = asId<'booking'>(intent.id)
  const there = await bookings.get(bookingId)
  if (there) {
    if (there.fingerprint !== intent.fingerprint) return refuse({ code: 'request/reused' })
    return ok(bookingView(place, there, now))
  }
  const { storeId, startsAt, seats, evenSo, with: wanted } = input
  const day = dayOf(place, startsAt)
  const asked = { service, wanted, seats, startsAt }
  if (!bookableDays(service, dayOf(place, now)).includes(day)) {
    return refuse({ code: 'booking/taken', times: [] })
  }
  const endsAt = startsAt + service.durationMinutes * MINUTE_MS
  const other = evenSo ? null : await sameTime(person, { startsAt, endsAt }, bookingId, now)
  if (other) return refuse(other)
  const elsewhere = await heldElsewhere(person, now)
  const tooMany: TooManyHeld = { code: 'booking/too-many-held' }
  const heldUntil = now + HOLD_MINUTES * MINUTE_MS
  const holder = { bookingId, personId: person, heldUntil }
  const held = await holdTime(place, asked, holder, now, (sheet) => {
    const here = sheet.bookings.filter((each) => each.personId === person && isHeld(each, now))
    const all = new Set([...elsewhere, ...here.map(({ id }) => id)])
    return all.size >= MOST_HELD ? tooMany : null
  })
  if (!held.ok) return held
  const notes = await bookingNotes.get(notesId(storeId, person))
  const { id, serviceId: _service, ...entry } = held.value
  const booking = draftBooking(
    place,
    {
      ...entry,
      id,
      service,
      day,
      wanted,
      noShows: notes?.noShows ?? [],
      waitId: null,
      fingerprint: intent.fingerprint,
    },
    now,
  )
  // Made meanwhile by the same request sent again, it is that one.
  const made = (await bookings.create(booking)) === 'created' ? booking : await bookings.get(id)
  return ok(bookingView(place, made ?? booking, now))
}

function isHeld({ heldUntil }: { readonly heldUntil: Instant | null }, now: Instant): boolean {
  return heldUntil !== null && now < heldUntil
}
