import { isLive } from '@/shared/domain/booking/day-sheet'
import { BOOKING_PERSONAL_DAYS } from '@/shared/domain/booking/kept'
import { businessDayAt } from '@/shared/kernel/business-day'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { cards } from '../membership/membership.documents'
import { type BookingDayDocument, bookingDays, bookings, bookingWaits } from './booking.documents'
import { lapsed } from './booking-purpose.service'
import { changeBooking } from './change-booking.service'
import { firstLapse } from './sheet'

/** How many one minute's run sees to; the rest wait for the next. */
const SLICE = 100

const OPEN = ['held', 'awaiting-payment'] as const

/** Days are told apart by the earliest clock there is: what is over there is over everywhere. */
const earliestDay = (now: Instant) =>
  businessDayAt(now, { utcOffsetMinutes: -12 * 60, dayStartsAtMinutes: 12 * 60 })

/**
 * Takes holds off a sheet that ran out and no open booking knows of: whoever made them died on the
 * way. The open ones are written down first.
 */
async function clearLapsed(seen: BookingDayDocument, now: Instant): Promise<void> {
  const { in: oneOf, inc, set } = operators
  const dead = seen.bookings.filter((each) => !isLive(each, now))
  const open = await bookings.pick(
    { _id: oneOf(dead.map(({ id }) => id)), status: oneOf(OPEN) },
    ['status'],
    { limit: SLICE },
  )
  const known = new Set(open.map(({ _id }) => _id))
  const left = seen.bookings.filter((each) => isLive(each, now) || known.has(each.id))
  if (left.length === seen.bookings.length) return
  await bookingDays.update(
    { _id: seen._id, rev: seen.rev },
    {
      bookings: set(left),
      nextLapseAt: set(firstLapse(left)),
      unoffered: set(true),
      rev: inc(1),
    },
  )
}

/** Each of a list, whatever becomes of the others; the first failure is told in the end. */
async function forEach<Item>(items: readonly Item[], job: (item: Item) => Promise<unknown>) {
  const failures: unknown[] = []
  for (const item of items) await job(item).catch((thrown: unknown) => failures.push(thrown))
  const [first] = failures
  if (first !== undefined) throw first
}

/** The timer's task: what was held and has run out says so, and its time is offered to who waits. */
export async function expireBookings(now: Instant): Promise<void> {
  const { in: oneOf, lte } = operators
  const late = await bookings.find(
    { status: oneOf(OPEN), heldUntil: lte(now) },
    { limit: SLICE, orderBy: { path: 'heldUntil', order: 'asc' } },
  )
  await forEach(late, ({ _id }) => changeBooking<never>(_id, now, (seen) => ok(lapsed(seen, now))))
}

/** The timer's task: holds of sheets that never became a booking. */
export async function clearHolds(now: Instant): Promise<void> {
  const days = await bookingDays.find(
    { nextLapseAt: operators.lte(now) },
    { limit: SLICE, orderBy: { path: 'nextLapseAt', order: 'asc' } },
  )
  await forEach(days, (each) => clearLapsed(each, now))
}

/** No request comes so late, and no money that would not go back. */
const NEVER_CERTAIN_DAYS = 2

/** The timer's task: what was held and never became certain, once nobody can ask for it again. */
export async function forgetNeverCertain(now: Instant): Promise<void> {
  const { in: oneOf, lt } = operators
  const old = await bookings.find(
    {
      status: oneOf(['cancelled', 'expired']),
      heldUntil: lt(now - NEVER_CERTAIN_DAYS * DAY_MS),
    },
    { limit: SLICE, orderBy: { path: 'heldUntil', order: 'asc' } },
  )
  for (const { _id } of old) await bookings.remove(_id)
}

/** Late money and step-backs come within days; after that a sheet is of no use. */
const SHEET_DAYS = 3

/** The timer's task: sheets and waiting lists of days that are over. */
export async function sweepBookingDays(now: Instant): Promise<void> {
  const before = { day: operators.lt(earliestDay(now - SHEET_DAYS * DAY_MS)) }
  for (const { _id } of await bookingDays.find(before, { limit: SLICE })) {
    await bookingDays.remove(_id)
  }
  for (const { _id } of await bookingWaits.find(before, { limit: SLICE })) {
    await bookingWaits.remove(_id)
  }
}

/** The timer's task: after 30 days a booking forgets its guest; a member's stays their history. */
export async function forgetGuests(now: Instant): Promise<void> {
  const { inc, lt, set } = operators
  const old = await bookings.find(
    { personal: true, startsAt: lt(now - BOOKING_PERSONAL_DAYS * DAY_MS) },
    { limit: SLICE },
  )
  for (const { _id, rev, personId } of old) {
    const isMember = personId !== null && (await cards.get(personId)) !== undefined
    await bookings.update(
      { _id, rev },
      {
        personal: set(false),
        personId: set(isMember ? personId : null),
        guestName: set(null),
        guestPhone: set(null),
        callOffReason: operators.remove(),
        answers: set({}),
        last: set({}),
        rev: inc(1),
      },
    )
  }
}
