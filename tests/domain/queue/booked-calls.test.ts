import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callNext, callThis } from '@/shared/domain/queue/call'
import { waitingSince } from '@/shared/domain/queue/pace-of-line'
import { undo, whatWasDone } from '@/shared/domain/queue/undo'
import { undoCall } from '@/shared/domain/queue/wait-note'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { at, calls, DUE, mixed, NOW, next } from '../../support/booked-rush'
import {
  bookedIn,
  calledTo,
  checkedIn,
  done,
  joined,
  refused,
  ticket,
} from '../../support/line-histories/parties'
import { freshLine, NOON, SETUPS, SMALL, WINDOW } from '../../support/line-histories/shop'

describe('calling with booked parties', () => {
  it('is the walk-ins’ alone before their time, and every second call from it on', () => {
    assert.deepEqual(calls(mixed, 2, NOW), ['anna', 'bert'])
    assert.deepEqual(calls(mixed, 5, DUE + 1_000), ['ida', 'anna', 'jan', 'bert', 'cleo'])
  })

  it('waits for nobody’s time: with only later bookings it says so', () => {
    const line = checkedIn(freshLine(), SMALL, 'ida', DUE)
    const request = { laneId: SMALL, placeId: WINDOW, after: null }
    refused(callNext(line, SETUPS, request, at(DUE - 1)), 'queue/not-yet')
    assert.equal(calledTo(next(line, DUE), SMALL, WINDOW), 'ida')
  })

  it('by name is possible before its time, and counts as a booked call', () => {
    const request = { ticketId: ticket('ida'), placeId: WINDOW }
    const line = done(callThis(mixed, SETUPS, request, at(NOW)))
    assert.deepEqual(calls(line, 3, DUE + 1_000), ['anna', 'jan', 'bert'])
  })

  it('taken back leaves the party where it stood, and the turn as it was', () => {
    const called = next(mixed, DUE)
    const done_ = whatWasDone(mixed, called, DUE)
    const line = done(undo(called, done_, at(DUE + 1_000)))
    assert.deepEqual(bookedIn(line, SMALL), ['ida', 'jan'])
    assert.deepEqual(line.lanes[SMALL]?.pace, mixed.lanes[SMALL]?.pace)
    assert.equal(line.lanes[SMALL]?.passes, undefined)
    assert.equal(calledTo(next(line, DUE + 2_000), SMALL, WINDOW), 'ida')
  })

  it('is no gap in the pace while only later bookings wait', () => {
    const first = next(joined(freshLine(), SMALL, 'anna'), NOON)
    const line = next(checkedIn(first, SMALL, 'ida', DUE), DUE + MINUTE_MS)
    assert.equal(waitingSince(checkedIn(first, SMALL, 'ida', DUE), SMALL), DUE)
    const last = line.lanes[SMALL]?.pace.recent.at(-1)
    assert.deepEqual([last?.gapMs, last?.part, last?.taught], [MINUTE_MS, true, null])
  })

  it('of the same moment by two clerks are told apart when one is taken back', () => {
    const pace = next(mixed, DUE).lanes[SMALL]?.pace
    const call = pace?.recent.at(-1)
    assert.ok(pace && call)
    const { booked: _mark, ...walkIn } = call
    const both = { ...pace, recent: [...pace.recent, walkIn] }
    assert.deepEqual(undoCall(both, DUE, true).recent.at(-1)?.booked, undefined)
    assert.deepEqual(undoCall(both, DUE).recent.at(-1)?.booked, true)
  })
})
