import type { TimeTaken } from '@/shared/contracts/booking.contract'
import type { FreeTimeView } from '@/shared/contracts/booking.views'
import { isLive, type SheetBooking } from '@/shared/domain/booking/day-sheet'
import { type FreeTime, freeTimes, timesOf } from '@/shared/domain/booking/free-times'
import type { Service } from '@/shared/domain/booking/service'
import { type BusinessDay, businessDayAt } from '@/shared/kernel/business-day'
import type { BookingId, PersonId, ResourceId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import { type BookingPlace, bookingStoreOf } from './at-store.service'
import { type BookingDayDocument, bookingDays } from './booking.documents'
import { readSheet, withBookings, without } from './sheet'

/** What is asked for on a day. */
export interface WantedTime {
  readonly service: Service
  readonly wanted: ResourceId | null
  readonly seats: number
  readonly startsAt: Instant
}

export function dayOf({ store }: Pick<BookingPlace, 'store'>, at: Instant): BusinessDay {
  return businessDayAt(at, store.tradingDay)
}

/** The free times of a day's sheet, as the store is now. */
export function freeTimesAt(
  place: BookingPlace,
  sheet: BookingDayDocument,
  { service, wanted, seats }: Omit<WantedTime, 'startsAt'>,
  now: Instant,
): FreeTime[] {
  return freeTimes(bookingStoreOf(place), service, sheet, now, wanted, seats)
}

export function freeTimeViews(
  times: readonly FreeTime[],
  { durationMinutes }: Pick<Service, 'durationMinutes'>,
): FreeTimeView[] {
  return times.map(({ startsAt, seatsLeft }) => {
    return { startsAt, endsAt: startsAt + durationMinutes * MINUTE_MS, seatsLeft }
  })
}

/** The free time one asks for, or which others there are that day. */
export function timeOn(
  place: BookingPlace,
  sheet: BookingDayDocument,
  asked: WantedTime,
  now: Instant,
): Result<FreeTime, TimeTaken> {
  const times = freeTimesAt(place, sheet, asked, now)
  const found = times.find(({ startsAt }) => startsAt === asked.startsAt)
  if (found) return ok(found)
  return refuse({ code: 'booking/taken', times: freeTimeViews(times, asked.service) })
}

/** Writes a sheet as it is to be, if it is still as it was read. */
async function writeSheet(seen: BookingDayDocument, after: BookingDayDocument): Promise<boolean> {
  if (seen.rev === 0) return (await bookingDays.create(after)) === 'created'
  const { inc, set } = operators
  return bookingDays.update(
    { _id: seen._id, rev: seen.rev },
    { bookings: set(after.bookings), nextLapseAt: set(after.nextLapseAt), rev: inc(1) },
  )
}

export interface Holder {
  readonly bookingId: BookingId
  readonly personId: PersonId | null
  readonly heldUntil: Instant
}

/** Whether a time was taken for what is asked for now. */
function isFor(entry: SheetBooking, { service, startsAt, seats }: WantedTime): boolean {
  return entry.serviceId === service.id && entry.startsAt === startsAt && entry.seats === seats
}

/**
 * Takes a time on its day's sheet under a booking's name: one conditional update, so that of all
 * who want the last seat one gets it. The same name again finds what it took before.
 *
 * @param check what else must be true of the sheet
 */
export function holdTime<R extends RefusalShape = never>(
  place: BookingPlace,
  asked: WantedTime,
  { bookingId: id, personId, heldUntil }: Holder,
  now: Instant,
  check: (sheet: BookingDayDocument) => R | null = () => null,
): Promise<Result<SheetBooking, TimeTaken | R>> {
  const day = dayOf(place, asked.startsAt)
  return retryWhileContended('booking/hold', async () => {
    const seen = await readSheet(place.store._id, day)
    const before = seen.bookings.find((each) => each.id === id)
    if (before && isLive(before, now) && isFor(before, asked)) return ok(before)
    const time = timeOn(place, without(seen, id), asked, now)
    if (!time.ok) return time
    const refusal = check(seen)
    if (refusal) return refuse(refusal)
    const { service, seats, startsAt } = asked
    const entry: SheetBooking = {
      id,
      serviceId: service.id,
      personId,
      ...timesOf(service, startsAt),
      seats,
      uses: time.value.uses,
      heldUntil,
    }
    const after = withBookings(seen, [...without(seen, id).bookings, entry])
    return (await writeSheet(seen, after)) ? ok(entry) : 'again'
  })
}
