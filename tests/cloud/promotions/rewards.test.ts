import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { PromotionId } from '@/shared/kernel/ids'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { fiveForPoints, givePoints, teaTowel, walletOf } from '../../support/coupons'
import { yuyuan } from '../../support/demo'
import { type TestCloud, withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'

/** A member and her points. */
function memberOf(cloud: () => TestCloud) {
  return {
    redeem: (promotionId: PromotionId) =>
      cloud()
        .phone('shopper-lin')
        .intent('promotions/redeem-points', { storeId: yuyuan, promotionId }),
    async balance(): Promise<number> {
      const points = await cloud().phone('shopper-lin').read('loyalty/points', {})
      return value<'loyalty/points'>(points).balance
    },
    async memberWith(points: number): Promise<void> {
      const { number } = await joinMembers(cloud(), 'shopper-lin')
      await givePoints(cloud(), number, points)
    },
  }
}

describe('a reward for points', () => {
  const cloud = withCloud({ timerRule: '0 0 4 * * * *' })
  beforeEach(() => cloud().reset())
  const { redeem, balance, memberWith } = memberOf(cloud)

  /** The towel waiting to be fetched, and the code it shows now. */
  async function towel() {
    const [gift] = (await walletOf(cloud(), 'shopper-lin')).gifts
    assert.ok(gift)
    const now = cloud().cloud.clock.now()
    const code = gift.codes.find(({ from, until }) => from <= now && now < until)?.text ?? ''
    return { gift, code }
  }

  it('is refused with how many are missing, and takes none', async () => {
    await memberWith(50)
    const refused = await redeem(teaTowel).send()
    assert.ok(!refused.ok && refused.refusal.code === 'promotions/points-missing')
    assert.equal(refused.refusal.points, 70)
    assert.equal(await balance(), 50)
    assert.deepEqual((await walletOf(cloud(), 'shopper-lin')).gifts, [])
  })

  it('is a coupon in the wallet, once for a request', async () => {
    await memberWith(200)
    const intent = redeem(fiveForPoints)
    const first = value<'promotions/redeem-points'>(await intent.send())
    const again = value<'promotions/redeem-points'>(await intent.send())
    assert.equal(again.coupon?.id, first.coupon?.id)
    assert.equal((await walletOf(cloud(), 'shopper-lin')).usable.length, 1)
    assert.equal(await balance(), 120)
  })

  it('is a gift handed over once', async () => {
    await memberWith(200)
    value<'promotions/redeem-points'>(await redeem(teaTowel).send())
    assert.equal(await balance(), 80)
    const { gift, code } = await towel()
    const handOver = () =>
      cloud()
        .phone('clerk-mei')
        .intent('promotions/hand-over-gift', { storeId: yuyuan, giftId: gift.id, code })
        .send()
    const seen = await cloud()
      .phone('clerk-mei')
      .read('promotions/look-at-code', { storeId: yuyuan, code })
    assert.equal(value<'promotions/look-at-code'>(seen).gift?.status, 'waiting')
    const answers = await Promise.all([handOver(), handOver()])
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
    assert.equal(refusalCode(await handOver()), 'promotions/gift-gone')
  })

  it('that nobody fetches gives its points back after thirty days', async () => {
    await memberWith(200)
    value<'promotions/redeem-points'>(await redeem(teaTowel).send())
    await cloud().advance(31 * DAY_MS)
    assert.equal(await balance(), 200)
    assert.equal((await towel()).gift.status, 'called-off')
  })
})

describe('a reward for points cut off on the way', () => {
  const cloud = withCloud({ timerRule: '0 */10 * * * * *' })
  const { redeem, balance, memberWith } = memberOf(cloud)

  it('is finished by the same request, or its points come back', async () => {
    for (const promotionId of [teaTowel, fiveForPoints]) {
      for (const after of [0, 2, 4, 6, 8, 10, 12]) {
        await cloud().reset()
        await memberWith(200)
        const match = { function: 'shopper', action: 'database' }
        await cloud().fault({ kind: 'kill', match, count: 1, after })
        const intent = redeem(promotionId)
        await intent.send().catch(() => undefined)
        await cloud().advance(20 * MINUTE_MS)
        const { usable, gifts } = await walletOf(cloud(), 'shopper-lin')
        const got = usable.length + gifts.filter(({ status }) => status === 'waiting').length
        const price = promotionId === teaTowel ? 120 : 80
        assert.equal(await balance(), 200 - got * price, `cut off after ${after}`)
        assert.ok(got <= 1)
      }
    }
  })
})
