import * as v from 'valibot'
import { isPhoneNumber } from '@/shared/domain/membership/phone-number'
import { HOUR_MS } from '@/shared/kernel/instant'
import { businessDay, id, shortName } from '../../platform/input'
import type { InputSchema } from '../../platform/route'
import { spans, week } from '../stores/stores.schemas'

const storeId = id<'store'>()
const bookingId = id<'booking'>()
const resourceId = id<'resource'>()
const moment = v.pipe(v.number(), v.integer(), v.minValue(0))
const seats = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))
const memberNumber = v.pipe(v.string(), v.maxLength(30))

const wanted = { serviceId: id<'service'>(), with: v.nullable(resourceId), seats }
const ofBooking = { storeId, bookingId }

/** Whatever takes longer is leave, and in the calendar. */
const LONGEST_BLOCK_MS = 24 * HOUR_MS

const phone = v.pipe(
  v.strictObject({ countryCode: v.string(), number: v.string() }),
  v.check(isPhoneNumber),
)

/** What is kept of a guest without a card: their name, at least. */
const guest = v.union([
  v.strictObject({ name: v.literal(''), member: memberNumber }),
  v.strictObject({ name: shortName(20), member: v.null() }),
])

export const storeInput = v.strictObject({ storeId })
export const ofBookingInput = v.strictObject(ofBooking)

export const dayViewInput: InputSchema<'booking/day-view'> = v.strictObject({
  storeId,
  day: v.nullable(businessDay),
})

export const staffTimesInput: InputSchema<'booking/staff-times'> = v.strictObject({
  storeId,
  ...wanted,
  day: businessDay,
  besides: v.nullable(bookingId),
})

/** A member by their card, without another name; anybody else by name. */
export const enterInput: InputSchema<'booking/enter'> = v.pipe(
  v.strictObject({
    storeId,
    ...wanted,
    startsAt: moment,
    guestName: v.pipe(v.string(), v.trim()),
    guestPhone: v.nullable(phone),
    memberNumber: v.nullable(memberNumber),
  }),
  v.forward(
    v.check(({ guestName: name, memberNumber: member }) => v.is(guest, { name, member })),
    ['guestName'],
  ),
)

export const moveInput: InputSchema<'booking/move'> = v.strictObject({
  ...ofBooking,
  startsAt: moment,
  with: v.nullable(resourceId),
})

export const callOffInput: InputSchema<'booking/call-off'> = v.strictObject({
  ...ofBooking,
  reason: shortName(60),
})

export const checkInInput: InputSchema<'booking/check-in'> = v.strictObject({
  storeId,
  by: v.union([v.strictObject({ memberNumber }), v.strictObject({ bookingId })]),
})

export const blockInput: InputSchema<'booking/block'> = v.pipe(
  v.strictObject({
    storeId,
    resourceId,
    from: moment,
    until: moment,
    reason: shortName(60),
  }),
  v.forward(
    v.check(({ from, until }) => from < until && until - from <= LONGEST_BLOCK_MS),
    ['until'],
  ),
)

export const unblockInput: InputSchema<'booking/unblock'> = v.strictObject({
  storeId,
  day: businessDay,
  blockId: id<'block'>(),
})

/** A note is read at a glance: 200 characters, an emoji as one. */
export const addNoteInput: InputSchema<'booking/add-note'> = v.strictObject({
  ...ofBooking,
  text: shortName(200),
})

const ofResource = { storeId, resourceId }

export const setDayInput: InputSchema<'booking/set-day'> = v.strictObject({
  ...ofResource,
  day: businessDay,
  spans: v.nullable(spans),
})

export const setWeekInput: InputSchema<'booking/set-week'> = v.strictObject({
  ...ofResource,
  hours: v.nullable(week),
})

export const setRemovedInput: InputSchema<'booking/set-removed'> = v.strictObject({
  ...ofResource,
  removed: v.boolean(),
})
