import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { endParty } from '@/shared/domain/queue/end'
import { emptyLine, findTicket, numberOf, ticketNumber } from '@/shared/domain/queue/line'
import { moveToLane } from '@/shared/domain/queue/rearrange'
import { asId } from '@/shared/kernel/ids'
import { done, joined, person, rush, ticket } from '../../support/line-histories/parties'
import {
  freshLine,
  LANES,
  LARGE,
  MEI,
  NOON,
  SETUPS,
  SMALL,
} from '../../support/line-histories/shop'

const acting = { actor: MEI, now: NOON }

function number(line: ReturnType<typeof rush>, name: string): string {
  const found = findTicket(line, ticket(name))
  assert.ok(found)
  return numberOf(line, SETUPS, found.party)
}

describe('a line', () => {
  it('begins with every lane of the store, empty and left to its hours', () => {
    const line = emptyLine(asId('yuyuanroad'), freshLine().day, LANES)
    assert.deepEqual(
      Object.keys(line.lanes),
      LANES.map(({ id }) => id),
    )
    for (const lane of Object.values(line.lanes)) {
      assert.deepEqual([lane.issued, lane.waiting, lane.places, lane.hand], [[], [], {}, undefined])
    }
    assert.deepEqual([line.live, line.missed, line.ended, line.parts], [{}, {}, {}, {}])
  })

  it('finds a ticket in whichever part it stands', () => {
    const line = done(endParty(rush(), ticket('bert'), acting))
    assert.equal(findTicket(line, ticket('anna'))?.part, 'live')
    assert.equal(findTicket(line, ticket('anna'))?.holder, person('anna'))
    assert.equal(findTicket(line, ticket('bert'))?.part, 'ended')
    assert.equal(findTicket(line, ticket('bert'))?.holder, person('bert'))
    assert.equal(findTicket(line, ticket('nobody')), null)
  })
})

describe('a number', () => {
  it('is the lane’s letter and the place in the day’s order', () => {
    assert.equal(number(rush(), 'bert'), 'A002')
    assert.equal(number(rush(), 'finn'), 'B001')
  })

  it('has at least three digits', () => {
    assert.equal(ticketNumber('A', 17), 'A017')
    assert.equal(ticketNumber('A', 1017), 'A1017')
  })

  it('is not given again when the one before has gone', () => {
    const line = joined(done(endParty(rush(), ticket('emil'), acting)), SMALL, 'ivan')
    assert.equal(number(line, 'emil'), 'A005')
    assert.equal(number(line, 'ivan'), 'A006')
  })

  it('stays with a party that moves to another lane, and with those behind it', () => {
    const line = done(moveToLane(rush(), SETUPS, ticket('anna'), LARGE, acting))
    assert.equal(number(line, 'anna'), 'A001')
    assert.equal(number(line, 'bert'), 'A002')
    assert.equal(number(joined(line, LARGE, 'ivan'), 'ivan'), 'B003')
  })
})
