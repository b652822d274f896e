import { type AllOfStore, missingFor } from '@/shared/domain/booking/unserved'
import { type BusinessDay, daysAfter } from '@/shared/kernel/business-day'
import type { BookingId, ResourceId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { storeHours } from '../stores/store-hours'
import type { BookingPlace } from './at-store.service'
import {
  type BookingDayDocument,
  type BookingDocument,
  bookingDays,
  bookings,
} from './booking.documents'
import { dayOf } from './hold.service'

/** An answer of the database holds 1 MB: so many full days fit, and so many bookings. */
const SHEETS_AT_ONCE = 20
const BOOKINGS_AT_ONCE = 100

/** Everybody and every room of a store, those included that are there no more. */
export function allOfStore({ store, set }: BookingPlace): AllOfStore {
  return { hours: storeHours(store), resources: set.resources }
}

/** The sheets of a store from a day on, in their order. */
async function sheetsFrom(storeId: StoreId, first: BusinessDay): Promise<BookingDayDocument[]> {
  const all: BookingDayDocument[] = []
  for (let before = daysAfter(first, -1); ; ) {
    const page = await bookingDays.find(
      { storeId, day: operators.gt(before) },
      { limit: SHEETS_AT_ONCE, orderBy: { path: 'day', order: 'asc' } },
    )
    all.push(...page)
    const last = page.at(-1)
    if (!last || page.length < SHEETS_AT_ONCE) return all
    before = last.day
  }
}

/** A booking that needs a hand, and who or what is not there for it. */
export interface Unserved {
  readonly booking: BookingDocument
  readonly missing: readonly ResourceId[]
}

/** Whether a booking is still to be served. */
export function isToBeServed({ status, endsAt }: BookingDocument, now: Instant): boolean {
  return (status === 'confirmed' || status === 'arrived') && now < endsAt
}

/** Bookings from today on that need a hand, in the order of their times: none is ever lost. */
export async function unservedAt(place: BookingPlace, now: Instant): Promise<Unserved[]> {
  const all = allOfStore(place)
  const missing = new Map<BookingId, readonly ResourceId[]>()
  for (const sheet of await sheetsFrom(place.store._id, dayOf(place, now))) {
    for (const booking of sheet.bookings) {
      if (booking.heldUntil !== null || booking.endsAt <= now) continue
      const away = missingFor(all, sheet, booking)
      if (away.length > 0) missing.set(booking.id, away)
    }
  }
  const found: Unserved[] = []
  const ids = [...missing.keys()]
  for (let from = 0; from < ids.length; from += BOOKINGS_AT_ONCE) {
    const asked = ids.slice(from, from + BOOKINGS_AT_ONCE)
    const there = await bookings.find({ _id: operators.in(asked) }, { limit: BOOKINGS_AT_ONCE })
    for (const booking of there.filter((each) => isToBeServed(each, now))) {
      found.push({ booking, missing: missing.get(booking._id) ?? [] })
    }
  }
  return found.sort((a, b) => a.booking.startsAt - b.booking.startsAt)
}
