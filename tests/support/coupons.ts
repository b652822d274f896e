import assert from 'node:assert/strict'
import type { Output } from '@/shared/contracts'
import { asId, type CouponId, type PromotionId } from '@/shared/kernel/ids'
import { value } from './answers'
import { yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

/** Rules of the demo's file. */
export const twelvePercent = asId<'promotion'>('twelvepercent')
export const welcome = asId<'promotion'>('welcometothetea')
export const birthdayBrew = asId<'promotion'>('birthdaybrew')
export const biteOnTheHouse = asId<'promotion'>('biteonthehouse')
export const fiveForPoints = asId<'promotion'>('fiveoffforpoints')
export const teaTowel = asId<'promotion'>('teatowelgift')

export function claim(cloud: TestCloud, openid: string, promotionId: PromotionId) {
  return cloud.phone(openid).intent('promotions/claim', { storeId: yuyuan, promotionId }).send()
}

export async function walletOf(
  cloud: TestCloud,
  openid: string,
): Promise<Output<'promotions/wallet'>> {
  return value<'promotions/wallet'>(await cloud.phone(openid).read('promotions/wallet', {}))
}

/** The code this coupon shows now on its owner's phone. */
export async function codeOfCoupon(
  cloud: TestCloud,
  openid: string,
  couponId: CouponId,
): Promise<string> {
  const { codes } = value<'promotions/coupon-codes'>(
    await cloud.phone(openid).read('promotions/coupon-codes', { couponId }),
  )
  const now = cloud.cloud.clock.now()
  const shown = codes.find(({ from, until }) => from <= now && now < until)
  assert.ok(shown, `the coupon ${couponId} shows no code`)
  return shown.text
}

/** Points on a member's card, by the hand of somebody in charge. */
export async function givePoints(
  cloud: TestCloud,
  memberNumber: string,
  points: number,
): Promise<void> {
  const input = { storeId: yuyuan, memberNumber, points, reason: '补录' }
  const sent = await cloud.phone('manager-chen').intent('loyalty/adjust', input).send()
  const { status } = value<'loyalty/adjust'>(sent)
  assert.equal(status, 'credited')
}
