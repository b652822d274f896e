import { read, write } from '../../platform/route'
import { atStore } from './at-store.service'
import { claim } from './claim.service'
import * as schema from './promotions.schemas'
import { redeemPoints } from './redeem-points.service'
import { couponCodes, wallet } from './wallet.service'

export const promotionsForShopper = {
  'promotions/at-store': read<'promotions/at-store'>(schema.storeInput, atStore),
  'promotions/wallet': read<'promotions/wallet'>(schema.nothing, wallet),
  'promotions/coupon-codes': read<'promotions/coupon-codes'>(schema.couponInput, couponCodes),
  'promotions/claim': write<'promotions/claim'>(schema.ruleInput, claim),
  'promotions/redeem-points': write<'promotions/redeem-points'>(schema.ruleInput, redeemPoints),
}
