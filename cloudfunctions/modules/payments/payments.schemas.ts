import * as v from 'valibot'
import { id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const purpose = v.variant('kind', [
  v.strictObject({ kind: v.literal('order'), id: id<'order'>() }),
  v.strictObject({ kind: v.literal('booking'), id: id<'booking'>() }),
  v.strictObject({ kind: v.literal('event'), id: id<'registration'>() }),
])

export const prepayInput: InputSchema<'payments/prepay'> = v.strictObject({ purpose })

export const checkInput: InputSchema<'payments/check'> = v.strictObject({
  attemptId: id<'attempt'>(),
})

export const reconciliationInput: InputSchema<'payments/reconciliation'> = v.strictObject({
  storeId: id<'store'>(),
})
