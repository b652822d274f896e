import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callNext, remembering } from '@/shared/domain/queue/call-next'
import { cannotJoin } from '@/shared/domain/queue/join'
import {
  emptyLine,
  type Line,
  numberOf,
  type Party,
  ticketNumber,
} from '@/shared/domain/queue/line'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type LaneId, type PersonId } from '@/shared/kernel/ids'

const now = Date.parse('2026-11-22T12:00:00Z')
const small = asId<'lane'>('smalltable')
const large = asId<'lane'>('largetable')
const day = businessDayAt(now, { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 })

function line(): Line {
  const lane = (id: LaneId, prefix: string, capacity: number) => ({
    id,
    prefix,
    capacity,
    name: { zh: '桌' },
    open: true,
  })
  return emptyLine(asId('yuyuanroad'), day, [lane(small, 'A', 2), lane(large, 'B', 5)])
}

function person(name: string): PersonId {
  return asId(`person${name}00000`)
}

/** The line after one more joined a lane, as the service's update leaves it. */
function withParty(line: Line, laneId: LaneId, name: string): Line {
  const lane = line.lanes[laneId]
  assert.ok(lane)
  const ticketId = asId<'ticket'>(`ticket${name}00000`)
  const party: Party = { ticketId, laneId, status: 'waiting', joinedAt: now, fingerprint: 'f' }
  const issued = [...lane.issued, ticketId]
  const waiting = [...lane.waiting, ticketId]
  return {
    ...line,
    lanes: { ...line.lanes, [laneId]: { ...lane, issued, waiting } },
    live: { ...line.live, [person(name)]: party },
  }
}

function joined(before: Line, laneId: LaneId, ...names: string[]): Line {
  let line = before
  for (const name of names) line = withParty(line, laneId, name)
  return line
}

function called(result: ReturnType<typeof callNext>): Line {
  assert.ok(result.ok, 'the call was refused')
  return result.value
}

describe('joining', () => {
  it('is open to somebody new', () => {
    assert.equal(cannotJoin(line(), small, person('anna')), null)
  })

  it('refuses a second live ticket, in any lane', () => {
    const waiting = joined(line(), small, 'anna')
    const refusal = { code: 'queue/already-in-line', ticketId: 'ticketanna00000' }
    assert.deepEqual(cannotJoin(waiting, small, person('anna')), refusal)
    assert.deepEqual(cannotJoin(waiting, large, person('anna')), refusal)
  })

  it('refuses a full lane and not the one beside it', () => {
    const full = joined(line(), small, 'anna', 'bert')
    assert.deepEqual(cannotJoin(full, small, person('cleo')), { code: 'queue/full' })
    assert.equal(cannotJoin(full, large, person('cleo')), null)
  })

  it('refuses a closed lane and one that is not there', () => {
    const open = line()
    const lane = open.lanes[small]
    assert.ok(lane)
    const closed = { ...open, lanes: { ...open.lanes, [small]: { ...lane, open: false } } }
    assert.deepEqual(cannotJoin(closed, small, person('anna')), { code: 'queue/lane-closed' })
    assert.deepEqual(cannotJoin(open, asId('nosuchlane0'), person('anna')), {
      code: 'queue/unknown-lane',
    })
  })
})

describe('calling the next', () => {
  it('calls in the order of joining, each to their own lane', () => {
    const waiting = joined(joined(line(), small, 'anna', 'bert'), large, 'cleo')
    const after = called(callNext(waiting, { laneId: small, after: null }, now))
    assert.equal(after.lanes[small]?.called, 'ticketanna00000')
    assert.deepEqual(after.lanes[small]?.waiting, ['ticketbert00000'])
    assert.equal(after.lanes[large]?.called, null)
    assert.equal(after.live[person('anna')]?.status, 'called')
    assert.equal(after.live[person('anna')]?.calledAt, now)
    assert.equal(after.live[person('bert')]?.status, 'waiting')
  })

  it('serves the party called there before, once somebody follows', () => {
    const first = called(
      callNext(joined(line(), small, 'anna', 'bert'), { laneId: small, after: null }, now),
    )
    const request = { laneId: small, after: asId<'ticket'>('ticketanna00000') }
    const second = called(callNext(first, request, now + 60_000))
    assert.equal(second.live[person('anna')], undefined)
    const ended = second.ended[asId<'ticket'>('ticketanna00000')]
    assert.equal(ended?.status, 'served')
    assert.equal(ended?.personId, person('anna'))
    assert.equal(ended?.endedAt, now + 60_000)
    assert.equal(cannotJoin(second, small, person('anna')), null)
  })

  it('refuses a request that follows another ticket than the one called', () => {
    const first = called(
      callNext(joined(line(), small, 'anna', 'bert'), { laneId: small, after: null }, now),
    )
    assert.deepEqual(callNext(first, { laneId: small, after: null }, now), {
      ok: false,
      refusal: { code: 'queue/moved-on' },
    })
  })

  it('refuses an empty lane and an unknown one, and changes nothing', () => {
    const empty = line()
    const before = structuredClone(empty)
    assert.deepEqual(callNext(empty, { laneId: small, after: null }, now), {
      ok: false,
      refusal: { code: 'queue/nobody-waiting' },
    })
    assert.deepEqual(callNext(empty, { laneId: asId('nosuchlane0'), after: null }, now), {
      ok: false,
      refusal: { code: 'queue/unknown-lane' },
    })
    assert.deepEqual(empty, before)
  })

  it('is remembered by actor', () => {
    const request = { requestId: 'r', fingerprint: 'f' }
    assert.deepEqual(remembering(line(), person('mei'), request).last, { [person('mei')]: request })
  })
})

describe('a number', () => {
  it('is the lane’s letter and the place in the day’s order', () => {
    const waiting = joined(line(), small, 'anna', 'bert')
    const lane = waiting.lanes[small]
    assert.ok(lane)
    assert.equal(numberOf(lane, asId('ticketbert00000')), 'A002')
  })

  it('has at least three digits', () => {
    assert.equal(ticketNumber('A', 17), 'A017')
    assert.equal(ticketNumber('A', 1017), 'A1017')
  })

  it('stays with a ticket when those before it are called', () => {
    const waiting = joined(line(), small, 'anna', 'bert')
    const after = called(callNext(waiting, { laneId: small, after: null }, now))
    const lane = after.lanes[small]
    assert.ok(lane)
    assert.equal(numberOf(lane, asId('ticketbert00000')), 'A002')
  })
})
