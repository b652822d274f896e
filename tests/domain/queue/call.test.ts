import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callNext, callThis, placeKeyOf, recall } from '@/shared/domain/queue/call'
import { answerBy, finish } from '@/shared/domain/queue/end'
import type { Line } from '@/shared/domain/queue/line'
import { openCounters, waitingSince } from '@/shared/domain/queue/pace-of-line'
import { returnMissed } from '@/shared/domain/queue/rearrange'
import type { LaneId, PersonId, PlaceId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import {
  calledTo,
  done,
  joined,
  oneForTasting,
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
  large,
  MEI,
  NO_LANE,
  NO_PLACE,
  NOON,
  SETUPS,
  SMALL,
  small,
  TASTING,
  WINDOW,
} from '../../support/line-histories/shop'

const NOW = NOON + 10 * MINUTE_MS

function next(
  line: Line,
  laneId: LaneId,
  placeId: PlaceId | null,
  after: string | null,
  { actor = MEI, now = NOW }: { actor?: PersonId; now?: number } = {},
) {
  const request = { laneId, placeId, after: after === null ? null : ticket(after) }
  return callNext(line, SETUPS, request, { actor, now })
}

describe('where a call leads', () => {
  it('is the named place, and nowhere when the name is unknown or missing', () => {
    assert.equal(placeKeyOf(small, WINDOW, MEI), WINDOW)
    assert.equal(placeKeyOf(small, NO_PLACE, MEI), null)
    assert.equal(placeKeyOf(small, null, MEI), null)
  })

  it('is wherever the clerk stands where places have no names', () => {
    assert.equal(placeKeyOf(large, null, MEI), MEI)
    assert.equal(placeKeyOf(large, WINDOW, MEI), null)
  })
})

describe('calling the next', () => {
  it('calls the first of the lane to the place', () => {
    const line = done(next(rush(), SMALL, WINDOW, null))
    assert.equal(calledTo(line, SMALL, WINDOW), 'anna')
    assert.deepEqual(waiting(line, SMALL), ['bert', 'cleo', 'dora', 'emil'])
    assert.deepEqual(waiting(line, LARGE), ['finn', 'gina'])
    const anna = line.live[person('anna')]
    assert.deepEqual(
      [anna?.status, anna?.calledAt, anna?.heldSince, anna?.place],
      ['called', NOW, NOW, WINDOW],
    )
    assert.deepEqual(anna?.moves, [{ kind: 'called', at: NOW, by: MEI }])
  })

  it('serves the party called there before, and nobody called elsewhere', () => {
    const first = done(next(rush(), SMALL, WINDOW, null))
    const second = done(next(first, SMALL, CORNER, null, { actor: LIN }))
    const third = done(next(second, SMALL, WINDOW, 'anna', { now: NOW + MINUTE_MS }))
    const anna = third.ended[ticket('anna')]
    assert.deepEqual(
      [anna?.status, anna?.holder, anna?.endedAt],
      ['served', person('anna'), NOW + MINUTE_MS],
    )
    assert.equal(third.live[person('anna')], undefined)
    assert.equal(calledTo(third, SMALL, WINDOW), 'cleo')
    assert.equal(calledTo(third, SMALL, CORNER), 'bert')
  })

  it('by two clerks at once, to two places, calls two different parties', () => {
    const line = done(
      next(done(next(rush(), LARGE, null, null)), LARGE, null, null, { actor: LIN }),
    )
    assert.equal(calledTo(line, LARGE, MEI), 'finn')
    assert.equal(calledTo(line, LARGE, LIN), 'gina')
    assert.deepEqual(line.ended, {})
  })

  it('twice by one impatient tap calls one', () => {
    const line = done(next(rush(), SMALL, WINDOW, null))
    refused(next(line, SMALL, WINDOW, null), 'queue/moved-on')
  })

  it('is refused when it follows another ticket than the one called there', () => {
    const line = done(next(rush(), SMALL, WINDOW, null))
    refused(next(line, SMALL, WINDOW, 'bert'), 'queue/moved-on')
    refused(next(line, SMALL, CORNER, 'anna'), 'queue/moved-on')
  })

  it('serves nobody when nobody waits', () => {
    const line = done(next(oneForTasting(), TASTING, null, null))
    refused(next(line, TASTING, null, 'hugo'), 'queue/nobody-waiting')
    assert.equal(calledTo(line, TASTING, MEI), 'hugo')
  })

  it('is refused in an empty lane, an unknown one and to an unknown place', () => {
    refused(next(freshLine(), SMALL, WINDOW, null), 'queue/nobody-waiting')
    refused(next(rush(), NO_LANE, null, null), 'queue/unknown-lane')
    refused(next(rush(), SMALL, NO_PLACE, null), 'queue/unknown-place')
    refused(next(rush(), LARGE, WINDOW, null), 'queue/unknown-place')
  })
})

describe('calling this one', () => {
  const call = (line: Line, name: string, placeId: PlaceId | null, now = NOW) =>
    callThis(line, SETUPS, { ticketId: ticket(name), placeId }, { actor: MEI, now })

  it('calls out of turn and leaves the others in their order', () => {
    const line = done(call(rush(), 'cleo', CORNER))
    assert.equal(calledTo(line, SMALL, CORNER), 'cleo')
    assert.deepEqual(waiting(line, SMALL), ['anna', 'bert', 'dora', 'emil'])
  })

  it('serves the party called to that place before', () => {
    const line = done(call(done(call(rush(), 'cleo', CORNER)), 'anna', CORNER))
    assert.equal(line.ended[ticket('cleo')]?.status, 'served')
    assert.equal(calledTo(line, SMALL, CORNER), 'anna')
  })

  it('is refused for somebody called already, gone or unknown, and to an unknown place', () => {
    const line = done(call(rush(), 'cleo', CORNER))
    refused(call(line, 'cleo', WINDOW), 'queue/moved-on')
    refused(call(done(call(line, 'anna', CORNER)), 'cleo', CORNER), 'queue/moved-on')
    refused(call(line, 'nobody', WINDOW), 'queue/moved-on')
    refused(call(line, 'bert', NO_PLACE), 'queue/unknown-place')
  })
})

describe('recalling', () => {
  const called = done(next(rush(), SMALL, WINDOW, null))
  const acting = { actor: LIN, now: NOW + 2 * MINUTE_MS }

  it('begins the grace again and keeps the first call', () => {
    const line = done(recall(called, ticket('anna'), acting))
    const anna = line.live[person('anna')]
    assert.ok(anna)
    assert.deepEqual([anna.calledAt, anna.heldSince, anna.place], [NOW, acting.now, WINDOW])
    assert.equal(answerBy(anna, 3), acting.now + 3 * MINUTE_MS)
    assert.equal(calledTo(line, SMALL, WINDOW), 'anna')
    assert.deepEqual(
      anna.moves.map(({ kind, by }) => [kind, by]),
      [
        ['called', MEI],
        ['recalled', LIN],
      ],
    )
  })

  it('is refused for somebody who waits, is gone or unknown', () => {
    refused(recall(called, ticket('bert'), acting), 'queue/moved-on')
    const served = done(finish(called, ticket('anna'), 'served', acting))
    refused(recall(served, ticket('anna'), acting), 'queue/moved-on')
    refused(recall(called, ticket('nobody'), acting), 'queue/moved-on')
  })
})

describe('the pace', () => {
  it('notes a first call, with who waited and the counters open until then', () => {
    const line = done(next(done(next(rush(), SMALL, WINDOW, null)), SMALL, CORNER, null))
    const noted = line.lanes[SMALL]?.pace.recent.map(({ at, waiting, open }) => [at, waiting, open])
    assert.deepEqual(noted, [
      [NOW, 5, 1],
      [NOW, 4, 1],
    ])
  })

  it('counts a counter that serves as open, however long ago it called', () => {
    const two = done(next(done(next(rush(), SMALL, WINDOW, null)), SMALL, CORNER, null))
    const later = { now: NOW + 45 * MINUTE_MS }
    const line = done(next(two, SMALL, WINDOW, 'anna', later))
    assert.equal(line.lanes[SMALL]?.pace.recent.at(-1)?.open, 2)
  })

  it('forgets a counter that has stood empty for twenty minutes, and knows none for tables', () => {
    const called = done(next(rush(), SMALL, WINDOW, null))
    const line = done(finish(called, ticket('anna'), 'served', { actor: MEI, now: NOW }))
    const lane = line.lanes[SMALL]
    assert.ok(lane)
    assert.equal(openCounters(small, lane, NOW + 20 * MINUTE_MS - 1), 1)
    assert.equal(openCounters(small, lane, NOW + 20 * MINUTE_MS), 0)
    assert.equal(openCounters(large, lane, NOW), null)
  })

  it('does not note a second call of a party that was missed and came back', () => {
    const acting = { actor: MEI, now: NOW }
    const missed = done(
      finish(done(next(rush(), SMALL, WINDOW, null)), ticket('anna'), 'missed', acting),
    )
    const back = done(returnMissed(missed, SETUPS, ticket('anna'), acting))
    const request = { ticketId: ticket('anna'), placeId: WINDOW }
    const again = done(callThis(back, SETUPS, request, { actor: MEI, now: NOW + MINUTE_MS }))
    assert.equal(again.lanes[SMALL]?.pace.recent.length, 1)
    assert.equal(again.live[person('anna')]?.calledAt, NOW)
  })

  it('knows since when somebody waits: from joining, or from coming back to an empty lane', () => {
    assert.equal(waitingSince(rush(), SMALL), NOON)
    assert.equal(waitingSince(freshLine(), SMALL), null)
    const acting = { actor: MEI, now: NOW }
    const called = done(next(joined(freshLine(), SMALL, 'anna'), SMALL, WINDOW, null))
    const missed = done(finish(called, ticket('anna'), 'missed', acting))
    assert.equal(waitingSince(missed, SMALL), null)
    const hourLater = { actor: MEI, now: NOW + 60 * MINUTE_MS }
    const back = done(returnMissed(missed, SETUPS, ticket('anna'), hourLater))
    assert.equal(waitingSince(back, SMALL), hourLater.now)
  })
})
