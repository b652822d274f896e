import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  attemptLife,
  differsIn,
  expiresAtFor,
  mayBecome,
  mayCloseFrom,
  nextAskAt,
} from '@/shared/domain/payments/attempt'
import { fits, refundLife } from '@/shared/domain/payments/refund'

const NOW = Date.parse('2026-11-25T12:00:00+08:00')
const MINUTE = 60_000

describe('an attempt', () => {
  it('goes only where its table says', () => {
    const statuses = Object.keys(attemptLife) as (keyof typeof attemptLife)[]
    const allowed = statuses.flatMap((from) =>
      statuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    )
    assert.deepEqual(allowed, ['open → paid', 'open → closed', 'closed → paid'])
  })

  it('expires when its purpose wishes, and never sooner than WeChat takes', () => {
    assert.equal(expiresAtFor(NOW + 15 * MINUTE, NOW), NOW + 15 * MINUTE)
    assert.equal(expiresAtFor(NOW + 5_000, NOW), NOW + 70_000)
    assert.equal(expiresAtFor(NOW + 15 * MINUTE + 1, NOW) % 1000, 0)
  })

  it('is asked about each minute ten times, then seldom, and when it may be closed', () => {
    const expiresAt = NOW + 30 * MINUTE
    assert.equal(nextAskAt(0, expiresAt, NOW), NOW + MINUTE)
    assert.equal(nextAskAt(10, expiresAt, NOW), NOW + 5 * MINUTE)
    const close = mayCloseFrom(expiresAt)
    assert.equal(nextAskAt(10, expiresAt, close - 1000), close)
    assert.ok(nextAskAt(10, expiresAt, close) > close)
  })

  it('differs from news in the first field that does, and a payer who left is nobody’s', () => {
    const expected = { appid: 'wx', mchid: 'm', amountFen: 1, currency: 'CNY', payer: 'lin' }
    const { payer: _payer, ...left } = expected
    assert.equal(differsIn(expected, expected), null)
    assert.equal(differsIn(left, expected), null)
    for (const field of ['appid', 'mchid', 'currency', 'payer'] as const) {
      assert.equal(differsIn({ ...expected, [field]: 'other' }, expected), field)
    }
    assert.equal(differsIn({ ...expected, amountFen: 2 }, expected), 'amountFen')
  })
})

describe('a refund', () => {
  it('is final once done or withdrawn, and sent again only under its own number', () => {
    assert.deepEqual([...refundLife.done, ...refundLife.withdrawn], [])
    assert.deepEqual(refundLife.failed, ['sent', 'done'])
  })

  it('fits into what is left of the payment, to the fen, and is one of fifty at most', () => {
    assert.equal(fits(1800, 1800, {}), true)
    assert.equal(fits(901, 1800, { a: 900 }), false)
    assert.equal(fits(900, 1800, { a: 900 }), true)
    const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`r${i}`, 1]))
    assert.equal(fits(1, 1800, fifty), false)
  })
})
