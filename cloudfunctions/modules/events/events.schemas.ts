import * as v from 'valibot'
import { MOST_PLACES } from '@/shared/domain/events/event'
import { byId, id, shortName } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()
const sessionId = id<'session'>()
const registrationId = id<'registration'>()
const ofSession = { storeId, sessionId }
const places = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PLACES))
const memberNumber = v.pipe(v.string(), v.maxLength(20))

/** More than any event asks. */
const MOST_ANSWERS = 10
const ANSWER_CHARACTERS = 100
const answer = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => [...text].length <= ANSWER_CHARACTERS && !/[\p{Cc}\p{Cf}]/u.test(text)),
)

export const listInput: InputSchema<'events/list'> = v.strictObject({
  storeId: v.nullable(storeId),
})
export const eventInput: InputSchema<'events/event'> = v.strictObject({ eventId: id<'event'>() })
export const registerInput: InputSchema<'events/register'> = v.strictObject({
  sessionId,
  places,
  answers: byId<'question', string>(answer, MOST_ANSWERS),
  waitIfFull: v.boolean(),
})
export const registrationInput = v.strictObject({ registrationId })
export const mineInput: InputSchema<'events/mine'> = v.strictObject({
  before: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export const storeInput = v.strictObject({ storeId })
export const sessionInput = v.strictObject(ofSession)
export const checkInInput: InputSchema<'events/check-in'> = v.strictObject({
  ...ofSession,
  by: v.union([v.strictObject({ memberNumber }), v.strictObject({ registrationId })]),
})
export const undoCheckInInput: InputSchema<'events/undo-check-in'> = v.strictObject({
  ...ofSession,
  registrationId,
})
export const walkInInput: InputSchema<'events/walk-in'> = v.strictObject({
  ...ofSession,
  guestName: shortName(20),
  places,
  memberNumber: v.nullable(memberNumber),
})
export const setCapacityInput: InputSchema<'events/set-capacity'> = v.strictObject({
  ...ofSession,
  capacity: places,
})
export const callOffInput: InputSchema<'events/call-off'> = v.strictObject({
  ...ofSession,
  reason: shortName(60),
})
