import * as v from 'valibot'
import { PLACE_CODE_PATTERN } from '@/shared/domain/stores/place'
import { id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()
const callId = id<'place-call'>()
const atPlace = { storeId, placeCode: v.pipe(v.string(), v.regex(PLACE_CODE_PATTERN)) }

export const askedInput: InputSchema<'staff/asked'> = v.strictObject(atPlace)
export const askInput: InputSchema<'staff/ask'> = v.strictObject({
  ...atPlace,
  askId: id<'ask'>(),
})
export const takeBackAskInput: InputSchema<'staff/take-back-ask'> = v.strictObject({
  ...atPlace,
  callId,
})
export const answerInput: InputSchema<'staff/answer'> = v.strictObject({ storeId, callId })
export const mutePlaceInput: InputSchema<'staff/mute-place'> = v.strictObject({
  storeId,
  placeId: id<'place'>(),
  muted: v.boolean(),
})
