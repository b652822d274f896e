import type { BlockView, DayColumn, DayView } from '@/shared/contracts/booking.views'
import { statusAt, takesTime } from '@/shared/domain/booking/booking-at'
import type { BookingStatus } from '@/shared/domain/booking/booking-life'
import { workingOn } from '@/shared/domain/booking/diary'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { BookingId } from '@/shared/kernel/ids'
import { type Instant, SECOND_MS } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import type { BookingPlace } from './at-store.service'
import {
  type BookingDayDocument,
  type BookingDocument,
  bookings,
  bookingWaits,
} from './booking.documents'
import { serviceView } from './booking-view'
import { dayOf } from './hold.service'
import { readSheet } from './sheet'
import { guestsOf, staffBooking } from './staff-booking-view'
import { allOfStore } from './unserved.service'

const SHOWN: readonly BookingStatus[] = [
  'held',
  'awaiting-payment',
  'confirmed',
  'arrived',
  'started',
  'finished',
  'no-show',
]

/** More than one store serves in a day. */
const MOST_BOOKINGS = 500

/** Today somebody comes, is late or cancels; other days change seldom. */
const POLL_TODAY_MS = 15 * SECOND_MS
const POLL_MS = 60 * SECOND_MS

/** A day's bookings in the order of their times, without the cancelled and those that ran out. */
async function bookingsOn(
  { store }: BookingPlace,
  day: BusinessDay,
  now: Instant,
): Promise<BookingDocument[]> {
  const found = await bookings.find(
    { storeId: store._id, day, status: operators.in(SHOWN) },
    { limit: MOST_BOOKINGS, orderBy: { path: 'startsAt', order: 'asc' } },
  )
  return found.filter((booking) => takesTime(statusAt(booking, now)))
}

/** A column for each person and room that is there, or that a booking of the day still names. */
function columnsOf(
  place: BookingPlace,
  day: BusinessDay,
  found: readonly BookingDocument[],
): DayColumn[] {
  const { hours, resources } = allOfStore(place)
  const named = new Set(found.flatMap(({ uses }) => uses))
  return resources
    .filter(({ id, removed }) => !removed || named.has(id))
    .map((resource) => {
      const { id, kind, name, removed } = resource
      return { id, kind, name, removed, works: removed ? [] : workingOn({ hours }, resource, day) }
    })
}

function blocksOf({ blocks }: BookingDayDocument): BlockView[] {
  return blocks.map(({ id, resourceId, from, until, reason }) => {
    return { id, resourceId, from, until, reason }
  })
}

/** What is looked at, and by whom. */
export interface DayLook {
  readonly day: BusinessDay
  readonly now: Instant
  /** The counter's phone looks on, and nobody has taken it over. */
  readonly nobodyThere?: boolean
  /** The booking this tap made or changed. */
  readonly touched?: BookingId
}

async function waitingOn({ store }: BookingPlace, day: BusinessDay): Promise<number> {
  const status = operators.in(['waiting', 'offered'])
  return bookingWaits.count({ storeId: store._id, day, status })
}

/** A store's day of bookings. */
export async function dayView(
  place: BookingPlace,
  { day, now, nobodyThere = false, touched }: DayLook,
): Promise<DayView> {
  const { store, set } = place
  const [sheet, found, waiting] = await Promise.all([
    readSheet(store._id, day),
    bookingsOn(place, day, now),
    waitingOn(place, day),
  ])
  const guests = await guestsOf(place, sheet, found)
  const today = dayOf(place, now)
  return {
    storeId: store._id,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    day,
    today,
    columns: columnsOf(place, day, found),
    bookings: found.map((each) => staffBooking(place, sheet, guests, each, { now, nobodyThere })),
    blocks: blocksOf(sheet),
    services: set.services.map((service) => serviceView(place, service, [], now)),
    waiting,
    unserved: [],
    ...(touched && { touched }),
    nextPollMs: day === today && found.length > 0 ? POLL_TODAY_MS : POLL_MS,
  }
}
