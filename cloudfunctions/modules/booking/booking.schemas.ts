import * as v from 'valibot'
import { businessDay, byId, id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()
const bookingId = id<'booking'>()
const moment = v.pipe(v.number(), v.integer(), v.minValue(0))

/** More than any room holds. */
const MOST_SEATS = 50
export const wantedEntries = {
  storeId,
  serviceId: id<'service'>(),
  with: v.nullable(id<'resource'>()),
  seats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SEATS)),
}

/** Emoji count as one; nothing invisible, no line breaks. */
const ANSWER_CHARACTERS = 100
const MOST_ANSWERS = 10
const answer = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => [...text].length <= ANSWER_CHARACTERS && !/[\p{Cc}\p{Cf}]/u.test(text)),
)

const ofBooking = { bookingId }
const toTime = { startsAt: moment, evenSo: v.boolean() }

export const servicesInput: InputSchema<'booking/services'> = v.strictObject({ storeId })
export const monthInput: InputSchema<'booking/month'> = v.strictObject({
  ...wantedEntries,
  from: businessDay,
})
export const dayInput: InputSchema<'booking/day'> = v.strictObject({
  ...wantedEntries,
  day: businessDay,
})
export const holdInput: InputSchema<'booking/hold'> = v.strictObject({
  ...wantedEntries,
  ...toTime,
})
export const confirmInput: InputSchema<'booking/confirm'> = v.strictObject({
  ...ofBooking,
  answers: byId<'question', string>(answer, MOST_ANSWERS),
})
export const bookingInput = v.strictObject(ofBooking)
export const changeInput: InputSchema<'booking/change'> = v.strictObject({
  ...ofBooking,
  ...toTime,
  with: wantedEntries.with,
})
export const mineInput: InputSchema<'booking/mine'> = v.strictObject({
  before: v.nullable(moment),
})
export const waitInput: InputSchema<'booking/wait'> = v.strictObject({
  ...wantedEntries,
  day: businessDay,
})
export const leaveWaitInput: InputSchema<'booking/leave-wait'> = v.strictObject({
  waitId: id<'wait'>(),
})
