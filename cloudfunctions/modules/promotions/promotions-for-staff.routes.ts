import { staffRead, staffWrite } from '../staff/staff-door'
import { handOverGift, lookAtCode, redeemAtCounter, undoRedeem } from './at-counter.service'
import { giveCoupon } from './claim.service'
import { create, manage, stop, tryOut } from './manage.service'
import * as schema from './promotions.schemas'

export const promotionsForStaff = {
  'promotions/give-coupon': staffWrite('promotions/give-coupon', schema.giveInput, giveCoupon),
  'promotions/look-at-code': staffRead('promotions/look-at-code', schema.codeInput, lookAtCode),
  'promotions/redeem-at-counter': staffWrite(
    'promotions/redeem-at-counter',
    schema.redeemInput,
    redeemAtCounter,
  ),
  'promotions/undo-redeem': staffWrite('promotions/undo-redeem', schema.undoInput, undoRedeem),
  'promotions/hand-over-gift': staffWrite(
    'promotions/hand-over-gift',
    schema.handOverInput,
    handOverGift,
  ),
  'promotions/manage': staffRead('promotions/manage', schema.storeInput, manage),
  'promotions/try': staffRead('promotions/try', schema.tryInput, tryOut),
  'promotions/create': staffWrite('promotions/create', schema.createInput, create),
  'promotions/stop': staffWrite('promotions/stop', schema.ruleInput, stop),
}
