import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DaySheet, SheetBooking } from '@/shared/domain/booking/day-sheet'
import type { BookingStore } from '@/shared/domain/booking/diary'
import { freeTimes } from '@/shared/domain/booking/free-times'
import type { Resource, Service } from '@/shared/domain/booking/service'
import type { OpeningHours } from '@/shared/domain/stores/opening-hours'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { asId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'

const UTC8 = 480
const WEDNESDAY = day('2026-11-25')
const DAWN = at('00:00')

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

const openFromTenToTwelve: OpeningHours = {
  week: [{ days: everyDay, ...span(10, 12) }],
  onHolidays: { hours: 'as-usual' },
  onSwapWorkdays: { hours: 'as-usual' },
  exceptions: [],
}

const mei: Resource = {
  id: asId('personmei1'),
  kind: 'person',
  name: { zh: '阿梅' },
  hours: null,
  exceptions: [],
}
const chen: Resource = { ...mei, id: asId('personchen'), name: { zh: '老陈' } }
const chair: Resource = { ...mei, id: asId('chairfirst'), kind: 'room', name: { zh: '一号座' } }

function store(
  resources: readonly Resource[],
  hours: OpeningHours = openFromTenToTwelve,
  dayStartsAtMinutes = 0,
): BookingStore {
  const calendar = { holiday: () => null, swapWorkday: () => null, isPublished: () => true }
  return {
    hours: { tradingDay: { utcOffsetMinutes: UTC8, dayStartsAtMinutes }, hours, calendar },
    resources,
  }
}

const cut: Service = {
  id: asId('servicecut'),
  name: { zh: '剪发' },
  durationMinutes: 40,
  intervalMinutes: 15,
  beforeMinutes: 0,
  afterMinutes: 0,
  seats: 1,
  needs: [{ kind: 'person', anyOf: [mei.id, chen.id] }],
  priceFen: 8_000,
  payment: { due: 'at-the-store' },
  leadMinutes: 0,
  horizonDays: 14,
  freeUntilMinutes: 120,
  questions: [],
  laneId: null,
}

function booked(from: string, to: string, overrides: Partial<SheetBooking> = {}): SheetBooking {
  return {
    id: asId('bookingone1'),
    serviceId: cut.id,
    personId: null,
    startsAt: at(from),
    endsAt: at(to),
    busyFrom: at(from),
    busyUntil: at(to),
    seats: 1,
    uses: [mei.id],
    heldUntil: null,
    ...overrides,
  }
}

const sheet = (bookings: readonly SheetBooking[] = [], overrides: Partial<DaySheet> = {}) => ({
  day: WEDNESDAY,
  bookings,
  blocks: [],
  ...overrides,
})

const clock = (times: readonly { readonly startsAt: Instant }[]) =>
  times.map(({ startsAt }) => clockTime(startsAt, UTC8))

describe('the free times of a day', () => {
  it('lie an interval apart, and the last ends exactly at closing', () => {
    const found = freeTimes(store([mei]), { ...cut, durationMinutes: 30 }, sheet(), DAWN)
    const quarters = ['10:00', '10:15', '10:30', '10:45', '11:00', '11:15', '11:30']
    assert.deepEqual(clock(found), quarters)
  })

  it('touch what is booked, and do not reach into it', () => {
    const found = freeTimes(store([mei]), cut, sheet([booked('10:45', '11:15')]), DAWN)
    assert.deepEqual(clock(found), ['10:00', '11:15'])
  })

  it('keep preparing and clearing away free, even past closing', () => {
    const withBoth = { ...cut, beforeMinutes: 10, afterMinutes: 10 }
    const found = freeTimes(store([mei]), withBoth, sheet([booked('10:45', '11:00')]), DAWN)
    assert.deepEqual(clock(found), ['11:15'])
  })

  it('go around a break, and around time that was blocked', () => {
    const hours = [
      { days: everyDay, ...span(10, 11) },
      { days: everyDay, ...span(11.5, 12) },
    ]
    const half = { ...cut, durationMinutes: 30, intervalMinutes: 30 }
    const block = { id: asId<'block'>('blockfirst'), resourceId: mei.id }
    const blocks = [{ ...block, from: at('10:00'), until: at('10:30') }]
    const found = freeTimes(store([{ ...mei, hours }]), half, sheet([], { blocks }), DAWN)
    assert.deepEqual(clock(found), ['10:30', '11:30'])
  })

  it('are with whoever is free, or with the one who was asked for', () => {
    const taken = sheet([booked('10:00', '12:00')])
    const any = freeTimes(store([mei, chen]), cut, taken, DAWN)
    assert.deepEqual(any[0]?.uses, [chen.id])
    assert.deepEqual(freeTimes(store([mei, chen]), cut, taken, DAWN, mei.id), [])
    assert.deepEqual(freeTimes(store([mei, chen, chair]), cut, taken, DAWN, chair.id), [])
  })

  it('need a person and a chair at once', () => {
    const needs = [...cut.needs, { kind: 'room' as const, anyOf: [chair.id] }]
    const taken = sheet([booked('10:00', '11:20', { uses: [chair.id] })])
    const found = freeTimes(store([mei, chair]), { ...cut, needs }, taken, DAWN)
    assert.deepEqual(clock(found), [])
    assert.deepEqual(clock(freeTimes(store([mei, chair]), { ...cut, needs }, sheet(), DAWN)), [
      '10:00',
      '10:15',
      '10:30',
      '10:45',
      '11:00',
      '11:15',
    ])
  })

  it('let others join who book the same time, up to the seats there are', () => {
    const tasting = { ...cut, seats: 6, durationMinutes: 60, intervalMinutes: 60 }
    const taken = sheet([booked('10:00', '11:00', { seats: 4 })])
    assert.deepEqual(
      freeTimes(store([mei]), tasting, taken, DAWN).map(({ seatsLeft }) => seatsLeft),
      [2, 6],
    )
    const full = sheet([booked('10:00', '11:00', { seats: 6 })])
    assert.deepEqual(clock(freeTimes(store([mei]), tasting, full, DAWN)), ['11:00'])
  })

  it('are free again the moment a hold has run out', () => {
    const held = sheet([booked('10:00', '12:00', { heldUntil: at('09:05') })])
    assert.deepEqual(freeTimes(store([mei]), cut, held, at('09:05') - 1), [])
    assert.equal(freeTimes(store([mei]), cut, held, at('09:05')).length, 6)
  })

  it('begin no sooner than the lead allows', () => {
    const found = freeTimes(store([mei]), { ...cut, leadMinutes: 60 }, sheet(), at('09:50'))
    assert.deepEqual(clock(found), ['11:00', '11:15'])
  })

  it('go on past midnight where the trading day does', () => {
    const late = { ...openFromTenToTwelve, week: [{ days: everyDay, ...span(23, 26) }] }
    const hour = { ...cut, durationMinutes: 60, intervalMinutes: 60 }
    const found = freeTimes(store([mei], late, 240), hour, sheet(), DAWN)
    assert.deepEqual(clock(found), ['23:00', '00:00', '01:00'])
    assert.equal(found[1]?.startsAt, at('00:00') + 24 * 60 * MINUTE_MS)
  })

  it('are none on a day of leave, which replaces the week and is not added to it', () => {
    const exceptions = [{ day: WEDNESDAY, spans: [], reason: null }]
    assert.deepEqual(freeTimes(store([{ ...mei, exceptions }]), cut, sheet(), DAWN), [])
  })
})
