import * as v from 'valibot'
import { isCardNumber } from '@/shared/domain/membership/card-number'
import { id } from '../../platform/input'
import { merchantText } from '../../platform/merchant'
import type { InputSchema } from '../../platform/route'
import { benefit, how, limitEntries, scopeEntries } from './rule.schema'

const ofStore = { storeId: id<'store'>() }
const ofRule = { ...ofStore, promotionId: id<'promotion'>() }
const ofCoupon = { ...ofStore, couponId: id<'coupon'>() }

/** A letter, an id and ten digits. */
const code = v.pipe(v.string(), v.maxLength(40))

/** Nobody tries a rule on more lines, nor on more of one thing, than an order may have. */
const MOST_LINES = 40
const MOST_PIECES = 99

const newPromotion = v.strictObject({
  name: merchantText,
  benefit,
  scope: v.strictObject(scopeEntries),
  limits: v.strictObject(limitEntries),
  how,
})

export const nothing = v.strictObject({})
export const storeInput = v.strictObject(ofStore)
export const ruleInput = v.strictObject(ofRule)
export const couponInput = v.strictObject({ couponId: id<'coupon'>() })
export const undoInput = v.strictObject(ofCoupon)
export const codeInput: InputSchema<'promotions/look-at-code'> = v.strictObject({
  ...ofStore,
  code,
})
export const giveInput: InputSchema<'promotions/give-coupon'> = v.strictObject({
  ...ofRule,
  memberNumber: v.pipe(v.string(), v.check(isCardNumber)),
})
export const redeemInput: InputSchema<'promotions/redeem-at-counter'> = v.strictObject({
  ...ofCoupon,
  code,
})
export const handOverInput: InputSchema<'promotions/hand-over-gift'> = v.strictObject({
  ...ofStore,
  giftId: id<'reward-claim'>(),
  code,
})
export const createInput: InputSchema<'promotions/create'> = v.strictObject({
  ...ofStore,
  promotion: newPromotion,
})
export const tryInput: InputSchema<'promotions/try'> = v.strictObject({
  ...ofStore,
  promotion: newPromotion,
  cart: v.pipe(
    v.array(
      v.strictObject({
        skuId: id<'sku'>(),
        count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PIECES)),
      }),
    ),
    v.maxLength(MOST_LINES),
  ),
})
