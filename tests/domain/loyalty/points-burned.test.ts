import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { burnFree, burnHeld, giveBack } from '@/shared/domain/loyalty/burn'
import { hold, release, withoutOldHolds } from '@/shared/domain/loyalty/hold'
import { balanceOf, emptyAccount, freePoints } from '@/shared/domain/loyalty/points-account'
import { settle } from '@/shared/domain/loyalty/purchase'
import { newRecord } from '@/shared/domain/loyalty/purchase-record'
import { DAY_MS, HOUR_MS } from '@/shared/kernel/instant'
import { bought, having, held, lot, NOW, order, source } from '../../support/point-accounts'

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
