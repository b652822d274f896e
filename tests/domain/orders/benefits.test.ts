import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  goodsFen,
  itemsToChooseFor,
  pointsOff,
  rounded,
  withPoints,
  withRules,
} from '@/shared/domain/orders/benefits'
import type { PricedCart, PricedLine } from '@/shared/domain/orders/price'
import type { LineDiscount } from '@/shared/domain/promotions/promotion'
import { asId } from '@/shared/kernel/ids'
import { seededRandom } from '../../support/seeded-random'

const half = { pointsPerYuan: 100, mostPercent: 50 }

function line(unitFen: number, count: number, more: Partial<PricedLine> = {}): PricedLine {
  return {
    line: { skuId: asId('somesku00000'), choices: {}, count, note: '' },
    productId: asId('someproduct0'),
    categoryId: asId('somecategory'),
    name: { zh: '茶' },
    chosen: [],
    choices: {},
    unitFen,
    packingFen: 0,
    counted: false,
    work: 0,
    rules: [],
    discountFen: 0,
    ...more,
  }
}

function cart(lines: PricedCart['lines'], packingFen = 0): PricedCart {
  const sum = lines.reduce((fen, each) => {
    return 'unitFen' in each && !each.trouble ? fen + each.unitFen * each.line.count : fen
  }, 0)
  return {
    lines,
    adjustments: packingFen > 0 ? [{ reason: 'packing', fen: packingFen }] : [],
    totalFen: sum + packingFen,
    work: 0,
  }
}

function off(at: number, fen: number, coupon = false): LineDiscount {
  return {
    line: at,
    promotionId: asId(coupon ? 'couponrule00' : 'wednesdays00'),
    couponId: coupon ? asId('somecoupon00') : null,
    name: { zh: coupon ? '满减券' : '周三八折' },
    fen,
  }
}

/** By the menu, and all that changes it. */
function sumOfReceipt({ lines, adjustments }: PricedCart): number {
  const goods = lines.reduce((fen, each) => {
    return 'unitFen' in each && !each.trouble ? fen + each.unitFen * each.line.count : fen
  }, 0)
  return adjustments.reduce((sum, { fen }) => sum + fen, goods)
}

describe('what comes off a cart', () => {
  it('stands on its line with its rule, and once for every rule on the receipt', () => {
    const discounts = [off(0, 360), off(1, 200), off(1, 500, true)]
    const priced = withRules(cart([line(1_800, 1), line(1_000, 2)], 300), discounts)
    assert.equal(priced.totalFen, 1_800 + 2_000 + 300 - 1_060)
    assert.deepEqual(
      priced.adjustments.map(({ reason, fen }) => [reason, fen]),
      [
        ['packing', 300],
        ['promotion', -560],
        ['coupon', -500],
      ],
    )
    const [, second] = priced.lines
    assert.ok(second && 'rules' in second)
    assert.deepEqual([second.discountFen, second.rules.length], [700, 2])
    assert.equal(sumOfReceipt(priced), priced.totalFen)
  })

  it('is asked for what can be ordered alone, and finds its way back to those lines', () => {
    const soldOut = line(900, 1, { trouble: { why: 'sold-out' } })
    const gone = { line: soldOut.line, trouble: { why: 'gone' } } as const
    const before = cart([gone, line(1_000, 1), soldOut, line(500, 2)])
    assert.deepEqual(
      itemsToChooseFor(before).map(({ unitFen, count }) => [unitFen, count]),
      [
        [1_000, 1],
        [500, 2],
      ],
    )
    const priced = withRules(before, [off(1, 400)])
    const discounts = priced.lines.map((each) => ('discountFen' in each ? each.discountFen : null))
    assert.deepEqual(discounts, [null, 0, 0, 400])
    assert.equal(goodsFen(priced), 1_600)
  })

  it('takes points at the programme’s rate, and of the goods at most its share', () => {
    assert.deepEqual(pointsOff(half, 3_000, 9_999), { points: 1_500, fen: 1_500 })
    assert.deepEqual(pointsOff(half, 3_000, 700), { points: 700, fen: 700 })
    assert.deepEqual(pointsOff(half, 1, 700), { points: 0, fen: 0 })
    assert.deepEqual(pointsOff(null, 3_000, 700), { points: 0, fen: 0 })
    assert.deepEqual(pointsOff(half, 3_000, -5), { points: 0, fen: 0 })
  })

  it('takes no point that a coarser or a finer rate could do without', () => {
    // One point a yuan: three and a half yuan are three points.
    assert.deepEqual(pointsOff({ pointsPerYuan: 1, mostPercent: 50 }, 700, 9), {
      points: 3,
      fen: 300,
    })
    // Three points a fen: seven of them take two, and six are enough for that.
    assert.deepEqual(pointsOff({ pointsPerYuan: 300, mostPercent: 50 }, 700, 7), {
      points: 6,
      fen: 2,
    })
    // Three for two fen: the fifth of five takes the third fen, and four would not.
    assert.deepEqual(pointsOff({ pointsPerYuan: 150, mostPercent: 50 }, 700, 5), {
      points: 5,
      fen: 3,
    })
  })

  it('leaves packing to money: points are split over goods by what those still cost', () => {
    const ruled = withRules(cart([line(1_000, 1), line(1_000, 1)], 200), [off(0, 500)])
    const priced = withPoints(ruled, pointsOff(half, goodsFen(ruled), 750))
    const discounts = priced.lines.map((each) => ('discountFen' in each ? each.discountFen : 0))
    assert.deepEqual(discounts, [750, 500])
    assert.equal(priced.totalFen, 1_500 + 200 - 750)
  })

  it('is rounded down at the very end, where the store does that', () => {
    const priced = rounded(cart([line(1_237, 1)]), 10)
    assert.deepEqual(priced.adjustments, [{ reason: 'rounding', fen: -7 }])
    assert.equal(priced.totalFen, 1_230)
    assert.deepEqual(rounded(cart([line(1_237, 1)]), 1).adjustments, [])
  })

  it('adds up to the total in any order of sums, and takes no line below nothing', () => {
    const random = seededRandom(701)
    const upTo = (most: number) => Math.floor(random() * (most + 1))
    for (let run = 0; run < 500; run += 1) {
      const lines = Array.from({ length: 1 + upTo(4) }, () => line(upTo(3_000), 1 + upTo(3)))
      const discounts = lines.flatMap(({ unitFen, line: { count } }, at) => {
        const fen = upTo(unitFen * count)
        return fen > 0 ? [off(at, fen, random() < 0.5)] : []
      })
      const ruled = withRules(cart(lines, upTo(300)), discounts)
      const points = pointsOff(
        { pointsPerYuan: 1 + upTo(300), mostPercent: upTo(100) },
        goodsFen(ruled),
        upTo(5_000),
      )
      const priced = rounded(withPoints(ruled, points), 10)
      assert.equal(sumOfReceipt(priced), priced.totalFen, `seed 701, run ${run}`)
      assert.ok(priced.totalFen >= 0 && priced.totalFen % 10 === 0, `seed 701, run ${run}`)
      for (const each of priced.lines) {
        assert.ok('unitFen' in each && each.discountFen <= each.unitFen * each.line.count)
      }
    }
  })
})
