import type { ChangingCode } from '@/shared/contracts/membership.contract'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import { biteOnTheHouse, fiveForPoints, teaTowel, twelvePercent } from '../../coupons'
import { yuyuan } from '../../demo'
import type { TestCloud } from '../../local-cloud'
import { joining } from '../../members'
import type { Tape } from '../tape'
import { CHEN, LIN, MEI, there, WANG, ZHOU } from './people'

const storeId = yuyuan

function shownNow(cloud: TestCloud, codes: readonly ChangingCode[]): string {
  const now = cloud.cloud.clock.now()
  return there(
    codes.find(({ from, until }) => from <= now && now < until),
    'code shown now',
  ).text
}

async function card(tape: Tape): Promise<string> {
  await tape.says(LIN, 'membership/me', {})
  await tape.says(LIN, 'membership/join', joining)
  await tape.says(LIN, 'membership/set-nickname', { nickname: '小林' })
  await tape.says(LIN, 'membership/set-birthday', { birthday: '1988-02-29' })
  await tape.says(LIN, 'membership/set-language', { language: 'zh' })
  await tape.tries(LIN, 'membership/give-phone', { code: 'no-such-code' })
  await tape.says(LIN, 'membership/remove-phone', {})
  await tape.says(LIN, 'membership/me', {})
  const { codes: screen } = await tape.says(MEI, 'membership/screen-codes', { storeId })
  const proof = { storeId, code: shownNow(tape.cloud, screen) }
  await tape.says(LIN, 'membership/prove-presence', proof)
  const { codes } = await tape.says(LIN, 'membership/card', {})
  const by = { code: shownNow(tape.cloud, codes) }
  const found = await tape.says(MEI, 'membership/find', { storeId, by, screen: 'counter' })
  await tape.says(WANG, 'membership/join', joining)
  await tape.says(WANG, 'membership/leave', {})
  return found.number
}

async function points(tape: Tape, memberNumber: string): Promise<void> {
  const at = { storeId, memberNumber }
  await tape.says(MEI, 'loyalty/credit-purchase', { ...at, amountFen: 3_000 })
  const { code } = await tape.says(MEI, 'loyalty/make-purchase-code', { storeId, amountFen: 5_000 })
  await tape.says(LIN, 'loyalty/claim-purchase', { code })
  await tape.says(CHEN, 'loyalty/adjust', { ...at, points: 200, reason: '补录' })
  await tape.says(CHEN, 'loyalty/adjust', { ...at, points: 150, reason: '补录' })
  await tape.says(MEI, 'loyalty/credit-purchase', { ...at, amountFen: 200_000 })
  const { waiting } = await tape.says(ZHOU, 'loyalty/to-approve', { storeId })
  const { id } = there(waiting[0], 'request that waits')
  await tape.says(ZHOU, 'loyalty/approve', { storeId, id, approved: true })
  await tape.says(MEI, 'loyalty/member-points', at)
  await tape.says(LIN, 'loyalty/points', {})
  await tape.says(LIN, 'loyalty/entries', { before: null })
}

async function coupons(tape: Tape, memberNumber: string): Promise<void> {
  const claim = (promotionId: Promotion['id']) => ({ storeId, promotionId })
  await tape.says(LIN, 'promotions/at-store', { storeId })
  const { id: couponId } = await tape.says(LIN, 'promotions/claim', claim(twelvePercent))
  await tape.says(LIN, 'promotions/redeem-points', claim(fiveForPoints))
  await tape.says(LIN, 'promotions/redeem-points', claim(teaTowel))
  const bite = { storeId, memberNumber, promotionId: biteOnTheHouse }
  await tape.says(MEI, 'promotions/give-coupon', bite)
  const { gifts } = await tape.says(LIN, 'promotions/wallet', {})
  const { codes } = await tape.says(LIN, 'promotions/coupon-codes', { couponId })
  const code = shownNow(tape.cloud, codes)
  await tape.says(MEI, 'promotions/look-at-code', { storeId, code })
  await tape.says(MEI, 'promotions/redeem-at-counter', { storeId, couponId, code })
  await tape.says(MEI, 'promotions/undo-redeem', { storeId, couponId })
  await tape.says(MEI, 'promotions/redeem-at-counter', { storeId, couponId, code })
  const gift = there(gifts[0], 'gift')
  const hers = { storeId, code: shownNow(tape.cloud, gift.codes) }
  await tape.says(MEI, 'promotions/look-at-code', hers)
  await tape.says(MEI, 'promotions/hand-over-gift', { ...hers, giftId: gift.id })
  await tape.says(LIN, 'promotions/wallet', {})
}

/** Cards, points and coupons, with the number of the first member's card. */
export async function members(tape: Tape): Promise<string> {
  const memberNumber = await card(tape)
  await points(tape, memberNumber)
  await coupons(tape, memberNumber)
  await tape.says(CHEN, 'promotions/manage', { storeId })
  return memberNumber
}
