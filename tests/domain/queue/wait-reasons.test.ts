import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { emptyPace } from '@/shared/domain/queue/wait-pace'
import { emptyPast } from '@/shared/domain/queue/wait-past'
import { quoteWait } from '@/shared/domain/queue/wait-range'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { calls, lane, lastAt, OPENS_AT, range } from '../../support/quoted-lane'

describe('a lane’s first day', () => {
  it('is quoted from the owner’s setting until ten parties have been called', () => {
    const nine = calls(9)
    const quote = quoteWait({ ...lane, pace: nine.pace, minutesPerParty: 4 }, nine.lastAt)
    assert.deepEqual(quote, { basis: 'setting', ahead: 5, aboutMinutes: 20 })
    const ten = calls(10)
    assert.equal(quoteWait({ ...lane, pace: ten.pace }, ten.lastAt).basis, 'pace')
  })

  it('shares the setting among the counters open', () => {
    const input = { ...lane, pace: emptyPace, minutesPerParty: 4 }
    const quote = quoteWait({ ...input, counters: { open: 2, of: 3 } }, OPENS_AT)
    assert.deepEqual(quote, { basis: 'setting', ahead: 5, aboutMinutes: 11 })
  })

  it('counts the parties called on days before', () => {
    const past = { ...emptyPast, called: 10 }
    assert.equal(quoteWait({ ...lane, pace: emptyPace, past }, OPENS_AT).basis, 'pace')
  })
})

describe('why a range is as it is', () => {
  it('names counters that are closed, and only those', () => {
    const one = range({ ...lane, counters: { open: 1, of: 3 } }, lastAt)
    assert.deepEqual(one.reasons, [{ code: 'counters-open', open: 1, of: 3 }])
    assert.deepEqual(range({ ...lane, counters: { open: 3, of: 3 } }, lastAt).reasons, [])
  })

  it('names a silence, which makes the range longer, once it is out of the ordinary', () => {
    const calm = range(lane, lastAt + 4 * MINUTE_MS)
    assert.deepEqual(calm.reasons, [])
    const silent = range(lane, lastAt + 12 * MINUTE_MS)
    assert.deepEqual(silent.reasons, [{ code: 'no-call-for', minutes: 12 }])
    assert.ok(silent.toMinutes > calm.toMinutes)
  })

  it('does not take a gap of the usual length for a silence', () => {
    const long = { ...lane, ahead: 15 }
    assert.deepEqual(range(long, lastAt + 2.9 * MINUTE_MS), range(long, lastAt))
  })

  it('does not call it a silence when nobody waited', () => {
    const now = lastAt + 30 * MINUTE_MS
    assert.deepEqual(range({ ...lane, ahead: 0, waitingSince: now }, now).reasons, [])
    assert.deepEqual(range({ ...lane, ahead: 0, waitingSince: null }, now).reasons, [])
  })

  it('names a paused lane', () => {
    assert.deepEqual(range({ ...lane, paused: true }, lastAt).reasons, [{ code: 'lane-paused' }])
  })

  it('ends at closing and names it, and not once closing has passed', () => {
    const closesAt = lastAt + 13.5 * MINUTE_MS
    const open = range(lane, lastAt)
    const near = range({ ...lane, closesAt }, lastAt)
    assert.equal(near.toMinutes, 14)
    assert.deepEqual(near.reasons, [{ code: 'capped-by-closing', closesAt }])
    assert.equal(range({ ...lane, closesAt }, closesAt - MINUTE_MS).toMinutes, 1)
    assert.ok(range({ ...lane, closesAt }, closesAt).toMinutes >= open.toMinutes)
    const far = range({ ...lane, closesAt: lastAt + 60 * MINUTE_MS }, lastAt)
    assert.deepEqual(far, open)
  })
})
