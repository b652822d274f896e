import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { enterBooked, serveBooked, withdraw } from '@/shared/domain/queue/booked'
import { callThis } from '@/shared/domain/queue/call'
import { endWaiting, finish } from '@/shared/domain/queue/end'
import { numberOf } from '@/shared/domain/queue/line'
import {
  changeSize,
  moveToLane,
  returnMissed,
  split,
  takeOver,
} from '@/shared/domain/queue/rearrange'
import { undo, whatWasDone } from '@/shared/domain/queue/undo'
import { asId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { at, calls, DUE, mixed, NOW, next } from '../../support/booked-rush'
import {
  bookedIn,
  calledTo,
  checkedIn,
  done,
  part,
  person,
  refused,
  rush,
  ticket,
  waiting,
} from '../../support/line-histories/parties'
import { LARGE, NO_LANE, SETUPS, SMALL, WINDOW } from '../../support/line-histories/shop'

describe('a booked party that arrives', () => {
  it('has the next number and stands among the booked by its time', () => {
    assert.deepEqual(bookedIn(mixed, SMALL), ['ida', 'jan'])
    assert.deepEqual(waiting(mixed, SMALL), ['anna', 'bert', 'cleo', 'dora', 'emil'])
    const jan = mixed.live[person('jan')]
    assert.ok(jan)
    assert.equal(numberOf(mixed, SETUPS, jan), 'A006')
  })

  it('keeps the number it has, which becomes the booked one', () => {
    const line = checkedIn(rush(), SMALL, 'dora', DUE, NOW)
    assert.deepEqual(bookedIn(line, SMALL), ['dora'])
    assert.deepEqual(waiting(line, SMALL), ['anna', 'bert', 'cleo', 'emil'])
    assert.equal(line.lanes[SMALL]?.issued.length, 5)
  })

  it('keeps it where it stands, in another lane too, and while it is called', () => {
    const arrival = { laneId: SMALL, ticketId: ticket('late'), holder: person('finn') }
    const rest = { size: 2, name: null, dueAt: DUE, fingerprint: 'f', takeOverCode: null }
    const line = done(enterBooked(rush(), SETUPS, { ...arrival, ...rest }, NOW))
    assert.deepEqual([bookedIn(line, LARGE), bookedIn(line, SMALL)], [['finn'], []])
    const called = checkedIn(next(rush(), NOW), SMALL, 'anna', DUE, NOW)
    assert.equal(calledTo(called, SMALL, WINDOW), 'anna')
    assert.deepEqual(bookedIn(called, SMALL), [])
  })

  it('with two bookings counts for the earlier', () => {
    const later = checkedIn(mixed, SMALL, 'ida', DUE + MINUTE_MS, NOW)
    assert.equal(later.live[person('ida')]?.dueAt, DUE)
    const sooner = checkedIn(mixed, SMALL, 'jan', DUE - MINUTE_MS, NOW)
    assert.deepEqual(bookedIn(sooner, SMALL), ['jan', 'ida'])
  })

  it('is refused in a lane there is not', () => {
    const arrival = { laneId: NO_LANE, ticketId: ticket('ida'), holder: person('ida') }
    const rest = { size: 2, name: null, dueAt: DUE, fingerprint: 'f', takeOverCode: null }
    refused(enterBooked(rush(), SETUPS, { ...arrival, ...rest }, NOW), 'queue/unknown-lane')
  })
})

describe('a booked party', () => {
  const missed = done(finish(next(mixed, DUE), ticket('ida'), 'missed', at(DUE + MINUTE_MS)))

  it('that missed its call comes back like everybody, first no more', () => {
    const line = done(returnMissed(missed, SETUPS, ticket('ida'), at(DUE + 2 * MINUTE_MS)))
    assert.deepEqual(waiting(line, SMALL), ['anna', 'bert', 'cleo', 'ida', 'dora', 'emil'])
    assert.deepEqual(bookedIn(line, SMALL), ['jan'])
  })

  it('called early and missed comes back with its booking, for its time is still to come', () => {
    const request = { ticketId: ticket('ida'), placeId: WINDOW }
    const early = done(callThis(mixed, SETUPS, request, at(NOW)))
    const away = done(finish(early, ticket('ida'), 'missed', at(NOW + 1_000)))
    const line = done(returnMissed(away, SETUPS, ticket('ida'), at(NOW + 2_000)))
    assert.deepEqual(bookedIn(line, SMALL), ['ida', 'jan'])
    assert.deepEqual(calls(line, 3, DUE + 1_000), ['anna', 'ida', 'bert'])
  })

  it('moves with its booking, and a return is taken back with it', () => {
    const line = done(moveToLane(mixed, SETUPS, ticket('ida'), LARGE, at(NOW)))
    assert.deepEqual([bookedIn(line, SMALL), bookedIn(line, LARGE)], [['jan'], ['ida']])
    const back = done(returnMissed(missed, SETUPS, ticket('ida'), at(DUE + 2 * MINUTE_MS)))
    const done_ = whatWasDone(missed, back, DUE + 2 * MINUTE_MS)
    const again = done(undo(back, done_, at(DUE + 2 * MINUTE_MS)))
    assert.equal(again.missed[ticket('ida')]?.dueAt, DUE)
    assert.equal(
      again.lanes[SMALL]?.passes?.some(({ why }) => why === 'returned'),
      false,
    )
  })

  it('changes its size and goes to another lane with its booking', () => {
    const request = { ticketId: ticket('ida'), size: 6 }
    const line = done(changeSize(mixed, SETUPS, person('ida'), request, at(NOW)))
    assert.deepEqual(bookedIn(line, LARGE), ['ida'])
  })

  it('shares its time with a part that is split off, right behind it', () => {
    const request = { ticketId: ticket('ida'), size: 1 }
    const line = done(split(mixed, SETUPS, request, part('part'), at(NOW)))
    assert.deepEqual(bookedIn(line, SMALL), ['ida', 'part', 'jan'])
    const called = next(mixed, DUE)
    const rest = done(split(called, SETUPS, request, part('part'), at(DUE)))
    assert.equal(waiting(rest, SMALL)[0], 'part')
  })

  it('is told that the line has closed like everybody', () => {
    const line = endWaiting(mixed, SMALL, NOW)
    assert.deepEqual([waiting(line, SMALL), bookedIn(line, SMALL)], [[], []])
    assert.equal(line.ended[ticket('ida')]?.status, 'ended')
  })

  it('of a guest is taken over by a phone with its booking', () => {
    const guest = {
      ticketId: ticket('gus'),
      holder: person('gus'),
      takeOverCode: part('gus').takeOverCode,
    }
    const rest = { laneId: SMALL, size: 1, name: '古', dueAt: DUE, fingerprint: 'f' }
    const line = done(enterBooked(rush(), SETUPS, { ...guest, ...rest }, NOW))
    const taken = done(takeOver(line, ticket('gus'), asId('phoneofgus00')))
    assert.deepEqual(bookedIn(taken, SMALL), ['gus'])
    assert.equal(taken.live[asId<'person'>('phoneofgus00')]?.dueAt, DUE)
  })
})

describe('a booked party served without a call', () => {
  it('has been served, and the lane’s pace and turn know nothing of it', () => {
    const line = done(serveBooked(mixed, ticket('ida'), at(NOW)))
    const ida = line.ended[ticket('ida')]
    assert.deepEqual([ida?.status, ida?.calledAt, ida?.endedAt], ['served', NOW, NOW])
    assert.deepEqual(bookedIn(line, SMALL), ['jan'])
    assert.deepEqual(line.lanes[SMALL]?.pace, mixed.lanes[SMALL]?.pace)
    refused(serveBooked(line, ticket('ida'), at(NOW)), 'queue/moved-on')
  })

  it('is served where it was called', () => {
    const line = done(serveBooked(next(mixed, DUE), ticket('ida'), at(DUE + 1_000)))
    assert.deepEqual(
      [line.ended[ticket('ida')]?.status, calledTo(line, SMALL, WINDOW)],
      ['served', null],
    )
  })
})

describe('a check-in taken back', () => {
  it('takes the ticket out of the line', () => {
    const line = done(withdraw(mixed, ticket('ida'), NOW))
    assert.deepEqual(bookedIn(line, SMALL), ['jan'])
    assert.equal(line.ended[ticket('ida')]?.status, 'left')
    refused(withdraw(line, ticket('ida'), NOW), 'queue/moved-on')
  })

  it('leaves a number taken before where it would have been', () => {
    const line = done(withdraw(checkedIn(rush(), SMALL, 'cleo', DUE, NOW), ticket('cleo'), NOW))
    assert.deepEqual(line, rush())
  })
})
