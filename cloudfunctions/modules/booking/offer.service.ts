import { timesOf } from '@/shared/domain/booking/free-times'
import { inTurn, offeredUntil } from '@/shared/domain/booking/waiting-list'
import { type BusinessDay, businessDayAt } from '@/shared/kernel/business-day'
import { asId, type StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import { transaction } from '../../platform/transaction'
import { type Send, sendAtOnce, tellingAtOnce } from '../notifications/at-once'
import { type BookingPlace, placeOf } from './at-store.service'
import {
  type BookingDayDocument,
  type BookingWaitDocument,
  bookingDays,
  bookingNotes,
  bookings,
  bookingWaits,
} from './booking.documents'
import { notesId } from './booking.ids'
import { tellOfBooking } from './booking-news'
import { draftBooking } from './draft-booking'
import { freeTimesAt } from './hold.service'
import { entryOf, readSheet, sheetWithin, withBookings } from './sheet'

/** More than wait for one day anywhere; the rest are asked the next time. */
const MOST_WAITING = 200

/**
 * Holds a free time for one who waits, if there is one for them: their place on the list, the sheet
 * and the booking are written in one transaction, so that nobody is offered two, and no time twice.
 * @returns whether there was one
 */
async function offerTo(
  place: BookingPlace,
  { _id: waitId, storeId, day }: BookingWaitDocument,
  send: Send,
  now: Instant,
): Promise<boolean> {
  const told = await transaction(async (tx) => {
    const wait = await tx.get(bookingWaits, waitId)
    const service = place.set.services.find(({ id }) => id === wait?.serviceId)
    if (wait?.status !== 'waiting' || !service) return null
    const sheet = await sheetWithin(tx, storeId, day)
    const [time] = freeTimesAt(place, sheet, { service, ...wait }, now)
    if (!time) return null
    const notes = await tx.get(bookingNotes, notesId(storeId, wait.personId))
    const offer = draftBooking(
      place,
      {
        id: asId<'booking'>(derivedId('offer', waitId, String(wait.rev))),
        service,
        ...timesOf(service, time.startsAt),
        uses: time.uses,
        day,
        seats: wait.seats,
        wanted: wait.wanted,
        personId: wait.personId,
        noShows: notes?.noShows ?? [],
        heldUntil: offeredUntil({ startsAt: time.startsAt, ...service }, now),
        waitId,
        fingerprint: '',
      },
      now,
    )
    const entry = entryOf(offer)
    if (!entry) throw new Error('an offer takes its time up')
    await tx.create(bookings, offer)
    await tx.put(bookingDays, withBookings(sheet, [...sheet.bookings, entry]))
    await tx.put(bookingWaits, { ...wait, status: 'offered', offer: offer._id, rev: wait.rev + 1 })
    return tellOfBooking(tx, null, offer, now)
  })
  await send(told ?? [])
  return told !== null
}

/** One look at a day: whether it made any offer. */
async function offerOnce(
  place: BookingPlace,
  waiting: readonly BookingWaitDocument[],
  seen: BookingDayDocument,
  send: Send,
  now: Instant,
): Promise<boolean> {
  let sheet = seen
  let offered = false
  for (const wait of waiting) {
    const service = place.set.services.find(({ id }) => id === wait.serviceId)
    if (!service || freeTimesAt(place, sheet, { service, ...wait }, now).length === 0) continue
    if (!(await offerTo(place, wait, send, now))) continue
    offered = true
    sheet = await readSheet(wait.storeId, wait.day)
  }
  return offered
}

/** Each look that made an offer is followed by another: time may have come free beside it. */
const MOST_LOOKS = 3

/**
 * Offers what is free on a day to those who wait for it, in their turn. As often as one likes, by
 * several at once: each place is offered once, and each who waits has one offer at a time.
 */
async function offerFreed(
  { storeId, day }: Pick<BookingDayDocument, 'storeId' | 'day'>,
  send: Send,
  now: Instant,
): Promise<void> {
  const place = await placeOf(storeId)
  const over = day < businessDayAt(now, place.store.tradingDay)
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    const seen = await readSheet(storeId, day)
    const waiting = over
      ? []
      : await bookingWaits.find({ storeId, day, status: 'waiting' }, { limit: MOST_WAITING })
    if (await offerOnce(place, waiting.sort(inTurn), seen, send, now)) continue
    if (!seen.unoffered) return
    const { inc, set } = operators
    // Not if it has moved since: something may have come free that this look did not see.
    await bookingDays.update(
      { _id: seen._id, rev: seen.rev },
      { unoffered: set(false), rev: inc(1) },
    )
    return
  }
}

/** The timer's task: days on which time came free and whoever freed it could not offer it. */
export async function offerUnoffered(now: Instant): Promise<void> {
  const days = await bookingDays.find({ unoffered: true }, { limit: 50 })
  for (const day of days) await offerFreed(day, sendAtOnce, now)
}

/**
 * Offers what a commit has set free, for at most 1.5 s; what is late the timer offers.
 * @param days which their sheets already say have something to offer
 */
export function offerAtOnce(
  storeId: StoreId,
  days: readonly BusinessDay[],
  now: Instant,
): Promise<void> {
  return tellingAtOnce(storeId, async (send) => {
    for (const day of days) await offerFreed({ storeId, day }, send, now)
  })
}

/** Has the timer look whether a day has something to offer, if nobody does before. */
export async function lookAgain(storeId: StoreId, day: BusinessDay): Promise<void> {
  await transaction(async (tx) => {
    const sheet = await sheetWithin(tx, storeId, day)
    if (sheet.unoffered) return
    await tx.put(bookingDays, { ...sheet, unoffered: true, rev: sheet.rev + 1 })
  })
}
