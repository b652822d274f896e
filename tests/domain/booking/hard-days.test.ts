import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DaySheet, SheetBooking } from '@/shared/domain/booking/day-sheet'
import type { BookingStore } from '@/shared/domain/booking/diary'
import { workingOn } from '@/shared/domain/booking/diary'
import { freeTimes, timesOf } from '@/shared/domain/booking/free-times'
import { dayStatus } from '@/shared/domain/booking/month'
import type { Resource, Service } from '@/shared/domain/booking/service'
import type { OpeningHours } from '@/shared/domain/stores/opening-hours'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { asId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'

const UTC8 = 480
const everyDay = [1, 2, 3, 4, 5, 6, 7]

function day(text: string): BusinessDay {
  assert.ok(isBusinessDay(text))
  return text
}
const WEDNESDAY = day('2026-11-25')
const at = (time: string): Instant => Date.parse(`2026-11-25T${time}:00+08:00`)
const DAWN = at('00:00')
const span = (from: number, to: number) => ({
  opensAtMinutes: from * 60,
  closesAtMinutes: to * 60,
})

function hoursOf(...spans: readonly (readonly [number, number])[]): OpeningHours {
  return {
    week: spans.map(([from, to]) => ({ days: everyDay, ...span(from, to) })),
    onHolidays: { hours: 'as-usual' },
    onSwapWorkdays: { hours: 'as-usual' },
    exceptions: [],
  }
}

const mei: Resource = {
  id: asId('personmei1'),
  kind: 'person',
  name: { zh: '阿梅' },
  hours: null,
  exceptions: [],
}
const chen: Resource = { ...mei, id: asId('personchen') }

function store(
  hours: OpeningHours,
  resources: readonly Resource[] = [mei],
  dayStartsAtMinutes = 0,
  swapWorkday: BookingStore['hours']['calendar']['swapWorkday'] = () => null,
): BookingStore {
  const calendar = { holiday: () => null, swapWorkday, isPublished: () => true }
  const tradingDay = { utcOffsetMinutes: UTC8, dayStartsAtMinutes }
  return { hours: { tradingDay, hours, calendar }, resources }
}

const hour: Service = {
  id: asId('servicehour'),
  name: { zh: '一小时' },
  durationMinutes: 60,
  intervalMinutes: 60,
  beforeMinutes: 0,
  afterMinutes: 0,
  seats: 1,
  needs: [{ kind: 'person', anyOf: [mei.id] }],
  priceFen: 8_000,
  payment: { due: 'at-the-store' },
  leadMinutes: 0,
  horizonDays: 14,
  freeUntilMinutes: 120,
  questions: [],
  laneId: null,
}

function booked(service: Service, startsAt: Instant, seats = 1): SheetBooking {
  return {
    id: asId(`booking${startsAt}`),
    serviceId: service.id,
    personId: null,
    ...timesOf(service, startsAt),
    seats,
    uses: [mei.id],
    heldUntil: null,
  }
}
const sheet = (bookings: readonly SheetBooking[] = []): DaySheet => {
  return { day: WEDNESDAY, bookings, blocks: [] }
}
const clock = (times: readonly { readonly startsAt: Instant }[]) =>
  times.map(({ startsAt }) => clockTime(startsAt, UTC8))

describe('free times on hard days', () => {
  it('end at 24:00 as at 00:00, and go on over it where the hours do', () => {
    const late = freeTimes(store(hoursOf([22, 24])), hour, sheet(), DAWN)
    assert.deepEqual(clock(late), ['22:00', '23:00'])
    const over = store(hoursOf([22, 24], [24, 26]), [mei], 240)
    const long = { ...hour, durationMinutes: 90, intervalMinutes: 30 }
    assert.deepEqual(clock(freeTimes(over, long, sheet(), DAWN)), [
      '22:00',
      '22:30',
      '23:00',
      '23:30',
      '00:00',
      '00:30',
    ])
  })

  it('keep what they make busy within the trading day, which one sheet knows', () => {
    const all = store(hoursOf([0, 24]))
    const buffered = { ...hour, beforeMinutes: 10, afterMinutes: 10 }
    const found = clock(freeTimes(all, buffered, sheet(), DAWN - MINUTE_MS))
    assert.equal(found[0], '01:00')
    assert.equal(found[found.length - 1], '22:00')
    assert.equal(freeTimes(all, hour, sheet(), DAWN).length, 24)
  })

  it('follow the weekday that a swap-day Sunday stands for', () => {
    const sunday = day('2026-11-29')
    const monday = { days: [1], ...span(9, 11) }
    const hours: OpeningHours = {
      ...hoursOf(),
      week: [monday, { days: [7], ...span(14, 20) }],
      onSwapWorkdays: { hours: 'as-weekday', weekday: 1 },
    }
    const weekly = [
      { days: [1], ...span(10, 11) },
      { days: [7], ...span(15, 16) },
    ]
    const own = { ...mei, hours: weekly }
    const swapped = store(hours, [own], 0, (on) =>
      on === sunday ? { zh: '调休', en: 'swap' } : null,
    )
    const found = freeTimes(swapped, hour, { ...sheet(), day: sunday }, DAWN)
    assert.deepEqual(clock(found), ['10:00'])
  })

  it('go by an exception alone on its day, of the store and of who serves', () => {
    const reason = null
    const hours = {
      ...hoursOf([9, 12]),
      exceptions: [{ day: WEDNESDAY, spans: [span(14, 18)], reason }],
    }
    assert.deepEqual(clock(freeTimes(store(hours), hour, sheet(), DAWN)), [
      '14:00',
      '15:00',
      '16:00',
      '17:00',
    ])
    const own = {
      ...mei,
      hours: [{ days: everyDay, ...span(14, 15) }],
      exceptions: [{ day: WEDNESDAY, spans: [span(16, 24)], reason }],
    }
    const found = freeTimes(store(hours, [own]), hour, sheet(), DAWN)
    assert.deepEqual(clock(found), ['16:00', '17:00'])
    assert.deepEqual(workingOn(store(hours), own, WEDNESDAY), [
      { from: at('16:00'), until: at('18:00') },
    ])
  })

  it('count what was booked before a service was made longer as long as it was', () => {
    const three = { ...hour, seats: 3 }
    const longer = { ...three, durationMinutes: 120 }
    const before = sheet([booked(three, at('10:00'))])
    assert.deepEqual(clock(freeTimes(store(hoursOf([9, 13])), three, before, DAWN)), [
      '09:00',
      '10:00',
      '11:00',
      '12:00',
    ])
    // Nobody joins them, for their table ends sooner; the time after it is free.
    assert.deepEqual(clock(freeTimes(store(hoursOf([9, 13])), longer, before, DAWN)), ['11:00'])
  })

  it('need room for all who come together', () => {
    const four = { ...hour, seats: 4 }
    const both = { ...four, needs: [{ kind: 'person' as const, anyOf: [mei.id, chen.id] }] }
    const taken = sheet([booked(both, at('10:00'), 3)])
    const place = store(hoursOf([10, 11]), [mei, chen])
    const of = (seats: number) => freeTimes(place, both, taken, DAWN, null, seats)
    assert.deepEqual(of(1)[0]?.uses, [mei.id])
    assert.deepEqual(of(2)[0]?.uses, [chen.id])
    assert.deepEqual(of(5), [])
    assert.deepEqual(freeTimes(place, both, taken, DAWN, mei.id, 2), [])
  })

  it('are with the one who was asked for, whichever of two needs they meet', () => {
    const anyOf = [mei.id, chen.id]
    const pair = {
      ...hour,
      needs: [
        { kind: 'person' as const, anyOf },
        { kind: 'person' as const, anyOf },
      ],
    }
    const place = store(hoursOf([10, 11]), [mei, chen])
    const [found] = freeTimes(place, pair, sheet(), DAWN, chen.id)
    assert.deepEqual([...(found?.uses ?? [])].sort(), [...anyOf].sort())
    assert.deepEqual(freeTimes(store(hoursOf([10, 11]), [mei]), pair, sheet(), DAWN), [])
  })

  it('are none beside a party where somebody is blocked or gone', () => {
    const three = { ...hour, seats: 3 }
    const there = sheet([booked(three, at('10:00'))])
    const block = {
      id: asId<'block'>('someblock0'),
      resourceId: mei.id,
      from: at('10:30'),
      until: at('11:00'),
    }
    const place = store(hoursOf([10, 11]))
    assert.equal(freeTimes(place, three, there, DAWN).length, 1)
    assert.deepEqual(freeTimes(place, three, { ...there, blocks: [block] }, DAWN), [])
    assert.deepEqual(freeTimes(store(hoursOf([10, 11]), []), three, there, DAWN), [])
  })

  it('say of a day whether it is free, full or was never open', () => {
    const place = store(hoursOf([10, 11]))
    const known = (on: DaySheet, now = DAWN) =>
      dayStatus(place, hour, on, now, {
        asked: { wanted: null, seats: 1 },
        bookable: new Set([WEDNESDAY]),
      })
    assert.equal(known(sheet()), 'free')
    assert.equal(known(sheet([booked(hour, at('10:00'))])), 'full')
    assert.equal(known(sheet(), at('10:01')), 'closed')
    assert.equal(known({ ...sheet(), day: day('2026-11-26') }), 'closed')
  })
})
