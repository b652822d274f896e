import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { CouponId } from '@/shared/kernel/ids'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import {
  birthdayBrew,
  biteOnTheHouse,
  claim,
  codeOfCoupon,
  twelvePercent,
  walletOf,
  welcome,
} from '../../support/coupons'
import { hefang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'

describe('a coupon', () => {
  const cloud = withCloud({ timerRule: '0 0 4 * * * *' })
  beforeEach(() => cloud().reset())

  async function claimed(promotionId = twelvePercent): Promise<CouponId> {
    await joinMembers(cloud(), 'shopper-lin')
    return value<'promotions/claim'>(await claim(cloud(), 'shopper-lin', promotionId)).id
  }

  const look = async (code: string, openid = 'clerk-mei', storeId = yuyuan) =>
    cloud().phone(openid).read('promotions/look-at-code', { storeId, code })

  const redeem = (couponId: CouponId, code: string, openid = 'clerk-mei', storeId = yuyuan) =>
    cloud().phone(openid).intent('promotions/redeem-at-counter', { storeId, couponId, code })

  const undo = (couponId: CouponId, openid = 'clerk-mei', storeId = yuyuan) =>
    cloud().phone(openid).intent('promotions/undo-redeem', { storeId, couponId })

  it('is claimed by members, once each, and lies in their wallet', async () => {
    const before = await claim(cloud(), 'shopper-lin', twelvePercent)
    assert.equal(refusalCode(before), 'membership/not-a-member')
    const couponId = await claimed()
    const again = await claim(cloud(), 'shopper-lin', twelvePercent)
    assert.equal(refusalCode(again), 'promotions/had-yours')
    const { usable, past } = await walletOf(cloud(), 'shopper-lin')
    assert.deepEqual([usable.map(({ id }) => id), past], [[couponId], []])
  })

  it('is for whom its rule says', async () => {
    await joinMembers(cloud(), 'shopper-lin')
    const birthday = await claim(cloud(), 'shopper-lin', birthdayBrew)
    assert.equal(refusalCode(birthday), 'promotions/not-now')
    const given = await claim(cloud(), 'shopper-lin', biteOnTheHouse)
    assert.equal(refusalCode(given), 'promotions/unknown', 'staff give this one')
    await cloud().advance(31 * DAY_MS)
    const late = await claim(cloud(), 'shopper-lin', welcome)
    assert.equal(refusalCode(late), 'promotions/not-now')
  })

  it('once it has expired is over for its owner and for every counter', async () => {
    const couponId = await claimed()
    const code = await codeOfCoupon(cloud(), 'shopper-lin', couponId)
    await cloud().advance(14 * DAY_MS)
    const { usable, past } = await walletOf(cloud(), 'shopper-lin')
    assert.deepEqual([usable, past[0]?.status], [[], 'expired'])
    assert.equal(refusalCode(await look(code)), 'promotions/code-expired')
  })

  it('is seen by the counter, redeemed once, and shown as used', async () => {
    const couponId = await claimed()
    const code = await codeOfCoupon(cloud(), 'shopper-lin', couponId)
    const seen = value<'promotions/look-at-code'>(await look(code))
    assert.deepEqual([seen.coupon?.coupon.id, seen.coupon?.whyNot], [couponId, null])
    const tap = redeem(couponId, code)
    const first = value<'promotions/redeem-at-counter'>(await tap.send())
    assert.equal(first.coupon.status, 'used')
    const same = value<'promotions/redeem-at-counter'>(await tap.send())
    assert.deepEqual(same, first)
    const other = await redeem(couponId, code).send()
    assert.ok(!other.ok && other.refusal.code === 'promotions/cannot-use')
    assert.deepEqual(other.refusal.whyNot, { why: 'used' })
    assert.equal((await walletOf(cloud(), 'shopper-lin')).past[0]?.status, 'used')
  })

  it('at two counters at once is redeemed at one of them', async () => {
    const couponId = await claimed()
    const code = await codeOfCoupon(cloud(), 'shopper-lin', couponId)
    const answers = await Promise.all([
      redeem(couponId, code, 'clerk-mei').send(),
      redeem(couponId, code, 'clerk-lan').send(),
      redeem(couponId, code, 'clerk-hao', hefang).send(),
    ])
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
  })

  it('is undone within a minute where it was redeemed, and a late tap does not redeem it again', async () => {
    const couponId = await claimed()
    const code = await codeOfCoupon(cloud(), 'shopper-lin', couponId)
    const tap = redeem(couponId, code)
    const { undoUntil } = value<'promotions/redeem-at-counter'>(await tap.send())
    assert.ok(undoUntil !== null)
    const elsewhere = await undo(couponId, 'clerk-hao', hefang).send()
    assert.equal(refusalCode(elsewhere), 'promotions/too-late')
    const undone = value<'promotions/undo-redeem'>(await undo(couponId).send())
    assert.equal(undone.coupon.status, 'usable')
    assert.equal(value<'promotions/redeem-at-counter'>(await tap.send()).coupon.status, 'usable')
    value<'promotions/redeem-at-counter'>(await redeem(couponId, code).send())
    await cloud().advance(MINUTE_MS)
    assert.equal(refusalCode(await undo(couponId).send()), 'promotions/too-late')
  })

  it('is redeemed only by the code its owner shows now', async () => {
    const couponId = await claimed()
    const code = await codeOfCoupon(cloud(), 'shopper-lin', couponId)
    const forged = `${code.slice(0, -1)}${(Number(code.slice(-1)) + 1) % 10}`
    assert.equal(refusalCode(await redeem(couponId, forged).send()), 'promotions/code-expired')
    assert.equal(refusalCode(await look('123456789012345678901234')), 'promotions/coupon-unknown')
    const others = await cloud().phone('shopper-wang').read('promotions/coupon-codes', { couponId })
    assert.equal(refusalCode(others), 'promotions/coupon-unknown')
    await cloud().advance(2 * MINUTE_MS)
    assert.equal(refusalCode(await redeem(couponId, code).send()), 'promotions/code-expired')
  })

  it('of somebody who has left is no coupon any more', async () => {
    const couponId = await claimed()
    const code = await codeOfCoupon(cloud(), 'shopper-lin', couponId)
    value<'membership/leave'>(
      await cloud().phone('shopper-lin').intent('membership/leave', {}).send(),
    )
    assert.equal(refusalCode(await redeem(couponId, code).send()), 'promotions/coupon-unknown')
  })

  it('is given by staff to a member, never to themselves', async () => {
    const lin = await joinMembers(cloud(), 'shopper-lin')
    const mei = await joinMembers(cloud(), 'clerk-mei')
    const give = (memberNumber: string) =>
      cloud()
        .phone('clerk-mei')
        .intent('promotions/give-coupon', {
          storeId: yuyuan,
          memberNumber,
          promotionId: biteOnTheHouse,
        })
        .send()
    value<'promotions/give-coupon'>(await give(lin.number))
    assert.equal((await walletOf(cloud(), 'shopper-lin')).usable.length, 1)
    assert.equal(refusalCode(await give(mei.number)), 'promotions/own-account')
    const nobodys = lin.number === '1000000008' ? '2000000006' : '1000000008'
    assert.equal(refusalCode(await give(nobodys)), 'promotions/unknown-member')
  })
})
