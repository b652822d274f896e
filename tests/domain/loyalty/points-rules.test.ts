import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { burnHeld } from '@/shared/domain/loyalty/burn'
import { birthdayGiftDue, close, giveBirthday, reopen } from '@/shared/domain/loyalty/grant'
import { hold, release } from '@/shared/domain/loyalty/hold'
import { balanceOf, emptyAccount, freePoints } from '@/shared/domain/loyalty/points-account'
import { pointsOf, settle } from '@/shared/domain/loyalty/purchase'
import { newRecord } from '@/shared/domain/loyalty/purchase-record'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS } from '@/shared/kernel/instant'
import { bought, byHand, having, held, lot, NOW, order, rule } from '../../support/point-accounts'

describe('a purchase’s points', () => {
  it('are pending until it is collected, and then there', () => {
    const paid = settle(emptyAccount, newRecord, bought({ status: 'pending' }), lot, NOW)
    assert.deepEqual([paid.account.pending, balanceOf(paid.account)], [100, 0])
    const collected = settle(paid.account, paid.record, bought({ version: 2 }), lot, NOW)
    assert.deepEqual([collected.account.pending, balanceOf(collected.account)], [0, 100])
  })

  it('never add up to more in parts than the whole', () => {
    const thirds = [333, 333, 334]
    assert.equal(pointsOf(thirds, rule), 10)
    assert.equal(
      thirds.reduce((sum, fen) => sum + pointsOf([fen], rule), 0),
      9,
    )
  })

  it('change nothing when an older state is told late, or the same again', () => {
    const refunded = bought({ version: 3, netFenByLine: [4_000] })
    const now = settle(emptyAccount, newRecord, refunded, lot, NOW)
    for (const version of [1, 2, 3]) {
      const late = settle(now.account, now.record, bought({ version }), lot, NOW)
      assert.deepEqual(late.entries, [])
      assert.equal(late.account, now.account)
    }
  })

  it('are taken back by the rule they were earned by', () => {
    const earned = settle(emptyAccount, newRecord, bought(), lot, NOW)
    const half = bought({ version: 2, netFenByLine: [5_050] })
    const refunded = settle(earned.account, earned.record, half, lot, NOW)
    assert.equal(balanceOf(refunded.account), 50)
    assert.deepEqual(
      refunded.entries.map(({ kind, points }) => [kind, points]),
      [['claw-back', -50]],
    )
  })

  it('become a debt where they are gone, which the next ones pay first', () => {
    const earned = settle(emptyAccount, newRecord, bought(), lot, NOW)
    const id = asId<'order'>('otherorder0')
    const set = hold(earned.account, id, 100, NOW)
    assert.ok(set.outcome === 'held')
    const spent = burnHeld(
      set.account,
      newRecord,
      id,
      { source: { kind: 'order', id }, reason: '' },
      NOW,
    )
    assert.ok(spent)
    const back = bought({ version: 2, netFenByLine: [0] })
    const owing = settle(spent.account, earned.record, back, lot, NOW)
    assert.deepEqual([balanceOf(owing.account), owing.account.debt], [-100, 100])
    const more = having(130, 12, owing.account)
    assert.deepEqual([balanceOf(more), more.debt, freePoints(more, NOW)], [30, 0, 30])
  })

  it('count for a tier only once they are there, and a refund takes its money off its month', () => {
    const paid = settle(emptyAccount, newRecord, bought({ status: 'pending' }), lot, NOW)
    assert.deepEqual(paid.account.spend, [])
    const done = settle(paid.account, paid.record, bought({ version: 2 }), lot, NOW)
    const refund = bought({ version: 3, netFenByLine: [2_500] })
    const later = settle(done.account, done.record, refund, lot, NOW + 40 * DAY_MS)
    assert.deepEqual(later.account.spend, [{ month: '2026-11', fen: 2_500 }])
  })
})

describe('a birthday’s points', () => {
  const gift = { id: lot, lifetimeMonths: 12 }

  it('are due once a year, and never within 330 days of the last', () => {
    const given = giveBirthday(emptyAccount, 50, gift, NOW).account
    assert.equal(birthdayGiftDue(emptyAccount, NOW), true)
    assert.equal(birthdayGiftDue(given, NOW + DAY_MS), false)
    assert.equal(birthdayGiftDue(given, NOW + 60 * DAY_MS), false)
    assert.equal(birthdayGiftDue(given, NOW + 365 * DAY_MS), true)
  })

  it('are not due again to who left and joined for them', () => {
    const again = reopen({ pointsDebt: 0, birthdayGiftAt: NOW }, { source: byHand, reason: '' })
    assert.equal(birthdayGiftDue(again.account, NOW + 100 * DAY_MS), false)
  })
})

describe('a member who leaves', () => {
  const said = { source: byHand, reason: '' }

  it('leaves nothing behind but what is set aside for an order', () => {
    const closed = close(held(having(50), 30), said, NOW).account
    assert.deepEqual([balanceOf(closed), freePoints(closed, NOW)], [30, 0])
    const over = release(closed, order, NOW).account
    assert.equal(balanceOf(over), 0)
  })

  it('owes nothing there any more: the debt goes with their mark', () => {
    const closed = close(having(-80), said, NOW)
    assert.equal(balanceOf(closed.account), 0)
    const back = reopen({ pointsDebt: 80, birthdayGiftAt: null }, said)
    assert.deepEqual([balanceOf(back.account), back.account.debt], [-80, 80])
  })

  it('gains and owes nothing by what becomes of older purchases', () => {
    const earned = settle(emptyAccount, newRecord, bought(), lot, NOW)
    const closed = close(earned.account, said, NOW).account
    const refund = bought({ version: 2, netFenByLine: [0] })
    const refunded = settle(closed, earned.record, refund, lot, NOW)
    assert.deepEqual([balanceOf(refunded.account), refunded.account.debt], [0, 0])
  })
})
