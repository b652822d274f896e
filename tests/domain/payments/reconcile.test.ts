import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type OwnBooks, reconcile, type TradeBill } from '@/shared/domain/payments/reconcile'

function books(payments: object, refunds: object = {}): OwnBooks {
  return {
    payments: new Map(Object.entries(payments).map(([no, fen]) => [no, { fen, ofDay: true }])),
    refunds: new Map(Object.entries(refunds).map(([no, fen]) => [no, { fen, overdue: true }])),
  }
}
const payment = (outTradeNo: string, fen: number) => ({ kind: 'payment', outTradeNo, fen }) as const
const refund = (outRefundNo: string, fen: number) =>
  ({ kind: 'refund', outTradeNo: 'a', outRefundNo, fen }) as const

function bill(...lines: TradeBill['lines']): TradeBill {
  const sum = (kind: string) =>
    lines.filter((line) => line.kind === kind).reduce((total, { fen }) => total + fen, 0)
  return { lines, count: lines.length, paidFen: sum('payment'), refundedFen: sum('refund') }
}

describe('reconciling a day', () => {
  it('finds nothing where both books say the same', () => {
    const day = bill(payment('a', 1800), payment('b', 500), refund('r', 300), refund('s', 200))
    assert.deepEqual(reconcile(day, books({ a: 1800, b: 500 }, { r: 300, s: 200 })), [])
    assert.deepEqual(reconcile(bill(), books({})), [])
  })

  it('tells apart what only one of them has and what differs by one fen', () => {
    const day = bill(payment('a', 1800), payment('b', 500), refund('r', 300), refund('s', 200))
    assert.deepEqual(reconcile(day, books({ a: 1801, c: 700 }, { r: 299, t: 100 })), [
      { kind: 'payment-amount', number: 'a', billFen: 1800, ownFen: 1801 },
      { kind: 'unknown-payment', number: 'b', billFen: 500, ownFen: null },
      { kind: 'missing-payment', number: 'c', billFen: null, ownFen: 700 },
      { kind: 'refund-amount', number: 'r', billFen: 300, ownFen: 299 },
      { kind: 'unknown-refund', number: 's', billFen: 200, ownFen: null },
      { kind: 'missing-refund', number: 't', billFen: null, ownFen: 100 },
    ])
  })

  it('does not miss a refund that a later bill may still name', () => {
    const own: OwnBooks = {
      payments: new Map(),
      refunds: new Map([['r', { fen: 300, overdue: false }]]),
    }
    assert.deepEqual(reconcile(bill(), own), [])
  })

  it('says so where the bill does not add up by itself', () => {
    const day = { ...bill(payment('a', 1800)), paidFen: 1799 }
    assert.deepEqual(reconcile(day, books({ a: 1800 })), [
      { kind: 'bill-sums', number: '', billFen: 1799, ownFen: 1800 },
    ])
    assert.equal(reconcile({ ...bill(payment('a', 1)), count: 2 }, books({ a: 1 })).length, 1)
  })
})
