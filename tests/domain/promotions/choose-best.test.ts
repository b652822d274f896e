import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type CartToPrice, chooseBest } from '@/shared/domain/promotions/choose-best'
import type { Choice, Promotion } from '@/shared/domain/promotions/promotion'
import { asId } from '@/shared/kernel/ids'
import { bruteForcePrice } from '../../support/brute-force-price'
import { claimed, coupon, item, pricedFor, randomCart, rule } from '../../support/random-carts'
import { seededRandom } from '../../support/seeded-random'

const alone = { kind: 'by-itself', withCoupons: false } as const
const friendly = { kind: 'by-itself', withCoupons: true } as const
const base: CartToPrice = { items: [], promotions: [], coupons: [], picked: 'best' }
const best = (cart: Partial<CartToPrice>) => chooseBest({ ...base, ...cart }, pricedFor)

/** Two teas of ¥18 and a cake of ¥16: products 0 and 1 are of different categories. */
const tea = item(0, 1_800, 2)
const cake = item(1, 1_600, 1)
const fullFen = 5_200

function offBy({ discounts }: Choice, id: string): number {
  return discounts
    .filter(({ promotionId, couponId }) => [promotionId, couponId].includes(asId(id)))
    .reduce((sum, { fen }) => sum + fen, 0)
}

/** What must hold of every choice, whatever was in the cart. */
function checkLawful(cart: CartToPrice, choice: Choice): void {
  const rules = new Map<string, Promotion>()
  for (const each of cart.promotions) rules.set(each.id, each)
  for (const { promotion } of cart.coupons) rules.set(promotion.id, promotion)
  for (const [line, { unitFen, count }] of cart.items.entries()) {
    const here = choice.discounts.filter((each) => each.line === line)
    const byItself = here.filter(({ couponId }) => couponId === null)
    const carried = here.filter(({ couponId }) => couponId !== null)
    assert.ok(byItself.length <= 1 && carried.length <= 1, 'one promotion and one coupon a line')
    const off = here.reduce((sum, { fen }) => sum + fen, 0)
    assert.ok(off <= unitFen * count, 'no line below nothing')
    assert.ok(here.every(({ fen }) => Number.isInteger(fen) && fen > 0))
    const [promotion] = byItself
    const how = promotion && rules.get(promotion.promotionId)?.how
    const opposed = how?.kind === 'by-itself' && !how.withCoupons
    assert.ok(carried.length === 0 || !opposed, 'a coupon only where the promotion goes with it')
  }
  const couponIds = choice.discounts.flatMap(({ couponId }) => couponId ?? [])
  assert.ok(couponIds.every((id) => id === choice.couponId))
  const full = cart.items.reduce((sum, { unitFen, count }) => sum + unitFen * count, 0)
  const off = choice.discounts.reduce((sum, { fen }) => sum + fen, 0)
  assert.equal(choice.totalFen, full - off, 'the receipt adds up')
}

describe('the best choice for a cart', () => {
  const FIRST_SEED = 70_001
  const CARTS = 2_500

  it(`equals trying every lawful way (${CARTS} carts from seed ${FIRST_SEED})`, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CARTS; seed += 1) {
      const cart = randomCart(seededRandom(seed), {
        mostItems: 5,
        mostPromotions: 4,
        mostCoupons: 3,
      })
      const choice = chooseBest(cart, pricedFor)
      checkLawful(cart, choice)
      const { totalFen, couponId } = choice
      assert.deepEqual({ totalFen, couponId }, bruteForcePrice(cart), `seed ${seed}`)
    }
  })

  it('of forty lines is lawful, adds up and is no dearer than any one rule by itself', () => {
    for (let seed = 80_001; seed < 80_041; seed += 1) {
      const random = seededRandom(seed)
      const cart = randomCart(random, { mostItems: 40, mostPromotions: 12, mostCoupons: 5 })
      const choice = chooseBest(cart, pricedFor)
      checkLawful(cart, choice)
      for (const promotion of cart.promotions) {
        const one = chooseBest({ ...cart, promotions: [promotion], coupons: [] }, pricedFor)
        assert.ok(choice.totalFen <= one.totalFen, `seed ${seed}: ${promotion.id}`)
      }
    }
  })

  it('does not hang on how equal lines were put in', () => {
    const third = rule('third', { kind: 'buy-get', buy: 2, free: 1 }, alone)
    const together = best({ items: [item(0, 1_800, 3)], promotions: [third] })
    const apart = best({
      items: [item(0, 1_800, 1), item(0, 1_800, 2)],
      promotions: [third],
    })
    assert.equal(together.totalFen, 3_600)
    assert.equal(apart.totalFen, 3_600)
  })

  it('takes a coupon on top only of a promotion that goes with it', () => {
    const five = coupon(
      'fiveoff',
      rule('five', { kind: 'amount-off', fromFen: 0, offFen: 500 }, claimed),
    )
    const percent = { kind: 'percent-off', percent: 10, mostFen: null } as const
    const with_ = best({
      items: [tea],
      promotions: [rule('tenpercent', percent, friendly)],
      coupons: [five],
    })
    assert.equal(with_.totalFen, 3_600 - 360 - 500)
    const against = best({
      items: [tea],
      promotions: [rule('tenpercent', percent, alone)],
      coupons: [five],
    })
    assert.equal(against.totalFen, 3_600 - 500)
    assert.equal(against.couponId, five.id)
    assert.equal(offBy(against, '0000tenpercent'.slice(-10)), 0)
  })

  it('splits a sum over all the lines it is for, to the fen', () => {
    const off = rule('tenoff', { kind: 'amount-off', fromFen: 5_000, offFen: 1_000 }, alone)
    const choice = best({ items: [tea, cake], promotions: [off] })
    assert.equal(choice.totalFen, fullFen - 1_000)
    assert.deepEqual(
      choice.discounts.map(({ line, fen }) => [line, fen]),
      [
        [0, 692],
        [1, 308],
      ],
    )
  })

  it('counts menu prices for a threshold, whatever a promotion took off before', () => {
    const half = rule('halfprice', { kind: 'percent-off', percent: 50, mostFen: null }, friendly)
    const from = rule('from50', { kind: 'amount-off', fromFen: 5_000, offFen: 300 }, claimed)
    const choice = best({ items: [tea, cake], promotions: [half], coupons: [coupon('c1', from)] })
    assert.equal(choice.totalFen, fullFen / 2 - 300)
  })

  it('of equal coupons uses the one that expires first, then the lower id', () => {
    const five = rule('five', { kind: 'amount-off', fromFen: 0, offFen: 500 }, claimed)
    const all = [coupon('late', five, 9), coupon('early2', five, 2), coupon('early1', five, 2)]
    assert.equal(best({ items: [tea], coupons: all }).couponId, coupon('early1', five).id)
  })

  it('uses the coupon picked by hand, none where none is wanted, and never one that saves nothing', () => {
    const five = coupon(
      'five',
      rule('fiverule', { kind: 'amount-off', fromFen: 0, offFen: 500 }, claimed),
    )
    const one = coupon(
      'one',
      rule('onerule', { kind: 'amount-off', fromFen: 0, offFen: 100 }, claimed),
    )
    const far = coupon(
      'far',
      rule('farrule', { kind: 'amount-off', fromFen: 9_000, offFen: 100 }, claimed),
    )
    const cart = { items: [tea, cake], coupons: [five, one, far] }
    assert.equal(best(cart).couponId, five.id)
    assert.equal(best({ ...cart, picked: one.id }).totalFen, fullFen - 100)
    assert.equal(best({ ...cart, picked: null }).totalFen, fullFen)
    const barred = best({ ...cart, picked: far.id })
    assert.equal(barred.couponId, null)
    assert.deepEqual(barred.whyNot, { [far.id]: { why: 'more-needed', fen: 9_000 - fullFen } })
  })
})
