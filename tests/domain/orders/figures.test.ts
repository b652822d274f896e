import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  addFigures,
  type Countable,
  daysOf,
  figuresOf,
  noFigures,
  recounted,
  topSold,
} from '@/shared/domain/orders/figures'
import { businessDayAt, daysAfter } from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'

const today = businessDayAt(Date.UTC(2026, 10, 25), {
  utcOffsetMinutes: 480,
  dayStartsAtMinutes: 0,
})
const tomorrow = daysAfter(today, 1)
const mei = asId<'person'>('clerkmeiclerk')

const cash: Countable = {
  lines: [
    {
      id: asId('linelineline'),
      skuId: asId('skuskuskusku'),
      productId: asId('teateateatea'),
      name: { zh: '茶' },
      chosen: [],
      choices: {},
      count: 3,
      unitFen: 400,
      packingFen: 0,
      note: '',
      rules: [],
      discountFen: 0,
      refundedCount: 0,
    },
  ],
  adjustments: [],
  totalFen: 1_200,
  payment: { by: 'cash', clerk: mei },
  paidDay: today,
  refunds: [],
}

describe('a day’s figures', () => {
  it('have an order on the day it was paid, for the clerk who took the money', () => {
    const figures = figuresOf(cash, today)
    assert.deepEqual([figures.orders, figures.paidFen, figures.cashFen], [1, 1_200, 1_200])
    assert.deepEqual(figures.byClerk[mei], { cashFen: 1_200, terminalFen: 0 })
    assert.deepEqual(figuresOf(cash, tomorrow), {
      ...noFigures,
      cashFen: 0,
      terminalFen: 0,
      byClerk: { [mei]: { cashFen: 0, terminalFen: 0 } },
    })
  })

  it('have a refund on the day the money went back, and what is left sold', () => {
    const lines = cash.lines.map((line) => ({ ...line, refundedCount: 1 }))
    const refunded = { ...cash, lines, refunds: [{ fen: 400, doneDay: tomorrow }] }
    assert.deepEqual(daysOf(refunded), [today, tomorrow])
    assert.equal(figuresOf(refunded, tomorrow).refundedFen, 400)
    assert.equal(figuresOf(refunded, tomorrow).cashFen, -400)
    assert.equal(topSold(figuresOf(refunded, today))[0]?.count, 2)
  })

  it('come to the same counted step by step as counted anew', () => {
    const lines = cash.lines.map((line) => ({ ...line, refundedCount: 3 }))
    const after = { ...cash, lines, refunds: [{ fen: 1_200, doneDay: today }] }
    const first = recounted(today, noFigures, null, cash)
    const both = recounted(today, first, null, { ...cash, payment: { by: 'nothing' } })
    const stepped = recounted(today, both, cash, after)
    const anew = addFigures(
      addFigures(noFigures, figuresOf(after, today)),
      figuresOf({ ...cash, payment: { by: 'nothing' } }, today),
    )
    assert.deepEqual(stepped, anew)
    assert.equal(stepped.cashFen, 0)
    assert.deepEqual(stepped.byClerk, {})
  })
})
