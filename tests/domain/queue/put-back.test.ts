import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callNext, callThis } from '@/shared/domain/queue/call'
import { correct, endParty, endWaiting, finish, leave } from '@/shared/domain/queue/end'
import type { Line } from '@/shared/domain/queue/line'
import { moveToLane, returnMissed, split } from '@/shared/domain/queue/rearrange'
import { type Done, undo, whatWasDone } from '@/shared/domain/queue/undo'
import type { PlaceId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import {
  calledTo,
  done,
  joined,
  part,
  person,
  refused,
  rush,
  ticket,
  waiting,
} from '../../support/line-histories/parties'
import {
  CORNER,
  freshLine,
  LARGE,
  LIN,
  MEI,
  NOON,
  SETUPS,
  SMALL,
  WINDOW,
} from '../../support/line-histories/shop'

const NOW = NOON + 10 * MINUTE_MS
const mei = { actor: MEI, now: NOW }
const lin = { actor: LIN, now: NOW + 1_000 }
const soon = { actor: MEI, now: NOW + 5_000 }

function next(line: Line, after: string | null, placeId: PlaceId = WINDOW, acting = mei): Line {
  const request = { laneId: SMALL, placeId, after: after === null ? null : ticket(after) }
  return done(callNext(line, SETUPS, request, acting))
}

function callOf(line: Line, name: string, placeId: PlaceId): Line {
  return done(callThis(line, SETUPS, { ticketId: ticket(name), placeId }, mei))
}

const called = next(rush(), null)

describe('back to where it was', () => {
  const calledCleo = callOf(rush(), 'cleo', CORNER)
  const doneToCleo = whatWasDone(rush(), calledCleo, NOW)

  it('in the middle of the lane', () => {
    const line = done(undo(calledCleo, doneToCleo, soon))
    assert.deepEqual(waiting(line, SMALL), ['anna', 'bert', 'cleo', 'dora', 'emil'])
  })

  it('behind those ahead and ahead of those behind when some have gone meanwhile', () => {
    const shorter = next(calledCleo, null, WINDOW, lin)
    assert.deepEqual(waiting(done(undo(shorter, doneToCleo, soon)), SMALL), [
      'bert',
      'cleo',
      'dora',
      'emil',
    ])
    const shortest = next(shorter, 'anna', WINDOW, lin)
    assert.deepEqual(waiting(done(undo(shortest, doneToCleo, soon)), SMALL), [
      'cleo',
      'dora',
      'emil',
    ])
  })

  it('not behind one who was ahead and has since come back further behind', () => {
    const missed = done(finish(next(calledCleo, null, WINDOW, lin), ticket('anna'), 'missed', lin))
    const back = done(returnMissed(missed, SETUPS, ticket('anna'), lin))
    assert.deepEqual(waiting(back, SMALL), ['bert', 'dora', 'emil', 'anna'])
    const without = done(leave(back, person('bert'), ticket('bert'), lin.now))
    assert.deepEqual(waiting(done(undo(without, doneToCleo, soon)), SMALL), [
      'cleo',
      'dora',
      'emil',
      'anna',
    ])
  })

  it('for everybody who was told that the lane has closed, in their order', () => {
    // Moved in last, she is first in the lane and last among the live: no order but the lane's.
    const mixed = done(moveToLane(rush(), SETUPS, ticket('anna'), LARGE, mei))
    const closed = endWaiting(mixed, LARGE, NOW)
    const line = done(undo(closed, whatWasDone(mixed, closed, NOW), soon))
    assert.deepEqual(waiting(line, LARGE), waiting(mixed, LARGE))
    assert.deepEqual(waiting(line, LARGE), ['anna', 'finn', 'gina'])
  })

  it('in their order, whatever order the line holds its people in, however many they are', () => {
    const names = Array.from({ length: 14 }, (_, index) => `guest${String(index + 10)}`)
    const full = names.reduce((line, name) => joined(line, SMALL, name), freshLine())
    const [first, ...others] = Object.entries(full.live)
    assert.ok(first)
    const shuffled: Line = { ...full, live: Object.fromEntries([first, ...others.reverse()]) }
    const closed = endWaiting(shuffled, SMALL, NOW)
    assert.deepEqual(waiting(closed, SMALL), [])
    const line = done(undo(closed, whatWasDone(shuffled, closed, NOW), soon))
    assert.deepEqual(waiting(line, SMALL), names)
  })
})

describe('undoing the rest', () => {
  const undone = (before: Line, after: Line): { line: Line; what: Done } => {
    const what = whatWasDone(before, after, NOW)
    return { line: done(undo(after, what, soon)), what }
  }

  it('of a miss calls the party again, and the pace does not count it missed', () => {
    const { line } = undone(called, done(finish(called, ticket('anna'), 'missed', mei)))
    assert.equal(calledTo(line, SMALL, WINDOW), 'anna')
    assert.deepEqual(line.missed, {})
    assert.equal(line.lanes[SMALL]?.pace.recent.at(-1)?.missed, false)
  })

  it('of a return leaves the party missed', () => {
    const missed = done(finish(called, ticket('anna'), 'missed', mei))
    const back = done(returnMissed(missed, SETUPS, ticket('anna'), mei))
    const { line, what } = undone(missed, back)
    assert.equal(line.missed[ticket('anna')]?.status, 'missed')
    assert.deepEqual(waiting(line, SMALL), ['bert', 'cleo', 'dora', 'emil'])
    assert.equal(line.missed[ticket('anna')]?.moves.at(-1)?.kind, 'undone')
    refused(undo(line, what, soon), 'queue/too-late-to-undo')
  })

  it('of an end is no call by mistake', () => {
    const { line } = undone(rush(), done(endParty(rush(), ticket('bert'), mei)))
    assert.deepEqual(waiting(line, SMALL), waiting(rush(), SMALL))
    assert.equal(line.live[person('bert')]?.mistakeAt, undefined)
  })

  it('does not take back that a colleague called to the place since', () => {
    const served = done(finish(called, ticket('anna'), 'served', mei))
    const theirs = next(served, null, WINDOW, lin)
    const free = done(finish(theirs, ticket('bert'), 'served', lin))
    const line = done(undo(free, whatWasDone(called, served, NOW), soon))
    assert.deepEqual(line.lanes[SMALL]?.places[WINDOW], {
      ticketId: ticket('anna'),
      lastCallAt: lin.now,
    })
  })

  it('of a move goes back to the lane and the place', () => {
    const { line } = undone(rush(), done(moveToLane(rush(), SETUPS, ticket('bert'), LARGE, mei)))
    assert.deepEqual(waiting(line, SMALL), waiting(rush(), SMALL))
    assert.deepEqual(waiting(line, LARGE), waiting(rush(), LARGE))
    assert.equal(line.live[person('bert')]?.number, undefined)
  })

  it('of a correction corrects it back, also when the person waits again', () => {
    const served = done(finish(called, ticket('anna'), 'served', mei))
    const missed = done(correct(served, ticket('anna'), 'missed', null, mei))
    const what = whatWasDone(served, missed, NOW)
    const again = joined(missed, LARGE, 'anew', { size: 5 })
    const waits = again.live[person('anew')]
    assert.ok(waits)
    const rejoined = { ...again, live: { ...again.live, [person('anna')]: waits } }
    for (const line of [missed, rejoined]) {
      const back = done(undo(line, what, soon))
      assert.equal(back.ended[ticket('anna')]?.status, 'served')
      assert.deepEqual(back.missed, {})
      assert.equal(back.lanes[SMALL]?.pace.recent.at(-1)?.missed, false)
    }
    const wrong = done(correct(missed, ticket('anna'), 'served', null, mei))
    const backToMissed = done(undo(wrong, whatWasDone(missed, wrong, NOW), soon))
    assert.equal(backToMissed.lanes[SMALL]?.pace.recent.at(-1)?.missed, true)
  })

  it('of a split is refused: nobody loses a ticket they were given', () => {
    const two = done(
      split(rush(), SETUPS, { ticketId: ticket('bert'), size: 1 }, part('berta'), mei),
    )
    refused(undo(two, whatWasDone(rush(), two, NOW), soon), 'queue/too-late-to-undo')
  })
})
