import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OrderLine, OrderRefund } from '@/shared/domain/orders/order'
import {
  amountToRefund,
  fenOfLines,
  isGivenBack,
  leftFen,
  type Refundable,
  restOfLines,
  sharesByLine,
  statusOfRefund,
  withCounts,
} from '@/shared/domain/orders/refund'
import { settledRefunds, statusWhenRefunded } from '@/shared/domain/orders/settle-refund'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { seededRandom } from '../../support/seeded-random'

const NOW = 1_000 * MINUTE_MS
const one = asId<'order-line'>('lineonelineone')
const two = asId<'order-line'>('linetwolinetwo')

function line(id: OrderLine['id'], unitFen: number, count: number, packingFen = 0): OrderLine {
  return {
    id,
    skuId: asId('somesku00000'),
    productId: asId('someproduct0'),
    name: { zh: '茶' },
    chosen: [],
    choices: {},
    count,
    unitFen,
    packingFen,
    note: '',
    rules: [],
    discountFen: 0,
    refundedCount: 0,
  }
}

function given(fen: number, status: OrderRefund['status'], askedAt = 0): OrderRefund {
  return { id: asId('somerefund00'), fen, lines: {}, reason: '', by: 'system', askedAt, status }
}

function order(lines: OrderLine[], totalFen: number, refunds: OrderRefund[] = []): Refundable {
  return { lines, totalFen, refunds, payment: { by: 'wechat', attemptId: asId('someattempt0') } }
}

describe('what may be given back', () => {
  it('is a line’s share to the fen, and the shares add up to the whole', () => {
    const bought = order([line(one, 333, 3, 100), line(two, 500, 1)], 1_500)
    const shares = sharesByLine(bought)
    const all = [...shares.values()].flat()
    assert.equal(
      all.reduce((sum, fen) => sum + fen, 0),
      1_500,
    )
    const first = fenOfLines(bought, { [one]: 2 })
    const then = { ...bought, lines: withCounts(bought.lines, { [one]: 2 }, 1) }
    const rest = fenOfLines(then, restOfLines(then))
    assert.equal((first ?? 0) + (rest ?? 0), 1_500)
  })

  it('is never more pieces than there are, nor pieces of another order', () => {
    const bought = order([line(one, 100, 2)], 200)
    assert.equal(fenOfLines(bought, { [one]: 3 }), null)
    assert.equal(fenOfLines(bought, { [two]: 1 }), null)
  })

  it('is at most what is left, promised refunds taken off', () => {
    const bought = order([line(one, 500, 2)], 1_000, [
      given(700, 'waiting-approval'),
      given(200, 'withdrawn'),
    ])
    assert.equal(leftFen(bought), 300)
    const tooMuch = amountToRefund(bought, {}, 301, NOW)
    assert.deepEqual(tooMuch, {
      ok: false,
      refusal: { code: 'orders/refund-too-much', leftFen: 300 },
    })
    assert.deepEqual(amountToRefund(bought, {}, 300, NOW), { ok: true, value: 300 })
    assert.deepEqual(amountToRefund(bought, { [one]: 1 }, null, NOW), { ok: true, value: 300 })
    assert.equal(amountToRefund(bought, {}, null, NOW).ok, false)
  })

  it('waits a minute after the last of the same order, but not where it was cash', () => {
    const bought = order([line(one, 500, 2)], 1_000, [given(100, 'done', NOW - 59_999)])
    const soon = amountToRefund(bought, {}, 100, NOW)
    assert.deepEqual(soon, { ok: false, refusal: { code: 'orders/refund-too-soon', at: NOW + 1 } })
    assert.ok(amountToRefund(bought, {}, 100, NOW + 1).ok)
    const cash = {
      ...bought,
      payment: { by: 'cash', clerk: asId<'person'>('somebodysomeone') } as const,
    }
    assert.ok(amountToRefund(cash, {}, 100, NOW).ok)
  })

  it('ends the order once all of it has really gone back', () => {
    const lines = withCounts([line(one, 500, 2)], { [one]: 2 }, 1)
    const asked = { ...order(lines, 1_000, [given(1_000, 'waiting')]), status: 'paid' as const }
    assert.equal(isGivenBack(asked), true)
    assert.equal(statusWhenRefunded(asked), 'paid')
    const day = businessDayAt(NOW, { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 })
    const waiting = asked.refunds.map((each) => ({ ...each, doneDay: null, trouble: null }))
    const refunds = settledRefunds(waiting, asId('somerefund00'), { done: day })
    assert.equal(statusWhenRefunded({ ...asked, refunds }), 'refunded')
    assert.equal(statusWhenRefunded({ ...asked, refunds, status: 'cancelled' }), 'cancelled')
  })

  it('stays done, whatever is said of it later', () => {
    const done = [{ ...given(100, 'done'), doneDay: null, trouble: null }]
    assert.deepEqual(settledRefunds(done, asId('somerefund00'), { trouble: 'abnormal' }), done)
  })

  it('shows as sent once its ten seconds are over', () => {
    const refund = { status: 'waiting', askedAt: NOW, dueAt: NOW + 10_000 } as const
    assert.equal(statusOfRefund(refund, NOW + 9_999), 'waiting')
    assert.equal(statusOfRefund(refund, NOW + 10_000), 'sent')
  })

  it('never comes to more than the whole, whatever is given back piece by piece', () => {
    const random = seededRandom(602)
    for (let run = 0; run < 300; run += 1) {
      const lines = [
        line(one, Math.floor(random() * 900), 1 + Math.floor(random() * 5), 70),
        line(two, Math.floor(random() * 900), 2),
      ]
      let bought = order(lines, Math.floor(random() * 4_000))
      let sum = 0
      for (;;) {
        const piece = bought.lines.find(({ count, refundedCount }) => count > refundedCount)
        if (!piece) break
        const counts = { [piece.id]: 1 }
        const fen = fenOfLines(bought, counts) ?? 0
        sum += fen
        bought = { ...bought, lines: withCounts(bought.lines, counts, 1) }
      }
      assert.equal(sum, bought.totalFen, `seed 602, run ${run}`)
    }
  })
})
