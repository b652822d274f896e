import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  noBenefits,
  type Order,
  type OrderLine,
  type OrderRefund,
} from '@/shared/domain/orders/order'
import {
  fateOfBenefits,
  keptFenByLine,
  pointsGivenBack,
  purchaseOf,
} from '@/shared/domain/orders/purchase'
import { fenOfLines, leftFen, withCounts } from '@/shared/domain/orders/refund'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type OrderLineId } from '@/shared/kernel/ids'
import { seededRandom } from '../../support/seeded-random'

const one = asId<'order-line'>('lineonelineone')
const two = asId<'order-line'>('linetwolinetwo')
const earning = {
  milliPointsPerFen: [10, 10],
  version: '1',
  tierId: null,
  lifetimeMonths: 12,
}

function line(id: OrderLineId, unitFen: number, count: number, pointsFen = 0): OrderLine {
  return {
    id,
    skuId: asId('somesku00000'),
    productId: asId('someproduct0'),
    name: { zh: '茶' },
    chosen: [],
    choices: {},
    count,
    unitFen,
    packingFen: 0,
    note: '',
    rules: [],
    discountFen: pointsFen,
    refundedCount: 0,
  }
}

type Bought = Parameters<typeof purchaseOf>[0]

function order(lines: OrderLine[], points: number, more: Partial<Order> = {}): Bought {
  return {
    id: asId('someorder000'),
    kind: 'goods',
    status: 'collected',
    storeId: asId('somestore000'),
    day: businessDayAt(0, { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 }),
    lines,
    totalFen: lines.reduce((sum, each) => sum + each.unitFen * each.count - each.discountFen, 0),
    refunds: [],
    benefits: { ...noBenefits, account: asId('somebody0000'), points, earning },
    ...more,
  }
}

/** The order after a refund of lines, or of an amount, whose money has gone back. */
function after(
  bought: Bought,
  lines: OrderRefund['lines'],
  amount: number | null = null,
  status: OrderRefund['status'] = 'done',
): Bought {
  const fen = amount ?? Math.min(fenOfLines(bought, lines) ?? 0, leftFen(bought))
  const id = asId<'refund'>(`refund${String(bought.refunds.length).padStart(4, '0')}`)
  const refund = { id, fen, lines, reason: '', by: 'system', askedAt: 0, status } as const
  return {
    ...bought,
    lines: withCounts(bought.lines, lines, 1),
    refunds: [...bought.refunds, refund],
  }
}

describe('an order as points see it', () => {
  it('is what was paid for each line, and less by just what went back', () => {
    const bought = order([line(one, 1_000, 2, 500), line(two, 500, 1)], 500)
    assert.deepEqual(keptFenByLine(bought), [1_500, 500])
    assert.deepEqual(keptFenByLine(after(bought, { [one]: 1 })), [750, 500])
    assert.deepEqual(keptFenByLine(after(bought, {}, 1_000)), [750, 250])
    assert.deepEqual(keptFenByLine(after(bought, { [one]: 1 }, null, 'waiting')), [1_500, 500])
    const kept = after(bought, { [one]: 2, [two]: 1 }, 1_600)
    assert.deepEqual(keptFenByLine(kept), [300, 100], 'all of it back for less')
  })

  it('gives back the points of the pieces that went back, whatever those of others', () => {
    const bought = order([line(one, 1_000, 2, 501), line(two, 500, 1)], 501)
    assert.equal(pointsGivenBack(after(bought, { [two]: 1 })), 0)
    const once = after(bought, { [one]: 1 })
    assert.equal(pointsGivenBack(once), 251)
    assert.equal(pointsGivenBack(after(once, { [one]: 1 })), 501)
  })

  it('gives points back in proportion to an amount without lines, rounded down, and all at the end', () => {
    const bought = order([line(one, 1_000, 2, 500)], 500)
    const some = after(bought, {}, 499)
    assert.equal(pointsGivenBack(some), Math.floor((500 * 499) / 1_500))
    assert.equal(pointsGivenBack(after(some, {}, 1_001)), 500)
    const mixed = order([line(one, 1_000, 1, 500), line(two, 500, 1)], 500)
    const half = after(after(mixed, { [two]: 1 }), {}, 250)
    assert.equal(pointsGivenBack(half), 250, 'of what is left, not of the whole')
  })

  it('gives back by pieces what cost nothing but points', () => {
    const bought = order([line(one, 1_000, 2, 2_000)], 2_000)
    assert.equal(bought.totalFen, 0)
    assert.equal(pointsGivenBack(bought), 0)
    const once = after(bought, { [one]: 1 })
    assert.equal(pointsGivenBack(once), 1_000)
    assert.equal(pointsGivenBack(after(once, { [one]: 1 })), 2_000)
  })

  it('is pending until it was handed over, paid at the counter, or has all gone back', () => {
    const lines = [line(one, 1_000, 1)]
    const statusOf = (bought: Bought) => purchaseOf(bought, 1)?.status
    for (const status of ['paid', 'accepted', 'ready', 'cancelled'] as const) {
      assert.equal(statusOf(order(lines, 0, { status })), 'pending', status)
    }
    assert.equal(statusOf(order(lines, 0)), 'done')
    assert.equal(
      statusOf(order([], 0, { kind: 'at-counter', status: 'paid', totalFen: 900 })),
      'done',
    )
    const back = after(order(lines, 0, { status: 'cancelled' }), { [one]: 1 })
    assert.equal(statusOf(back), 'done')
    assert.deepEqual(purchaseOf(back, 1)?.netFenByLine, [0])
  })

  it('is nobody’s without an account, or without a rule to earn by', () => {
    const bought = order([line(one, 1_000, 1)], 0)
    const nobody = { ...bought, benefits: { ...bought.benefits, account: null } }
    const noRule = { ...bought, benefits: { ...bought.benefits, earning: null } }
    assert.equal(purchaseOf(nobody, 1), null)
    assert.equal(purchaseOf(noRule, 1), null)
  })

  it('keeps just the money that is left and never gives fewer points back than before', () => {
    const random = seededRandom(702)
    const upTo = (most: number) => Math.floor(random() * (most + 1))
    for (let run = 0; run < 500; run += 1) {
      const lines = [one, two].map((id) => {
        const unitFen = upTo(900)
        const count = 1 + upTo(4)
        return line(id, unitFen, count, upTo(unitFen * count))
      })
      const offFen = lines.reduce((sum, { discountFen }) => sum + discountFen, 0)
      let bought = order(lines, offFen)
      let before = 0
      while (leftFen(bought) > 0 || bought.lines.some((each) => each.count > each.refundedCount)) {
        const piece = bought.lines.find((each) => each.count > each.refundedCount)
        const byAmount = leftFen(bought) > 0 && (!piece || random() < 0.3)
        bought =
          piece && !byAmount
            ? after(bought, { [piece.id]: 1 })
            : after(bought, {}, 1 + upTo(leftFen(bought) - 1))
        const kept = keptFenByLine(bought)
        assert.equal(
          kept.reduce((sum, fen) => sum + fen, 0),
          leftFen(bought),
          `seed 702, run ${run}`,
        )
        const back = pointsGivenBack(bought)
        assert.ok(back >= before && back <= offFen, `seed 702, run ${run}: ${before} to ${back}`)
        before = back
      }
      assert.equal(before, offFen, `seed 702, run ${run}`)
    }
  })
})

describe('an order’s coupon', () => {
  it('is held until it is paid, then used, and back where the order comes to nothing', () => {
    assert.equal(fateOfBenefits({ status: 'placing' }, 'held'), 'held')
    assert.equal(fateOfBenefits({ status: 'cancelled' }, 'held'), 'held', 'it may still be paid')
    assert.equal(fateOfBenefits({ status: 'expired' }, 'released'), 'returned')
    assert.equal(fateOfBenefits({ status: 'paid' }, 'sold'), 'used')
    assert.equal(fateOfBenefits({ status: 'collected' }, 'sold'), 'used')
    assert.equal(fateOfBenefits({ status: 'cancelled' }, 'sold'), 'returned')
    assert.equal(fateOfBenefits({ status: 'refunded' }, 'sold'), 'returned')
  })
})
