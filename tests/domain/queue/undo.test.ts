import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callNext } from '@/shared/domain/queue/call'
import { endParty, finish, leave } from '@/shared/domain/queue/end'
import type { Line } from '@/shared/domain/queue/line'
import { UNDO_MS, undo, whatWasDone } from '@/shared/domain/queue/undo'
import type { PlaceId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import {
  calledTo,
  done,
  person,
  refused,
  rush,
  ticket,
  waiting,
} from '../../support/line-histories/parties'
import {
  CORNER,
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

const tooLate = 'queue/too-late-to-undo'
const called = next(rush(), null)
const annaCalled = whatWasDone(rush(), called, NOW)

describe('undoing a call', () => {
  it('leaves the party next, says it was a mistake, and the pace forgets it', () => {
    const line = done(undo(called, annaCalled, soon))
    assert.deepEqual(waiting(line, SMALL), waiting(rush(), SMALL))
    const anna = line.live[person('anna')]
    assert.deepEqual(
      [anna?.status, anna?.mistakeAt, anna?.calledAt, anna?.place],
      ['waiting', soon.now, undefined, undefined],
    )
    assert.deepEqual(
      anna?.moves.map(({ kind }) => kind),
      ['called', 'undone'],
    )
    assert.equal(calledTo(line, SMALL, WINDOW), null)
    assert.deepEqual(line.lanes[SMALL]?.pace, rush().lanes[SMALL]?.pace)
  })

  it('calls the party again that it had served, to its place', () => {
    const second = next(called, 'anna')
    const line = done(undo(second, whatWasDone(called, second, NOW), soon))
    assert.equal(calledTo(line, SMALL, WINDOW), 'anna')
    assert.equal(line.live[person('anna')]?.status, 'called')
    assert.equal(line.live[person('anna')]?.mistakeAt, undefined)
    assert.deepEqual(waiting(line, SMALL), ['bert', 'cleo', 'dora', 'emil'])
    assert.deepEqual(line.ended, {})
  })

  it('forgets the mistake when the party is called for good', () => {
    const line = next(done(undo(called, annaCalled, soon)), null)
    assert.equal(line.live[person('anna')]?.mistakeAt, undefined)
  })
})

describe('how long', () => {
  it('is ten seconds, to the millisecond', () => {
    done(undo(called, annaCalled, { actor: MEI, now: NOW + UNDO_MS }))
    refused(undo(called, annaCalled, { actor: MEI, now: NOW + UNDO_MS + 1 }), tooLate)
    assert.equal(UNDO_MS, 10_000)
  })

  it('is once', () => {
    refused(undo(done(undo(called, annaCalled, soon)), annaCalled, soon), tooLate)
  })

  it('is never where nothing was done', () => {
    refused(undo(called, undefined, soon), tooLate)
    refused(undo(called, whatWasDone(called, called, NOW), soon), tooLate)
  })

  it('is until somebody else does something with the ticket', () => {
    const served = done(finish(called, ticket('anna'), 'served', lin))
    refused(undo(served, annaCalled, soon), tooLate)
    const left = done(leave(called, person('anna'), ticket('anna'), lin.now))
    refused(undo(left, annaCalled, soon), tooLate)
    const forgotten = { ...served, ended: {} }
    const mei = whatWasDone(called, served, NOW)
    refused(undo(forgotten, mei, soon), tooLate)
  })

  it('is not ended by a colleague who calls somebody else', () => {
    const line = done(undo(next(called, null, CORNER, lin), annaCalled, soon))
    assert.deepEqual(waiting(line, SMALL), ['anna', 'cleo', 'dora', 'emil'])
    assert.equal(calledTo(line, SMALL, CORNER), 'bert')
  })

  it('ends when somebody else is called to the place', () => {
    const served = done(finish(called, ticket('anna'), 'served', mei))
    const line = next(served, null, WINDOW, lin)
    refused(undo(line, whatWasDone(called, served, NOW), soon), tooLate)
  })

  it('ends when the person has taken another ticket', () => {
    const ended = done(endParty(rush(), ticket('anna'), mei))
    const again = { ticketId: ticket('anew'), laneId: LARGE, size: 5, joinedAt: NOW } as const
    const party = { ...again, status: 'waiting', fingerprint: 'f', moves: [] } as const
    const line = { ...ended, live: { ...ended.live, [person('anna')]: party } }
    refused(undo(line, whatWasDone(rush(), ended, NOW), soon), tooLate)
  })
})
