import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LaneHand } from '@/shared/domain/queue/lane-status'
import { type Line, numberOf } from '@/shared/domain/queue/line'
import { addWalkIn, setHand } from '@/shared/domain/queue/walk-in'
import type { LaneId } from '@/shared/kernel/ids'
import {
  done,
  joined,
  part,
  person,
  refused,
  rush,
  waiting,
} from '../../support/line-histories/parties'
import { MEI, NO_LANE, NOON, SETUPS, SMALL, STORE, small } from '../../support/line-histories/shop'

const quote = { basis: 'setting', ahead: 5, aboutMinutes: 25 } as const

function walkIn(line: Line, laneId: LaneId = SMALL, setups = SETUPS, name: string | null = null) {
  const request = { laneId, size: 2, name }
  return addWalkIn(line, setups, request, { ...part('walk'), quote }, NOON, STORE)
}

function handed(status: LaneHand['status']): Line {
  return setHand(rush(), SMALL, { status, at: NOON, by: MEI })
}

describe('a walk-in', () => {
  it('joins at the end with the next number, its name and its code', () => {
    const line = done(walkIn(rush(), SMALL, SETUPS, '王先生'))
    assert.equal(waiting(line, SMALL).at(-1), 'walk')
    const party = line.live[person('walk')]
    assert.ok(party)
    assert.equal(numberOf(line, SETUPS, party), 'A006')
    const { takeOverCode } = part('walk')
    assert.deepEqual(
      [party.name, party.size, party.joinedAt, party.takeOverCode, party.quote],
      ['王先生', 2, NOON, takeOverCode, quote],
    )
  })

  it('needs no name', () => {
    const party = done(walkIn(rush())).live[person('walk')]
    assert.ok(party)
    assert.equal('name' in party, false)
  })

  it('is taken while the lane is paused: that stops shoppers, not the staff', () => {
    done(walkIn(handed('paused')))
  })

  it('is refused where the lane is closed, by hand or by its hours, full or unknown', () => {
    refused(walkIn(handed('closed')), 'queue/lane-closed')
    const mornings = { days: [7], opensAtMinutes: 480, closesAtMinutes: 720 }
    const byHours = { ...SETUPS, [SMALL]: { ...small, hours: [mornings] } }
    refused(walkIn(rush(), SMALL, byHours), 'queue/lane-closed')
    const six = joined(rush(), SMALL, 'ivan')
    const ofSix = { ...SETUPS, [SMALL]: { ...small, capacity: 6 } }
    done(walkIn(rush(), SMALL, ofSix))
    refused(walkIn(six, SMALL, ofSix), 'queue/full')
    refused(
      walkIn(setHand(six, SMALL, { status: 'paused', at: NOON, by: MEI }), SMALL, ofSix),
      'queue/full',
    )
    refused(walkIn(rush(), NO_LANE), 'queue/unknown-lane')
  })
})

describe('setting a lane by hand', () => {
  it('stands until it is left to its hours again, and touches nothing else', () => {
    const closed = handed('closed')
    assert.equal(closed.lanes[SMALL]?.hand?.status, 'closed')
    assert.deepEqual(waiting(closed, SMALL), waiting(rush(), SMALL))
    assert.deepEqual(setHand(closed, SMALL, null), rush())
  })
})
