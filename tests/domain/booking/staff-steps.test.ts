import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type BookingStatus, bookingLife, mayBecome } from '@/shared/domain/booking/booking-life'
import { comingFor } from '@/shared/domain/booking/check-in'
import { isLate, noShowAt, withNoShow, withoutNoShow } from '@/shared/domain/booking/no-show'
import {
  afterStep,
  type StaffStep,
  type Standing,
  staffSteps,
} from '@/shared/domain/booking/staff-steps'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'

const NOW = 10_000 * DAY_MS
const statuses = Object.keys(bookingLife) as BookingStatus[]
const steps = Object.keys(staffSteps) as StaffStep[]

/** What each step makes of each status, said a second time; all the rest leads nowhere. */
const leads = new Map([
  ['check-in confirmed', 'arrived'],
  ['check-in no-show', 'arrived'],
  ['start arrived', 'started'],
  ['finish arrived', 'finished'],
  ['finish started', 'finished'],
  ['no-show confirmed', 'no-show'],
  ['step-back arrived', 'confirmed'],
  ['step-back started', 'arrived'],
  ['step-back no-show', 'confirmed'],
])

const standing = (status: BookingStatus): Standing => ({
  status,
  arrivedAt: null,
  startedAt: null,
  endedAt: null,
})

describe('the steps of the staff', () => {
  for (const step of steps) {
    for (const status of statuses) {
      const to = leads.get(`${step} ${status}`)
      it(`${step} of one ${status} ${to ? `makes it ${to}` : 'is not for now'}`, () => {
        const after = afterStep(standing(status), step, NOW)
        if (!to) {
          assert.deepEqual(after, { ok: false, refusal: { code: 'booking/not-now', status } })
          return
        }
        assert.ok(after.ok)
        assert.equal(after.value.status, to)
        assert.ok(mayBecome(status, after.value.status), 'the life of a booking allows it')
      })
    }
  }

  it('keep when somebody came, was served and was done, and forget what is taken back', () => {
    const came = afterStep(standing('confirmed'), 'check-in', NOW)
    assert.ok(came.ok)
    const arrived: Standing = { ...standing('arrived'), arrivedAt: NOW }
    assert.deepEqual(came.value, arrived)
    const began = afterStep(came.value, 'start', NOW + 1)
    assert.ok(began.ok)
    const started: Standing = { ...arrived, status: 'started', startedAt: NOW + 1 }
    assert.deepEqual(began.value, started)
    const done = afterStep(began.value, 'finish', NOW + 2)
    assert.ok(done.ok)
    assert.deepEqual(done.value, { ...started, status: 'finished', endedAt: NOW + 2 })
    assert.deepEqual(afterStep(began.value, 'step-back', NOW + 3), { ok: true, value: came.value })
    assert.deepEqual(afterStep(came.value, 'step-back', NOW + 4), {
      ok: true,
      value: standing('confirmed'),
    })
  })

  it('let somebody given up come after all', () => {
    const away = { ...standing('no-show'), endedAt: NOW }
    const came = afterStep(away, 'check-in', NOW + 5)
    assert.deepEqual(came, { ok: true, value: { ...standing('arrived'), arrivedAt: NOW + 5 } })
  })
})

describe('whoever does not come', () => {
  const booking = { status: 'confirmed' as BookingStatus, startsAt: NOW }
  const GRACE = 15

  it('may be given up from the last moment of the grace on', () => {
    assert.equal(noShowAt(NOW, GRACE), NOW + 15 * MINUTE_MS)
    assert.equal(isLate(booking, GRACE, NOW + 15 * MINUTE_MS - 1), false)
    assert.equal(isLate(booking, GRACE, NOW + 15 * MINUTE_MS), true)
    assert.equal(isLate(booking, 0, NOW), true)
  })

  it('is not late once they are there, or given up', () => {
    for (const status of statuses.filter((each) => each !== 'confirmed')) {
      assert.equal(isLate({ ...booking, status }, GRACE, NOW + HOUR_MS), false, status)
    }
  })

  it('counts once for a booking, for half a year', () => {
    const [one, two] = [asId<'booking'>('bookingone1'), asId<'booking'>('bookingtwo2')]
    const first = withNoShow([], { bookingId: one, at: NOW })
    const again = withNoShow(first, { bookingId: one, at: NOW + 1 })
    assert.deepEqual(again, [{ bookingId: one, at: NOW + 1 }])
    const both = withNoShow(again, { bookingId: two, at: NOW + 182 * DAY_MS })
    assert.equal(both.length, 2)
    assert.deepEqual(withoutNoShow(both, two), again)
    const late = { bookingId: two, at: NOW + 182 * DAY_MS + 1 }
    assert.deepEqual(withNoShow(again, late), [late])
  })
})

describe('whoever is there with several bookings of the day', () => {
  const from = (name: string, startHour: number, status: BookingStatus = 'confirmed') => ({
    name,
    status,
    startsAt: NOW + startHour * HOUR_MS,
    endsAt: NOW + (startHour + 1) * HOUR_MS,
  })
  const at = (hour: number) => NOW + hour * HOUR_MS

  it('comes for the first that is not over', () => {
    const both = [from('afternoon', 15), from('morning', 10)]
    assert.equal(comingFor(both, at(9))?.name, 'morning')
    assert.equal(comingFor(both, at(11) - 1)?.name, 'morning')
    assert.equal(comingFor(both, at(11))?.name, 'afternoon')
  })

  it('is found again by a second scan, which checks in no later one', () => {
    for (const status of ['arrived', 'started'] as const) {
      const both = [from('morning', 10, status), from('afternoon', 15)]
      assert.equal(comingFor(both, at(10))?.name, 'morning', status)
    }
    const done = [from('morning', 10, 'finished'), from('afternoon', 15)]
    assert.equal(comingFor(done, at(10))?.name, 'afternoon')
  })

  it('is checked in for both of two at the same time, one scan each', () => {
    assert.equal(comingFor([from('a', 10, 'arrived'), from('b', 10)], at(10))?.name, 'b')
  })

  it('may be late for the last of them, or given up and come all the same', () => {
    assert.equal(comingFor([from('a', 10), from('b', 12)], at(20))?.name, 'b')
    assert.equal(comingFor([from('a', 10, 'no-show')], at(10.5))?.name, 'a')
  })

  it('has nothing to come for with what was cancelled, finished or never certain', () => {
    const none = (['held', 'awaiting-payment', 'finished', 'cancelled', 'expired'] as const).map(
      (status) => from(status, 10, status),
    )
    assert.equal(comingFor(none, at(10)), null)
    assert.equal(comingFor([], at(10)), null)
  })
})
