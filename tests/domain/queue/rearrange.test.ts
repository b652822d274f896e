import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callNext } from '@/shared/domain/queue/call'
import { finish, leave } from '@/shared/domain/queue/end'
import { findTicket, type Line, numberOf } from '@/shared/domain/queue/line'
import {
  changeSize,
  moveToLane,
  returnMissed,
  split,
  takeOver,
} from '@/shared/domain/queue/rearrange'
import { asId, type TicketCode } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import {
  calledTo,
  done,
  joined,
  oneForTasting,
  part,
  person,
  refused,
  rush,
  ticket,
  waiting,
} from '../../support/line-histories/parties'
import {
  LARGE,
  MEI,
  NO_LANE,
  NOON,
  SETUPS,
  SMALL,
  TASTING,
  tasting,
  WINDOW,
} from '../../support/line-histories/shop'

const mei = { actor: MEI, now: NOON + 10 * MINUTE_MS }

function annaCalled(): Line {
  return done(callNext(rush(), SETUPS, { laneId: SMALL, placeId: WINDOW, after: null }, mei))
}

function annaMissed(): Line {
  return done(finish(annaCalled(), ticket('anna'), 'missed', mei))
}

function number(line: Line, name: string): string {
  const party = findTicket(line, ticket(name))?.party
  assert.ok(party)
  return numberOf(line, SETUPS, party)
}

describe('returning', () => {
  it('puts a missed party three places back, with its number', () => {
    const line = done(returnMissed(annaMissed(), SETUPS, ticket('anna'), mei))
    assert.deepEqual(waiting(line, SMALL), ['bert', 'cleo', 'dora', 'anna', 'emil'])
    const anna = line.live[person('anna')]
    assert.deepEqual(
      [anna?.status, anna?.place, anna?.heldSince],
      ['waiting', undefined, undefined],
    )
    assert.equal(anna?.moves.at(-1)?.kind, 'returned')
    assert.equal(number(line, 'anna'), 'A001')
    assert.deepEqual(line.missed, {})
  })

  it('puts it at the end of a shorter lane, and in front where the store says no places', () => {
    const alone = done(leave(annaMissed(), person('bert'), ticket('bert'), mei.now))
    const short = done(leave(alone, person('cleo'), ticket('cleo'), mei.now))
    const line = done(returnMissed(short, SETUPS, ticket('anna'), mei))
    assert.deepEqual(waiting(line, SMALL), ['dora', 'emil', 'anna'])
    const front = { ...SETUPS, [SMALL]: { ...tasting, id: SMALL } }
    const first = done(returnMissed(annaMissed(), front, ticket('anna'), mei))
    assert.equal(waiting(first, SMALL)[0], 'anna')
  })

  it('is refused for somebody not missed, and a second time', () => {
    refused(returnMissed(annaMissed(), SETUPS, ticket('bert'), mei), 'queue/moved-on')
    const line = done(returnMissed(annaMissed(), SETUPS, ticket('anna'), mei))
    refused(returnMissed(line, SETUPS, ticket('anna'), mei), 'queue/moved-on')
  })

  it('is refused when the person has taken another ticket since', () => {
    const missed = annaMissed()
    const party = { ticketId: ticket('anew'), laneId: LARGE, size: 5, joinedAt: mei.now }
    const again = { ...party, status: 'waiting', fingerprint: 'f', moves: [] } as const
    const line = { ...missed, live: { ...missed.live, [person('anna')]: again } }
    refused(returnMissed(line, SETUPS, ticket('anna'), mei), 'queue/has-another-ticket')
  })
})

describe('moving to another lane', () => {
  it('goes among its waiting by the time of joining, and the number stays', () => {
    const line = done(moveToLane(rush(), SETUPS, ticket('cleo'), LARGE, mei))
    assert.deepEqual(waiting(line, LARGE), ['finn', 'cleo', 'gina'])
    assert.deepEqual(waiting(line, SMALL), ['anna', 'bert', 'dora', 'emil'])
    assert.equal(number(line, 'cleo'), 'A003')
    assert.equal(line.live[person('cleo')]?.moves.at(-1)?.kind, 'moved')
  })

  it('goes behind who joined at the same moment', () => {
    const line = joined(rush(), LARGE, 'ivan', { joinedAt: NOON + 4 * MINUTE_MS, size: 5 })
    const there = done(moveToLane(line, SETUPS, ticket('emil'), TASTING, mei))
    assert.deepEqual(waiting(there, TASTING), ['emil'])
    const both = joined(rush(), TASTING, 'ivan', { joinedAt: NOON + 4 * MINUTE_MS })
    assert.deepEqual(
      waiting(done(moveToLane(both, SETUPS, ticket('emil'), TASTING, mei)), TASTING),
      ['ivan', 'emil'],
    )
  })

  it('lets a called party wait again and frees its place', () => {
    const line = done(moveToLane(annaCalled(), SETUPS, ticket('anna'), LARGE, mei))
    const anna = line.live[person('anna')]
    assert.deepEqual([anna?.status, anna?.place, anna?.laneId], ['waiting', undefined, LARGE])
    assert.equal(calledTo(line, SMALL, WINDOW), null)
    assert.deepEqual(waiting(line, LARGE), ['anna', 'finn', 'gina'])
  })

  it('is refused to the same lane, to an unknown one, and for somebody gone', () => {
    refused(moveToLane(rush(), SETUPS, ticket('cleo'), SMALL, mei), 'queue/moved-on')
    refused(moveToLane(rush(), SETUPS, ticket('cleo'), NO_LANE, mei), 'queue/unknown-lane')
    refused(moveToLane(annaMissed(), SETUPS, ticket('anna'), LARGE, mei), 'queue/moved-on')
  })
})

describe('another party size', () => {
  const change = (line: Line, name: string, size: number, by = name) =>
    changeSize(line, SETUPS, person(by), { ticketId: ticket(name), size }, mei)

  it('keeps the place where the lane still fits', () => {
    const line = done(change(rush(), 'cleo', 4))
    assert.deepEqual(waiting(line, SMALL), waiting(rush(), SMALL))
    assert.equal(line.live[person('cleo')]?.size, 4)
  })

  it('enters the lane that fits by the time of joining, and the number stays', () => {
    const line = done(change(rush(), 'cleo', 5))
    assert.deepEqual(waiting(line, LARGE), ['finn', 'cleo', 'gina'])
    const cleo = line.live[person('cleo')]
    assert.deepEqual([cleo?.size, cleo?.laneId, number(line, 'cleo')], [5, LARGE, 'A003'])
  })

  it('is refused where no lane fits or the lane does not ask', () => {
    refused(change(rush(), 'cleo', 9), 'queue/wrong-size')
    refused(change(oneForTasting(), 'hugo', 2), 'queue/wrong-size')
  })

  it('is refused once called, and with another person’s ticket', () => {
    refused(change(annaCalled(), 'anna', 3), 'queue/moved-on')
    refused(change(rush(), 'anna', 3, 'cleo'), 'queue/moved-on')
    refused(change(rush(), 'anna', 3, 'nobody'), 'queue/moved-on')
  })
})

describe('splitting', () => {
  const divide = (line: Line, name: string, size: number, into: string) =>
    split(line, SETUPS, { ticketId: ticket(name), size }, part(into), mei)
  const four = joined(rush(), SMALL, 'kate', { size: 4 })

  it('puts the other part right behind, with a number of its own', () => {
    const line = done(divide(done(divide(four, 'bert', 1, 'bertb')), 'kate', 1, 'kateb'))
    assert.deepEqual(waiting(line, SMALL), [
      'anna',
      'bert',
      'bertb',
      'cleo',
      'dora',
      'emil',
      'kate',
      'kateb',
    ])
    assert.equal(number(line, 'kate'), 'A006')
    assert.equal(number(line, 'kateb'), 'A006-2')
    assert.equal(line.live[person('kate')]?.size, 3)
    assert.equal(line.live[person('kateb')]?.size, 1)
    assert.equal(line.live[person('kateb')]?.joinedAt, NOON)
    assert.equal(line.live[person('kateb')]?.takeOverCode, part('kateb').takeOverCode)
  })

  it('numbers the parts on, whichever part is split again', () => {
    const two = done(divide(four, 'kate', 2, 'kateb'))
    const three = done(divide(two, 'kateb', 1, 'katec'))
    const all = done(divide(three, 'kate', 1, 'kated'))
    assert.equal(number(all, 'katec'), 'A006-3')
    assert.equal(number(all, 'kated'), 'A006-4')
    assert.deepEqual(waiting(all, SMALL).slice(5), ['kate', 'kated', 'kateb', 'katec'])
  })

  it('of a called party leaves the other part next', () => {
    const line = done(divide(annaCalled(), 'anna', 1, 'annab'))
    assert.equal(calledTo(line, SMALL, WINDOW), 'anna')
    assert.deepEqual(waiting(line, SMALL).slice(0, 2), ['annab', 'bert'])
  })

  it('keeps the number of a party that was moved', () => {
    const moved = done(moveToLane(rush(), SETUPS, ticket('cleo'), LARGE, mei))
    assert.equal(number(done(divide(moved, 'cleo', 1, 'cleob')), 'cleob'), 'A003-2')
  })

  it('is refused when nobody would be left, where no size is known, and for somebody gone', () => {
    refused(divide(rush(), 'bert', 2, 'bertb'), 'queue/wrong-size')
    refused(divide(rush(), 'bert', 3, 'bertb'), 'queue/wrong-size')
    refused(divide(oneForTasting(), 'hugo', 1, 'hugob'), 'queue/wrong-size')
    refused(divide(annaMissed(), 'anna', 1, 'annab'), 'queue/moved-on')
  })
})

describe('taking over', () => {
  const takeOverCode: TicketCode = asId('code000001')
  const line = joined(rush(), SMALL, 'walk', { takeOverCode, name: '王' })

  it('hands the ticket to a phone, in its place, and its code opens nothing more', () => {
    const after = done(takeOver(line, ticket('walk'), person('mona')))
    assert.deepEqual(waiting(after, SMALL), waiting(line, SMALL))
    assert.equal(after.live[person('walk')], undefined)
    assert.equal(after.live[person('mona')]?.ticketId, ticket('walk'))
    refused(takeOver(after, ticket('walk'), person('nina')), 'queue/unknown-ticket')
  })

  it('is refused to somebody in the line, who keeps their own', () => {
    const result = takeOver(line, ticket('walk'), person('anna'))
    assert.deepEqual(result, {
      ok: false,
      refusal: { code: 'queue/already-in-line', ticketId: ticket('anna') },
    })
  })

  it('is refused for another person’s ticket, and one that is gone', () => {
    refused(takeOver(line, ticket('anna'), person('mona')), 'queue/unknown-ticket')
    const gone = done(leave(line, person('walk'), ticket('walk'), mei.now))
    refused(takeOver(gone, ticket('walk'), person('mona')), 'queue/unknown-ticket')
  })
})
