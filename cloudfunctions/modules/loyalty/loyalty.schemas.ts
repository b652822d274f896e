import * as v from 'valibot'
import { isCardNumber } from '@/shared/domain/membership/card-number'
import { id, shortName } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

/** Nobody buys for more than ¥100,000 at a counter. */
const MOST_FEN = 10_000_000

/** A hundred thousand points by hand at once, for a second person to look at. */
const MOST_POINTS = 100_000

/** Longer texts than any code are refused before anything looks at them. */
const CODE_CHARACTERS = 64

const ofStore = { storeId: id<'store'>() }
const memberNumber = v.pipe(v.string(), v.maxLength(10), v.check(isCardNumber))
const amountFen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FEN))

export const nothing = v.strictObject({})
export const storeInput = v.strictObject(ofStore)

export const entriesInput: InputSchema<'loyalty/entries'> = v.strictObject({
  before: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

export const claimInput: InputSchema<'loyalty/claim-purchase'> = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(CODE_CHARACTERS)),
})

export const memberInput: InputSchema<'loyalty/member-points'> = v.strictObject({
  ...ofStore,
  memberNumber,
})

export const creditInput: InputSchema<'loyalty/credit-purchase'> = v.strictObject({
  ...ofStore,
  memberNumber,
  amountFen,
})

export const codeInput: InputSchema<'loyalty/make-purchase-code'> = v.strictObject({
  ...ofStore,
  amountFen,
})

export const adjustInput: InputSchema<'loyalty/adjust'> = v.strictObject({
  ...ofStore,
  memberNumber,
  points: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(-MOST_POINTS),
    v.maxValue(MOST_POINTS),
    v.check((points) => points !== 0),
  ),
  reason: shortName(60),
})

export const approveInput: InputSchema<'loyalty/approve'> = v.strictObject({
  ...ofStore,
  id: id(),
  approved: v.boolean(),
})
