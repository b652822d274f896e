import * as v from 'valibot'
import { isCounterFen } from '@/shared/domain/stores/counter-amount'
import { PLACE_CODE_PATTERN } from '@/shared/domain/stores/place'
import { id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()

export const codesInput: InputSchema<'staff/codes'> = v.strictObject({ storeId })
export const codeInput: InputSchema<'staff/code'> = v.strictObject({
  storeId,
  of: v.variant('kind', [
    v.strictObject({ kind: v.literal('door') }),
    v.strictObject({
      kind: v.literal('place'),
      code: v.pipe(v.string(), v.regex(PLACE_CODE_PATTERN)),
    }),
    v.strictObject({ kind: v.literal('lane'), laneId: id<'lane'>() }),
    v.strictObject({
      kind: v.literal('amount'),
      amountFen: v.pipe(v.number(), v.check(isCounterFen)),
    }),
  ]),
})
