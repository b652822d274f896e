import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asksForCode, hasNotes, mayHandOver } from '@/shared/domain/orders/hand-over'
import { statusAt } from '@/shared/domain/orders/order-at'
import { boardPollMs } from '@/shared/domain/orders/polling'
import { whyNotNow } from '@/shared/domain/orders/taking'
import { usualOrdering } from '@/shared/domain/stores/ordering'
import { asId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'

const NOW = 1_000 * MINUTE_MS
const lin = asId<'person'>('shopperlinlin')
const right = (code: string) => code === 'right'

describe('handing over', () => {
  const dear = { personId: lin, totalFen: usualOrdering.codeFromFen }
  const cheap = { ...dear, totalFen: dear.totalFen - 1 }
  const nothing = { code: null, withoutCode: null }

  it('asks for the code from the shop’s amount on, and of no guest without a phone', () => {
    assert.equal(asksForCode(dear, usualOrdering), true)
    assert.equal(asksForCode(cheap, usualOrdering), false)
    assert.equal(asksForCode({ ...dear, personId: null }, usualOrdering), false)
  })

  it('takes the right code, or the reason there is none', () => {
    const may = (
      shown:
        | typeof nothing
        | { code: string; withoutCode: null }
        | { code: null; withoutCode: string },
    ) => mayHandOver(dear, usualOrdering, shown, right)
    assert.deepEqual(may(nothing), { ok: false, refusal: { code: 'orders/code-needed' } })
    assert.ok(may({ code: 'right', withoutCode: null }).ok)
    assert.ok(may({ code: null, withoutCode: '手机没电' }).ok)
    assert.deepEqual(may({ code: 'wrong', withoutCode: null }), {
      ok: false,
      refusal: { code: 'orders/code-wrong' },
    })
  })

  it('never takes a wrong code, however small the amount', () => {
    assert.ok(mayHandOver(cheap, usualOrdering, nothing, right).ok)
    assert.equal(
      mayHandOver(cheap, usualOrdering, { code: 'wrong', withoutCode: null }, right).ok,
      false,
    )
  })

  it('sees notes of the order and of its lines', () => {
    assert.equal(hasNotes({ allergyNote: '', lines: [] }), false)
    assert.equal(hasNotes({ allergyNote: '花生', lines: [] }), true)
  })
})

describe('orders for now', () => {
  const watched = { boardSeenAt: NOW - 5 * MINUTE_MS + 1, pausedUntil: null }

  it('are taken while the store is open and somebody watches', () => {
    assert.equal(whyNotNow(true, watched, NOW), null)
    assert.deepEqual(whyNotNow(false, watched, NOW), { why: 'closed' })
  })

  it('pause five minutes after the last look at the board', () => {
    assert.deepEqual(whyNotNow(true, watched, NOW + 1), { why: 'unattended' })
    assert.deepEqual(whyNotNow(true, { boardSeenAt: 0, pausedUntil: null }, NOW), {
      why: 'unattended',
    })
  })

  it('pause until the staff said, and not a moment longer', () => {
    const paused = { ...watched, pausedUntil: NOW + 1 }
    assert.deepEqual(whyNotNow(true, paused, NOW), { why: 'paused', until: NOW + 1 })
    assert.deepEqual(whyNotNow(true, { ...paused, boardSeenAt: NOW }, NOW + 1), null)
  })

  it('expire with their time to be paid, written or not', () => {
    const waiting = { status: 'awaiting-payment', payUntil: NOW } as const
    assert.equal(statusAt(waiting, NOW - 1), 'awaiting-payment')
    assert.equal(statusAt(waiting, NOW), 'expired')
    assert.equal(statusAt({ ...waiting, status: 'paid' }, NOW), 'paid')
  })
})

describe('a board', () => {
  it('asks more often after something moved, seldom while closed with nothing to do', () => {
    assert.equal(boardPollMs(true, 1, NOW - 59_999, NOW), 10_000)
    assert.equal(boardPollMs(true, 0, 0, NOW), 15_000)
    assert.equal(boardPollMs(false, 0, 0, NOW), 60_000)
    assert.equal(boardPollMs(false, 1, 0, NOW), 15_000)
  })
})
