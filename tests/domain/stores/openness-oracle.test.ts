import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { HoursSpan, Span, StoreHours } from '@/shared/domain/stores/opening-hours'
import { LOOK_AHEAD_DAYS, opennessAt } from '@/shared/domain/stores/openness'
import { wrongHours } from '@/shared/domain/stores/set-hours'
import { type BusinessDay, daysAfter, isBusinessDay } from '@/shared/kernel/business-day'
import { DAY_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { chinaHolidays } from '../../../cloudfunctions/modules/stores/holidays'
import { seededRandom } from '../../support/seeded-random'

const DAY_MINUTES = 1_440
const STORES = 40
const MOMENTS = 60
/** Days that have a holiday, a swap workday, the turn of the years and a year not announced. */
const FIRST_DAYS = ['2026-02-10', '2026-09-18', '2026-10-05', '2026-12-20']

type Random = () => number

const below = (random: Random, count: number) => Math.floor(random() * count)

/** None to three stretches of a trading day, some back to back, some to its very end. */
function someSpans(random: Random, dayStart: number): Span[] {
  const edges = Array.from({ length: 2 * below(random, 4) }, () => below(random, 49) * 30)
  const sorted = [...new Set(edges)].sort((a, b) => a - b)
  return sorted.slice(0, -1).flatMap((from, place) => {
    const to = sorted[place + 1] ?? from
    return random() < 0.7
      ? [{ opensAtMinutes: dayStart + from, closesAtMinutes: dayStart + to }]
      : []
  })
}

function someWeek(random: Random, dayStart: number): HoursSpan[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    someSpans(random, dayStart).map((span) => ({ ...span, days: [weekday] })),
  )
}

function someStore(random: Random, first: BusinessDay): StoreHours {
  const dayStart = below(random, 15) * 30
  const exceptions = [3, 4, 9].map((ahead) => ({
    day: daysAfter(first, ahead),
    spans: someSpans(random, dayStart),
    reason: null,
  }))
  const spans = someSpans(random, dayStart)
  return {
    tradingDay: {
      utcOffsetMinutes: [480, -600, 345, 840][below(random, 4)] ?? 480,
      dayStartsAtMinutes: dayStart,
    },
    hours: {
      week: someWeek(random, dayStart),
      onHolidays: random() < 0.5 ? { hours: 'own', spans } : { hours: 'closed' },
      onSwapWorkdays: { hours: 'as-weekday', weekday: 1 + below(random, 7) },
      exceptions,
    },
    calendar: chinaHolidays,
  }
}

/** Every minute from a day on for which the store is open, painted one by one on the store's clock. */
function paint({ hours, tradingDay }: StoreHours, first: BusinessDay, days: number): Set<number> {
  const open = new Set<number>()
  for (let ahead = 0; ahead < days; ahead += 1) {
    const day = daysAfter(first, ahead)
    const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
    const own = hours.exceptions.find((each) => each.day === day)
    const swapped = hours.onSwapWorkdays.hours === 'as-weekday' && chinaHolidays.swapWorkday(day)
    const asDay = swapped && hours.onSwapWorkdays.hours === 'as-weekday'
    const like = asDay ? hours.onSwapWorkdays.weekday : weekday
    const onHoliday = hours.onHolidays.hours === 'own' ? hours.onHolidays.spans : []
    const usual = hours.week.filter(({ days: on }) => on.includes(like))
    const spans = own ? own.spans : chinaHolidays.holiday(day) ? onHoliday : usual
    const midnight = Date.parse(`${day}T00:00:00Z`) / MINUTE_MS - tradingDay.utcOffsetMinutes
    for (const { opensAtMinutes, closesAtMinutes } of spans) {
      for (let m = opensAtMinutes; m < closesAtMinutes; m += 1) open.add(midnight + m)
    }
  }
  return open
}

describe('whether a store is open', () => {
  for (const seed of [11, 12, 13, 14]) {
    it(`agrees with its minutes painted one by one, seed ${seed}`, () => {
      const random = seededRandom(seed)
      const first = FIRST_DAYS[seed % FIRST_DAYS.length] ?? ''
      assert.ok(isBusinessDay(first))
      for (let count = 0; count < STORES; count += 1) {
        const store = someStore(random, first)
        assert.equal(wrongHours(store.hours, store.tradingDay), null)
        const painted = paint(store, daysAfter(first, -1), 3 + 2 * LOOK_AHEAD_DAYS)
        for (let look = 0; look < MOMENTS; look += 1) {
          const midnight = Date.parse(`${first}T00:00:00Z`)
          const minute = Math.floor((midnight + random() * 12 * DAY_MS) / MINUTE_MS)
          check(store, painted, minute, minute * MINUTE_MS + below(random, MINUTE_MS))
        }
      }
    })
  }
})

/** What is told of a moment against what is painted from it on. */
function check(store: StoreHours, painted: Set<number>, minute: number, now: Instant): void {
  const told = opennessAt(store, now)
  const where = `at ${new Date(now).toISOString()} of ${JSON.stringify(store)}`
  assert.equal(told.status === 'open', painted.has(minute), where)
  let until = minute
  const reach = LOOK_AHEAD_DAYS * DAY_MINUTES
  while (painted.has(until) === painted.has(minute) && until < minute + reach) until += 1
  const change = told.status === 'open' ? told.closesAt : told.opensAt
  // What is told ends with a business day, the paint with a number of minutes.
  if (change === null) assert.ok(until >= minute + reach - 2 * DAY_MINUTES, where)
  else assert.equal(change, until * MINUTE_MS, where)
}
