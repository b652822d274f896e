import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { value } from '../../support/answers'
import { withCloud } from '../../support/local-cloud'
import { allOfIt, MemberShop } from '../../support/member-shop'
import { line, oolong, tin } from '../../support/order-shop'
import { promotion } from '../../support/promotion-rules'

const MINUTE = 60_000

/** Of a tin at ¥68 twice: ten off a hundred. */
const tenOff = promotion('tenoffahundred', { kind: 'amount-off', fromFen: 10_000, offFen: 1_000 })
const fifth = promotion('afifthoffcups', { kind: 'percent-off', percent: 20, mostFen: null })

describe('a member’s order', () => {
  const cloud = withCloud()
  const shop = () => new MemberShop(cloud())
  beforeEach(async () => {
    await cloud().reset()
    await shop().setRules()
    await shop().board()
  })

  it('earns, and a coupon and points lower the next one, of which a part brings back just its share', async () => {
    const lin = await shop().member('shopper-lin')
    const first = await shop().paid([line(tin, 2)])
    assert.equal((await shop().points()).pending, first.points?.earns)
    assert.equal((await shop().points()).balance, 0)
    await shop().handOver(first)
    const earned = first.points?.earns ?? 0
    // Wednesday doubles a point a yuan, and packaged tea is no more than that.
    assert.equal(earned, 272)
    assert.deepEqual([(await shop().points()).balance, (await shop().points()).pending], [272, 0])

    const coupon = await shop().give(tenOff, lin)
    const input = await shop().wish([line(tin, 2)])
    // 20 points a yuan: ¥13.60 off what is left after the coupon.
    assert.equal(input.totalFen, 13_600 - 1_000 - 1_360)
    const next = await shop().placed(input)
    assert.deepEqual(
      next.adjustments.map(({ reason, fen }) => [reason, fen]),
      [
        ['coupon', -1_000],
        ['points', -1_360],
      ],
    )
    assert.equal((await shop().coupon(coupon)).status, 'held')
    assert.deepEqual([(await shop().points()).free, (await shop().points()).held], [0, 272])
    await shop().pay(next.id)
    assert.equal((await shop().coupon(coupon)).status, 'used')
    assert.equal((await shop().points()).balance, 0)
    await shop().handOver(next)
    const earnedNext = Math.floor((11_240 * 20) / 1_000)
    assert.equal((await shop().points()).balance, earnedNext)

    await shop().giveBack(next, [1])
    const after = await shop().order(next.id)
    assert.equal(after.refundedFen, 11_240 / 2)
    assert.deepEqual(after.points, { earns: Math.floor((5_620 * 20) / 1_000), givenBack: 136 })
    assert.equal((await shop().points()).balance, Math.floor((5_620 * 20) / 1_000) + 136)
    assert.equal((await shop().coupon(coupon)).status, 'used', 'a part leaves it used')

    await shop().giveBack(next, [1])
    assert.equal((await shop().order(next.id)).status, 'refunded')
    assert.equal((await shop().points()).balance, 272)
    assert.deepEqual(await shop().coupon(coupon), { status: 'usable', orderId: null })
  })

  it('says which rule did what, takes the coupon picked by hand, and why another cannot be', async () => {
    const lin = await shop().member('shopper-lin')
    const byItself = { kind: 'by-itself', withCoupons: true } as const
    await shop().setRules(
      promotion(
        'wednesdaytenth',
        { kind: 'percent-off', percent: 10, mostFen: null },
        { how: byItself },
      ),
    )
    const [best, worse] = [await shop().give(fifth, lin), await shop().give(tenOff, lin)]
    const lines = [line(oolong, 2)]
    const {
      benefits,
      adjustments,
      lines: quoted,
    } = await shop().quote({ ...shop().cart(lines), benefits: allOfIt })
    assert.equal(benefits?.couponId, best)
    assert.deepEqual(benefits.coupons.find(({ id }) => id === worse)?.whyNot, {
      why: 'more-needed',
      fen: 10_000 - 3_600,
    })
    assert.deepEqual(
      adjustments.map(({ reason, fen }) => [reason, fen]),
      [
        ['promotion', -360],
        ['coupon', -648],
      ],
    )
    assert.deepEqual(
      quoted[0]?.rules.map(({ name, fen }) => [name.zh, fen]),
      [
        ['wednesdaytenth', 360],
        ['afifthoffcups', 648],
      ],
    )
    const none = await shop().quote({
      ...shop().cart(lines),
      benefits: { coupon: null, points: 0 },
    })
    assert.equal(none.totalFen, 3_240)
    const unlawful = await shop().quote({
      ...shop().cart(lines),
      benefits: { coupon: worse, points: 0 },
    })
    assert.deepEqual([unlawful.totalFen, unlawful.benefits?.couponId], [3_240, null])
    assert.equal(
      (await shop().quote(shop().cart(lines))).totalFen,
      3_240,
      'an older phone asks for none',
    )
  })

  it('called off or run out before its money gives coupon, points and its place back, and not sooner', async () => {
    const lin = await shop().member('shopper-lin', 400)
    const once = promotion(
      'oneonly0000',
      { kind: 'percent-off', percent: 10, mostFen: null },
      {
        how: { kind: 'by-itself', withCoupons: true },
        limits: { perMember: 1, perDay: null, inTotal: null },
      },
    )
    await shop().setRules(once)
    const coupon = await shop().give(fifth, lin)
    const { free } = await shop().points()
    for (const end of ['cancel', 'expire'] as const) {
      const input = await shop().wish([line(oolong, 2)])
      const order = await shop().placed(input)
      assert.equal(order.adjustments.length, 3, end)
      await shop().prepay(order.id)
      const again = await shop().quote({ ...shop().cart([line(oolong, 2)]), benefits: allOfIt })
      assert.deepEqual(again.benefits?.coupons[0]?.whyNot, { why: 'held' })
      assert.ok(!again.adjustments.some(({ reason }) => reason === 'promotion'), 'one each')
      if (end === 'cancel') {
        await cloud().phone('shopper-lin').intent('orders/cancel', { orderId: order.id }).send()
        assert.equal((await shop().coupon(coupon)).status, 'held', 'it may still be paid')
        await cloud().advance(3 * MINUTE)
      } else await cloud().advance(20 * MINUTE)
      assert.deepEqual(await shop().coupon(coupon), { status: 'usable', orderId: null })
      assert.equal((await shop().points()).free, free)
      await shop().board()
      const next = await shop().quote({ ...shop().cart([line(oolong, 2)]), benefits: allOfIt })
      assert.ok(
        next.adjustments.some(({ reason }) => reason === 'promotion'),
        end,
      )
    }
  })

  it('that costs nothing any more is paid with being placed, and comes back by its lines', async () => {
    const lin = await shop().member('shopper-lin')
    const free = promotion('acupforyou00', { kind: 'item-at', priceFen: 0 })
    const coupon = await shop().give(free, lin)
    const order = await shop().placed(await shop().wish([line(oolong)]))
    assert.deepEqual([order.totalFen, order.status], [0, 'paid'])
    assert.equal((await shop().coupon(coupon)).status, 'used')
    await shop().giveBack(order, [1])
    assert.equal((await shop().order(order.id)).status, 'refunded')
    assert.equal((await shop().coupon(coupon)).status, 'usable')
  })

  it('is in Today with what was taken off, and by what', async () => {
    const lin = await shop().member('shopper-lin', 400)
    await shop().give(tenOff, lin)
    const input = await shop().wish([line(tin, 2)])
    const order = await shop().placed(input)
    await shop().pay(order.id)
    const asked = { storeId: shop().storeId, day: null }
    const today = value<'orders/figures'>(
      await cloud().phone('manager-chen').read('orders/figures', asked),
    )
    const points = order.adjustments.find((each) => each.reason === 'points')
    assert.deepEqual(
      [today.coupons, today.couponFen, today.points, today.pointsFen, today.promotionFen],
      [1, 1_000, points?.points, -(points?.fen ?? 0), 0],
    )
  })
})
