import assert from 'node:assert/strict'
import type { CouponView, GiftView } from '@/shared/contracts/promotions.contract'
import { asId, type PromotionId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../answers'
import { yuyuan } from '../demo'
import type { TestCloud } from '../local-cloud'
import { joinMembers } from '../members'
import { TestStaff } from '../staff'

/** Whoever has points, coupons and a gift; found by the counter under this number. */
export const PATRON = 'shopper-patron'
export const PATRON_PHONE = '13800138000'

export interface LoyaltyScene {
  readonly coupon: CouponView
  readonly gift: GiftView
}

const promotion = (id: string): PromotionId => asId(id)

/** WeChat hands a phone number over for a tap on its own button. */
async function givePhone(cloud: TestCloud): Promise<void> {
  const phone = { countryCode: '86', number: PATRON_PHONE }
  const response = await fetch(`${cloud.url}/local/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: PATRON, phone }),
  })
  const { code }: { code: string } = await response.json()
  const give = cloud.phone(PATRON).intent('membership/give-phone', { code })
  value<'membership/give-phone'>(await give.send())
}

/** Somebody who comes often: points in, points out, coupons of each kind, and one that is used. */
export async function setLoyalty(cloud: TestCloud): Promise<LoyaltyScene> {
  const { number: memberNumber } = await joinMembers(cloud, PATRON)
  await givePhone(cloud)
  const patron = cloud.phone(PATRON)
  const mei = new TestStaff(cloud, 'clerk-mei')
  const chen = new TestStaff(cloud, 'manager-chen')
  const at = { storeId: yuyuan, memberNumber }
  const credit = (amountFen: number) => mei.send('loyalty/credit-purchase', { ...at, amountFen })
  value<'loyalty/credit-purchase'>(await credit(42_800))
  await cloud.advance(MINUTE_MS)
  value<'loyalty/credit-purchase'>(await credit(18_650))
  const adjusted = { ...at, points: 30, reason: '上次少记了一杯' }
  value<'loyalty/adjust'>(await chen.send('loyalty/adjust', adjusted))
  const giving = { ...at, promotionId: promotion('biteonthehouse') }
  value<'promotions/give-coupon'>(await mei.send('promotions/give-coupon', giving))
  const claim = { storeId: yuyuan, promotionId: promotion('twelvepercent') }
  const coupon = value<'promotions/claim'>(await patron.intent('promotions/claim', claim).send())
  const redeem = async (id: string) =>
    value<'promotions/redeem-points'>(
      await patron
        .intent('promotions/redeem-points', { storeId: yuyuan, promotionId: promotion(id) })
        .send(),
    )
  await redeem('fiveoffforpoints')
  const { gift } = await redeem('teatowelgift')
  assert.ok(gift)
  // Above what one person may enter alone: it waits for a second one.
  value<'loyalty/credit-purchase'>(await credit(128_000))
  return { coupon, gift }
}
