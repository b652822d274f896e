import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callNext } from '@/shared/domain/queue/call'
import {
  answerBy,
  correct,
  endParty,
  endWaiting,
  finish,
  leave,
  withOverdueMissed,
} from '@/shared/domain/queue/end'
import type { Line } from '@/shared/domain/queue/line'
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
import { LARGE, LIN, MEI, NOON, SETUPS, SMALL, WINDOW } from '../../support/line-histories/shop'

const NOW = NOON + 10 * MINUTE_MS
const mei = { actor: MEI, now: NOW }
const later = { actor: LIN, now: NOW + MINUTE_MS }

/** Anna is called to the window. */
function annaCalled(): Line {
  return done(callNext(rush(), SETUPS, { laneId: SMALL, placeId: WINDOW, after: null }, mei))
}

function missedNoted(line: Line): boolean | undefined {
  return line.lanes[SMALL]?.pace.recent.at(-1)?.missed
}

describe('serving and missing', () => {
  it('serves a called party and frees its place', () => {
    const line = done(finish(annaCalled(), ticket('anna'), 'served', later))
    assert.equal(line.ended[ticket('anna')]?.status, 'served')
    assert.equal(line.ended[ticket('anna')]?.endedAt, later.now)
    assert.equal(line.live[person('anna')], undefined)
    assert.equal(calledTo(line, SMALL, WINDOW), null)
    assert.equal(missedNoted(line), false)
  })

  it('keeps a missed party apart, and the pace knows', () => {
    const line = done(finish(annaCalled(), ticket('anna'), 'missed', later))
    assert.equal(line.missed[ticket('anna')]?.status, 'missed')
    assert.equal(line.ended[ticket('anna')], undefined)
    assert.equal(calledTo(line, SMALL, WINDOW), null)
    assert.equal(missedNoted(line), true)
  })

  it('is refused for somebody not called, or a second time', () => {
    refused(finish(annaCalled(), ticket('bert'), 'served', later), 'queue/moved-on')
    refused(finish(annaCalled(), ticket('nobody'), 'missed', later), 'queue/moved-on')
    const served = done(finish(annaCalled(), ticket('anna'), 'served', later))
    refused(finish(served, ticket('anna'), 'missed', later), 'queue/moved-on')
  })
})

describe('turning away', () => {
  it('ends a party that waits or is called', () => {
    const both = done(
      endParty(done(endParty(annaCalled(), ticket('anna'), later)), ticket('cleo'), later),
    )
    assert.equal(both.ended[ticket('anna')]?.status, 'ended')
    assert.equal(both.ended[ticket('cleo')]?.status, 'ended')
    assert.equal(calledTo(both, SMALL, WINDOW), null)
    assert.deepEqual(waiting(both, SMALL), ['bert', 'dora', 'emil'])
  })

  it('is refused for somebody gone', () => {
    const line = done(endParty(rush(), ticket('anna'), later))
    refused(endParty(line, ticket('anna'), later), 'queue/moved-on')
  })

  it('at closing ends everybody waiting in one lane, and not who is called', () => {
    const line = endWaiting(annaCalled(), SMALL, NOW)
    assert.deepEqual(waiting(line, SMALL), [])
    assert.equal(line.live[person('anna')]?.status, 'called')
    for (const name of ['bert', 'cleo', 'dora', 'emil']) {
      assert.equal(line.ended[ticket(name)]?.status, 'ended', name)
    }
    assert.deepEqual(waiting(line, LARGE), ['finn', 'gina'])
  })
})

describe('leaving', () => {
  it('takes a waiting party out, and the pace counts it', () => {
    const line = done(leave(rush(), person('cleo'), ticket('cleo'), NOW))
    assert.equal(line.ended[ticket('cleo')]?.status, 'left')
    assert.deepEqual(waiting(line, SMALL), ['anna', 'bert', 'dora', 'emil'])
    assert.equal(line.lanes[SMALL]?.pace.left, 1)
  })

  it('frees the place of a called one, whom the pace has counted as called', () => {
    const line = done(leave(annaCalled(), person('anna'), ticket('anna'), NOW))
    assert.equal(calledTo(line, SMALL, WINDOW), null)
    assert.equal(line.lanes[SMALL]?.pace.left, 0)
  })

  it('is refused with another person’s ticket, and a second time', () => {
    refused(leave(rush(), person('cleo'), ticket('anna'), NOW), 'queue/moved-on')
    refused(leave(rush(), person('nobody'), ticket('anna'), NOW), 'queue/moved-on')
    const line = done(leave(rush(), person('cleo'), ticket('cleo'), NOW))
    refused(leave(line, person('cleo'), ticket('cleo'), NOW), 'queue/moved-on')
  })
})

describe('correcting', () => {
  const served = done(finish(annaCalled(), ticket('anna'), 'served', mei))

  it('turns served into missed and back, and the pace with it', () => {
    const missed = done(correct(served, ticket('anna'), 'missed', null, later))
    assert.equal(missed.missed[ticket('anna')]?.status, 'missed')
    assert.equal(missed.ended[ticket('anna')], undefined)
    assert.equal(missedNoted(missed), true)
    assert.equal(missed.missed[ticket('anna')]?.moves.at(-1)?.kind, 'corrected')
    const back = done(correct(missed, ticket('anna'), 'served', null, later))
    assert.equal(back.ended[ticket('anna')]?.status, 'served')
    assert.equal(back.missed[ticket('anna')], undefined)
    assert.equal(missedNoted(back), false)
  })

  it('corrects one the line has forgotten, from what its ticket says', () => {
    const known = served.ended[ticket('anna')]
    assert.ok(known)
    const swept = { ...served, ended: {} }
    const line = done(correct(swept, ticket('anna'), 'missed', known, later))
    assert.equal(line.missed[ticket('anna')]?.holder, person('anna'))
    refused(correct(swept, ticket('anna'), 'missed', null, later), 'queue/moved-on')
  })

  it('believes the line before what a ticket says', () => {
    const known = served.ended[ticket('anna')]
    assert.ok(known)
    const missed = done(correct(served, ticket('anna'), 'missed', null, later))
    refused(correct(missed, ticket('anna'), 'missed', known, later), 'queue/moved-on')
    refused(correct(annaCalled(), ticket('anna'), 'missed', known, later), 'queue/moved-on')
  })

  it('is refused for the same outcome, and for who waits, left or was turned away', () => {
    refused(correct(served, ticket('anna'), 'served', null, later), 'queue/moved-on')
    refused(correct(rush(), ticket('anna'), 'served', null, later), 'queue/moved-on')
    const left = done(leave(rush(), person('anna'), ticket('anna'), NOW))
    refused(correct(left, ticket('anna'), 'served', null, later), 'queue/moved-on')
    const ended = done(endParty(rush(), ticket('anna'), mei))
    refused(correct(ended, ticket('anna'), 'missed', null, later), 'queue/moved-on')
  })
})

describe('the grace', () => {
  it('counts from the latest call and is nothing for who waits', () => {
    const line = annaCalled()
    const [anna, bert] = [line.live[person('anna')], line.live[person('bert')]]
    assert.ok(anna && bert)
    assert.equal(answerBy(anna, 3), NOW + 3 * MINUTE_MS)
    assert.equal(answerBy(bert, 3), null)
  })

  it('running out misses a party by itself, at that very moment and not before', () => {
    const by = NOW + 3 * MINUTE_MS
    const early = withOverdueMissed(annaCalled(), SETUPS, by - 1)
    assert.equal(early.live[person('anna')]?.status, 'called')
    const late = withOverdueMissed(annaCalled(), SETUPS, by + 5 * MINUTE_MS)
    assert.equal(late.missed[ticket('anna')]?.endedAt, by)
    assert.equal(calledTo(late, SMALL, WINDOW), null)
    assert.equal(missedNoted(late), true)
    assert.equal(
      withOverdueMissed(annaCalled(), SETUPS, by).missed[ticket('anna')]?.status,
      'missed',
    )
  })

  it('twice by a doubled timer changes nothing more', () => {
    const once = withOverdueMissed(annaCalled(), SETUPS, NOW + 9 * MINUTE_MS)
    assert.equal(withOverdueMissed(once, SETUPS, NOW + 99 * MINUTE_MS), once)
  })

  it('leaves the party to the staff where the store did not choose so', () => {
    const request = { laneId: LARGE, placeId: null, after: null }
    const line = done(callNext(rush(), SETUPS, request, mei))
    assert.equal(withOverdueMissed(line, SETUPS, NOW + 99 * MINUTE_MS), line)
  })
})
