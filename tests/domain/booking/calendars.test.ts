import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withOwnDay, withOwnWeek } from '@/shared/domain/booking/calendar'
import type { Block, SheetBooking } from '@/shared/domain/booking/day-sheet'
import { type AllOfStore, missingFor } from '@/shared/domain/booking/unserved'
import type { OpeningHours } from '@/shared/domain/stores/opening-hours'
import { type BusinessDay, daysAfter, isBusinessDay } from '@/shared/kernel/business-day'
import { asId, type ResourceId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'

const WEDNESDAY = day('2026-11-25')
const tradingDay = { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 }

function day(text: string): BusinessDay {
  assert.ok(isBusinessDay(text))
  return text
}

function at(time: string): Instant {
  return Date.parse(`2026-11-25T${time}:00+08:00`)
}

const span = (from: number, to: number) => ({
  opensAtMinutes: from * 60,
  closesAtMinutes: to * 60,
})
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const weekly = (from: number, to: number) => [{ days: everyDay, ...span(from, to) }]

const openFromTenToTen: OpeningHours = {
  week: weekly(10, 22),
  onHolidays: { hours: 'as-usual' },
  onSwapWorkdays: { hours: 'as-usual' },
  exceptions: [],
}

const mei = {
  id: asId<'resource'>('personmei1'),
  kind: 'person' as const,
  name: { zh: '阿梅' },
  hours: null,
  exceptions: [],
  removed: false,
}
const room = { ...mei, id: asId<'resource'>('roomfirst1'), kind: 'room' as const }

function store(
  resources: AllOfStore['resources'] = [mei, room],
  hours: OpeningHours = openFromTenToTen,
): AllOfStore {
  const calendar = { holiday: () => null, swapWorkday: () => null, isPublished: () => true }
  return { hours: { tradingDay, hours, calendar }, resources }
}

const booking: Pick<SheetBooking, 'startsAt' | 'endsAt' | 'busyFrom' | 'busyUntil' | 'uses'> = {
  startsAt: at('14:00'),
  endsAt: at('15:00'),
  busyFrom: at('13:50'),
  busyUntil: at('15:10'),
  uses: [mei.id, room.id],
}

function block(resourceId: ResourceId, from: string, until: string): Block {
  return { id: asId('blockfirst'), resourceId, from: at(from), until: at(until) }
}

const missing = (where: AllOfStore, blocks: readonly Block[] = [], booked = booking) =>
  missingFor(where, { day: WEDNESDAY, blocks }, booked)

describe('a booking needs a hand', () => {
  it('in no way while all it uses is there', () => {
    assert.deepEqual(missing(store()), [])
    const untilClosing = { ...booking, startsAt: at('21:00'), endsAt: at('22:00') }
    assert.deepEqual(missing(store(), [], untilClosing), [])
  })

  it('when somebody or a room of it is gone', () => {
    assert.deepEqual(missing(store([{ ...mei, removed: true }, room])), [mei.id])
    assert.deepEqual(missing(store([mei])), [room.id], 'no longer in the file at all')
  })

  it('when somebody is on leave that day, or at work at other hours', () => {
    const onLeave = { ...mei, exceptions: [{ day: WEDNESDAY, spans: [], reason: null }] }
    assert.deepEqual(missing(store([onLeave, room])), [mei.id])
    const mornings = { ...mei, hours: weekly(10, 14.5) }
    assert.deepEqual(missing(store([mornings, room])), [mei.id])
  })

  it('when the store closes that day, or earlier', () => {
    for (const spans of [[], [span(10, 14.5)]]) {
      const exceptions = [{ day: WEDNESDAY, spans, reason: null }]
      const all = missing(store([mei, room], { ...openFromTenToTen, exceptions }))
      assert.deepEqual(all, [mei.id, room.id])
    }
  })

  it('when time it needs is blocked, its preparing and clearing away included', () => {
    assert.deepEqual(missing(store(), [block(room.id, '15:05', '16:00')]), [room.id])
    assert.deepEqual(missing(store(), [block(room.id, '15:10', '16:00')]), [])
    assert.deepEqual(missing(store(), [block(mei.id, '12:00', '13:50')]), [])
    assert.deepEqual(missing(store(), [block(mei.id, '12:00', '13:51')]), [mei.id])
  })
})

describe('a store’s people and rooms', () => {
  it('are given a day of their own, or leave, and it is taken back', () => {
    const own = withOwnDay(mei, WEDNESDAY, [span(12, 18)], WEDNESDAY, tradingDay)
    assert.ok(own.ok)
    assert.deepEqual(own.value.exceptions, [
      { day: WEDNESDAY, spans: [span(12, 18)], reason: null },
    ])
    const leave = withOwnDay({ ...mei, ...own.value }, WEDNESDAY, [], WEDNESDAY, tradingDay)
    assert.ok(leave.ok)
    assert.deepEqual(leave.value.exceptions, [{ day: WEDNESDAY, spans: [], reason: null }])
    const back = withOwnDay({ ...mei, ...leave.value }, WEDNESDAY, null, WEDNESDAY, tradingDay)
    assert.deepEqual(back, { ok: true, value: { exceptions: [] } })
  })

  it('forget days that are over, and take none that is', () => {
    const yesterday = daysAfter(WEDNESDAY, -1)
    const before = { ...mei, exceptions: [{ day: yesterday, spans: [], reason: null }] }
    const own = withOwnDay(before, daysAfter(WEDNESDAY, 1), [], WEDNESDAY, tradingDay)
    assert.ok(own.ok)
    assert.deepEqual(
      own.value.exceptions.map((each) => each.day),
      ['2026-11-26'],
    )
    const late = withOwnDay(mei, yesterday, [], WEDNESDAY, tradingDay)
    assert.deepEqual(late, { ok: false, refusal: { code: 'stores/day-out-of-reach' } })
  })

  it('work within one trading day, and once at a time', () => {
    const small = withOwnDay(mei, WEDNESDAY, [span(22, 28)], WEDNESDAY, tradingDay)
    assert.ok(small.ok, 'until the next trading day begins at four')
    for (const spans of [[span(3, 9)], [span(22, 29)]]) {
      const out = withOwnDay(mei, WEDNESDAY, spans, WEDNESDAY, tradingDay)
      assert.equal(out.ok ? '' : out.refusal.code, 'stores/hours-outside-day')
    }
    const twice = [...weekly(10, 14), ...weekly(13, 18)]
    const overlap = withOwnWeek(twice, tradingDay)
    assert.equal(overlap.ok ? '' : overlap.refusal.code, 'stores/hours-overlap')
    assert.deepEqual(withOwnWeek(null, tradingDay), { ok: true, value: { hours: null } })
    const shift = [...weekly(10, 12), ...weekly(14, 18)]
    assert.deepEqual(withOwnWeek(shift, tradingDay), { ok: true, value: { hours: shift } })
  })
})
