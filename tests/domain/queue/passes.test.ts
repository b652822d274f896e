import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callNext, callThis } from '@/shared/domain/queue/call'
import { finish } from '@/shared/domain/queue/end'
import type { Line } from '@/shared/domain/queue/line'
import { passesOf } from '@/shared/domain/queue/passes'
import { returnMissed } from '@/shared/domain/queue/rearrange'
import { undo, whatWasDone } from '@/shared/domain/queue/undo'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { checkedIn, done, joined, person, rush, ticket } from '../../support/line-histories/parties'
import { MEI, NOON, SETUPS, SMALL, WINDOW } from '../../support/line-histories/shop'

const NOW = NOON + 10 * MINUTE_MS
const DUE = NOON + 15 * MINUTE_MS
const at = (now: number) => ({ actor: MEI, now })

function next(line: Line, now: number): Line {
  const after = line.lanes[SMALL]?.places[WINDOW]?.ticketId ?? null
  return done(callNext(line, SETUPS, { laneId: SMALL, placeId: WINDOW, after }, at(now)))
}

const call = (line: Line, name: string, now: number) =>
  done(callThis(line, SETUPS, { ticketId: ticket(name), placeId: WINDOW }, at(now)))

/** Who went ahead of somebody, and why. */
function told(line: Line, name: string): string[] {
  const party = line.live[person(name)]
  assert.ok(party, `${name} is not in the line`)
  return passesOf(line.lanes[SMALL]?.passes, party).map(({ number, why }) => `${number} ${why}`)
}

describe('who went ahead', () => {
  const mixed = joined(checkedIn(rush(), SMALL, 'ida', DUE, NOW), SMALL, 'kim', {
    joinedAt: NOW + MINUTE_MS,
  })

  it('is a booked party, of those who joined before it and nobody else', () => {
    const line = next(mixed, DUE)
    assert.deepEqual(told(line, 'anna'), ['A006 booked'])
    assert.deepEqual(told(line, 'emil'), ['A006 booked'])
    assert.deepEqual(told(line, 'kim'), [])
    assert.equal(line.lanes[SMALL]?.passes?.[0]?.dueAt, DUE)
  })

  it('is nobody when those in the lane joined after the booked one', () => {
    const line = joined(checkedIn(rush(), SMALL, 'ida', DUE, NOW - 60 * MINUTE_MS), SMALL, 'kim')
    assert.equal(next(line, DUE).lanes[SMALL]?.passes, undefined)
  })

  it('is whoever was called by name, of those whose turn came sooner', () => {
    const line = call(mixed, 'cleo', NOW + 2 * MINUTE_MS)
    assert.deepEqual([told(line, 'anna'), told(line, 'bert')], [['A003 called'], ['A003 called']])
    assert.deepEqual([told(line, 'dora'), told(line, 'ida')], [[], []])
  })

  it('is a booked party called before its time, by the staff', () => {
    const line = call(mixed, 'ida', NOW + 2 * MINUTE_MS)
    assert.deepEqual(told(line, 'anna'), ['A006 called'])
    assert.deepEqual(told(line, 'kim'), [])
  })

  it('is a walk-in of a booked party that was due', () => {
    const line = call(mixed, 'anna', DUE + MINUTE_MS)
    assert.deepEqual(told(line, 'ida'), ['A001 called'])
  })

  it('is nobody when the one called by name was next anyway', () => {
    assert.equal(call(mixed, 'anna', NOW).lanes[SMALL]?.passes, undefined)
    assert.deepEqual(told(call(mixed, 'ida', DUE), 'anna'), ['A006 booked'])
  })

  it('is one who missed the call and came back, of those behind its new place', () => {
    const called = next(rush(), NOW)
    const missed = done(finish(called, ticket('anna'), 'missed', at(NOW + 1_000)))
    const line = done(returnMissed(missed, SETUPS, ticket('anna'), at(NOW + 2_000)))
    assert.deepEqual([told(line, 'dora'), told(line, 'emil')], [[], ['A001 returned']])
    const later = joined(line, SMALL, 'kim', { joinedAt: NOW + 3_000 })
    assert.deepEqual(told(later, 'kim'), [])
    const undone = done(undo(line, whatWasDone(missed, line, NOW + 2_000), at(NOW + 3_000)))
    assert.deepEqual(told(undone, 'emil'), [])
  })

  it('is forgotten with a call that is taken back, and kept when only a miss is', () => {
    const line = next(mixed, DUE)
    const back = done(undo(line, whatWasDone(mixed, line, DUE), at(DUE + 1_000)))
    assert.deepEqual(told(back, 'anna'), [])
    const missed = done(finish(line, ticket('ida'), 'missed', at(DUE + 1_000)))
    const calledStill = done(undo(missed, whatWasDone(line, missed, DUE + 1_000), at(DUE + 2_000)))
    assert.deepEqual(told(calledStill, 'anna'), ['A006 booked'])
  })

  it('is kept of the latest dozen, and five are told', () => {
    let line = joined(rush(), SMALL, 'zora', { joinedAt: NOON - MINUTE_MS })
    for (let turn = 0; turn < 20; turn += 1) {
      const name = `g${turn}`
      line = checkedIn(line, SMALL, name, NOW, NOW + turn)
      line = call(line, name, NOW + turn)
    }
    assert.equal(line.lanes[SMALL]?.passes?.length, 12)
    assert.equal(told(line, 'zora').length, 5)
    assert.equal(told(line, 'zora').at(-1)?.startsWith('A026'), true)
  })
})
