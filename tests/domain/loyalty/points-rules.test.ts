import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { EarningRule, PurchaseState } from '@/shared/domain/loyalty/account'
import { burnFree, burnHeld, giveBack } from '@/shared/domain/loyalty/burn'
import { adjust, birthdayGiftDue, close, giveBirthday, reopen } from '@/shared/domain/loyalty/grant'
import { hold, release, withoutOldHolds } from '@/shared/domain/loyalty/hold'
import {
  balanceOf,
  emptyAccount,
  freePoints,
  type PointsAccount,
} from '@/shared/domain/loyalty/points-account'
import { pointsOf, settle } from '@/shared/domain/loyalty/purchase'
import { newRecord } from '@/shared/domain/loyalty/purchase-record'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS } from '@/shared/kernel/instant'
import { dayOf } from '../../support/manager'

const NOW = Date.parse('2026-11-25T12:00:00+08:00')
const order = asId<'order'>('someorder00')
const lot = asId<'lot'>('somelot0000')
const source = { kind: 'order', id: order } as const
const byHand = { kind: 'adjustment', id: asId<'adjustment'>('someadjustment') } as const

/** A point a yuan. */
const rule: EarningRule = {
  milliPointsPerFen: [10, 10, 10],
  version: 'firstrules',
  tierId: null,
  lifetimeMonths: 12,
}

function bought(change: Partial<PurchaseState> = {}): PurchaseState {
  return {
    source,
    storeId: asId('yuyuanroad'),
    version: 1,
    day: dayOf('2026-11-25'),
    status: 'done',
    netFenByLine: [10_000],
    rule,
    burned: 0,
    givenBack: 0,
    ...change,
  }
}

/** An account with so many points by hand, good for so many months. */
function having(points: number, months = 12, account = emptyAccount): PointsAccount {
  const id = asId<'lot'>(`lotof${months}months`)
  return adjust(
    account,
    points,
    { source: byHand, reason: '' },
    { id, lifetimeMonths: months },
    NOW,
  ).account
}

function held(account: PointsAccount, points: number): PointsAccount {
  const outcome = hold(account, order, points, NOW)
  assert.ok(outcome.outcome === 'held')
  return outcome.account
}

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

describe('points set aside and burned', () => {
  it('are the oldest to expire', () => {
    const account = held(having(50, 3, having(50, 12)), 60)
    assert.deepEqual(account.holds[order]?.parts, { lotof3months: 50, lotof12months: 10 })
    assert.equal(freePoints(account, NOW), 40)
  })

  it('are no more than are free, and are told how many those are', () => {
    assert.deepEqual(hold(having(50), order, 51, NOW), { outcome: 'not-held', free: 50 })
  })

  it('are not set aside again by a late retry once they were let go', () => {
    const gone = release(emptyAccount, order, NOW).account
    assert.equal(hold(having(50, 12, gone), order, 10, NOW).outcome, 'not-held')
    const swept = withoutOldHolds(gone, NOW + 49 * HOUR_MS)
    assert.deepEqual(swept.holds, {})
  })

  it('stay when their lot expires meanwhile, and go at once when they are let go', () => {
    const account = held(having(50, 1), 30)
    const later = NOW + 60 * DAY_MS
    const burned = burnHeld(account, newRecord, order, { source, reason: '' }, later)
    assert.equal(burned && balanceOf(burned.account), 20)
    const released = release(account, order, later)
    assert.deepEqual(
      released.entries.map(({ kind, points }) => [kind, points]),
      [['expire', -50]],
    )
  })

  it('go back to their lot with its own expiry', () => {
    const burned = burnHeld(held(having(50, 3), 50), newRecord, order, { source, reason: '' }, NOW)
    assert.ok(burned)
    assert.deepEqual(burned.account.lots, [])
    const back = settle(
      burned.account,
      burned.record,
      bought({ burned: 50, givenBack: 20, netFenByLine: [] }),
      lot,
      NOW,
    )
    const [returned] = back.account.lots
    assert.deepEqual([returned?.id, returned?.left], ['lotof3months', 20])
    assert.equal(returned?.expiresAt, having(50, 3).lots[0]?.expiresAt)
  })

  it('come back and expire at once where their lot is over, and the ledger says so', () => {
    const burned = burnHeld(held(having(50, 1), 50), newRecord, order, { source, reason: '' }, NOW)
    assert.ok(burned)
    const state = bought({ burned: 50, givenBack: 20, netFenByLine: [] })
    const back = settle(burned.account, burned.record, state, lot, NOW + 60 * DAY_MS)
    assert.deepEqual(
      back.entries.map(({ kind, points }) => [kind, points]),
      [
        ['give-back', 20],
        ['expire', -20],
      ],
    )
  })

  it('go back even where the refund was told before they were burned', () => {
    const account = held(having(50), 50)
    const state = bought({ burned: 50, givenBack: 50, netFenByLine: [0] })
    const told = settle(account, newRecord, state, lot, NOW)
    const burned = burnHeld(told.account, told.record, order, { source, reason: '' }, NOW)
    assert.equal(burned && balanceOf(burned.account), 50)
  })

  it('of a reward called off after their lot was over are gone', () => {
    const burned = burnFree(having(50, 1), newRecord, 50, { source, reason: '' }, NOW)
    assert.ok(burned)
    const returned = { ...burned, record: { ...burned.record, toGiveBack: 50 }, entries: [] }
    const back = giveBack(returned, source, NOW + 60 * DAY_MS)
    assert.deepEqual(
      back.entries.map(({ kind, points }) => [kind, points]),
      [
        ['give-back', 50],
        ['expire', -50],
      ],
    )
  })

  it('burn once', () => {
    const said = { source, reason: '' }
    const once = burnHeld(held(having(50), 50), newRecord, order, said, NOW)
    assert.ok(once)
    const twice = burnHeld(once.account, once.record, order, said, NOW)
    assert.deepEqual(twice?.entries, [])
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
