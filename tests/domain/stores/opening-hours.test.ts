import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type DatedHours,
  hoursOn,
  type OpeningHours,
  type StoreHours,
  type WeeklyHours,
} from '@/shared/domain/stores/opening-hours'
import { type Openness, opennessAt } from '@/shared/domain/stores/openness'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { chinaHolidays } from '../../../cloudfunctions/modules/stores/holidays'

const shanghai = { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 }
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const span = (opens: number, closes: number) => ({
  opensAtMinutes: opens * 60,
  closesAtMinutes: closes * 60,
})

function day(text: string): BusinessDay {
  assert.ok(isBusinessDay(text), text)
  return text
}

function store(
  week: WeeklyHours,
  more: Partial<OpeningHours> = {},
  tradingDay = shanghai,
): StoreHours {
  const usual = {
    onHolidays: { hours: 'as-usual' },
    onSwapWorkdays: { hours: 'as-usual' },
  } as const
  return {
    tradingDay,
    hours: { week, ...usual, exceptions: [], ...more },
    calendar: chinaHolidays,
  }
}

/** A moment by the store's own clock. */
function at(local: string, utcOffsetMinutes = shanghai.utcOffsetMinutes): Instant {
  return Date.parse(`${local}Z`) - utcOffsetMinutes * MINUTE_MS
}

function openness(hours: StoreHours, local: string): Openness {
  return opennessAt(hours, at(local, hours.tradingDay.utcOffsetMinutes))
}

/** When it closes, null for closed now. */
function closing(hours: StoreHours, local: string): Instant | null {
  const now = openness(hours, local)
  return now.status === 'open' ? now.closesAt : null
}

/** The hours of a date as `10–22`, and why. */
function told(hours: StoreHours, date: string): string {
  const { spans, reason, calendarUnpublished } = hoursOn(hours, day(date))
  const text = spans.map((s) => `${s.opensAtMinutes / 60}–${s.closesAtMinutes / 60}`).join(' ')
  return `${text || 'closed'}, ${reason.code}${calendarUnpublished ? ', unpublished' : ''}`
}

const [FRIDAY, SATURDAY, SUNDAY, MONDAY] = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']

describe('hours of a week', () => {
  const office = store([{ days: [1, 2, 3, 4, 5], ...span(9, 18) }])

  it('open at the minute they begin and close at the minute they end', () => {
    assert.equal(closing(office, `${MONDAY}T08:59:59.999`), null)
    assert.equal(closing(office, `${MONDAY}T09:00:00`), at(`${MONDAY}T18:00:00`))
    assert.equal(closing(office, `${MONDAY}T17:59:59.999`), at(`${MONDAY}T18:00:00`))
    assert.equal(closing(office, `${MONDAY}T18:00:00`), null)
  })

  it('hold on their days only', () => {
    assert.equal(closing(office, `${SATURDAY}T12:00:00`), null)
    const dates = ['23', '24', '25', '26', '27', '28', '29']
    for (const [index, date] of dates.entries()) {
      const one = store([{ days: [index + 1], ...span(9, 18) }])
      const isOpen = (on: string) => openness(one, `2026-11-${on}T12:00:00`).status === 'open'
      assert.deepEqual(dates.filter(isOpen), [date])
    }
  })

  it('say when they open next, across days that are closed', () => {
    const next = (local: string) => {
      const now = openness(office, local)
      return now.status === 'closed' ? now.opensAt : 'open'
    }
    assert.equal(next(`${MONDAY}T08:00:00`), at(`${MONDAY}T09:00:00`))
    assert.equal(next(`${FRIDAY}T18:00:00`), at(`${MONDAY}T09:00:00`))
    assert.equal(next(`${SUNDAY}T12:00:00`), at(`${MONDAY}T09:00:00`))
    assert.equal(next('2026-12-31T20:00:00'), at('2027-01-01T09:00:00'))
  })

  it('of none are closed, and nobody knows until when', () => {
    assert.deepEqual(openness(store([]), `${MONDAY}T12:00:00`), {
      status: 'closed',
      opensAt: null,
      today: { code: 'week' },
    })
  })

  it('go by the store’s clock, wherever the server’s is', () => {
    const honolulu = store(office.hours.week, {}, { ...shanghai, utcOffsetMinutes: -600 })
    assert.equal(closing(honolulu, `${MONDAY}T09:00:00`), at(`${MONDAY}T18:00:00`, -600))
    assert.equal(closing(honolulu, `${MONDAY}T08:59:59.999`), null)
  })

  it('of two intervals a day close at the end of the one that is open', () => {
    const meals = store([
      { days: [7], ...span(17, 22) },
      { days: [7], ...span(11, 14) },
    ])
    assert.equal(closing(meals, `${SUNDAY}T11:00:00`), at(`${SUNDAY}T14:00:00`))
    assert.equal(closing(meals, `${SUNDAY}T21:59:59`), at(`${SUNDAY}T22:00:00`))
    const between = openness(meals, `${SUNDAY}T15:00:00`)
    assert.equal(between.status === 'closed' && between.opensAt, at(`${SUNDAY}T17:00:00`))
  })
})

describe('hours past midnight', () => {
  it('belong to the day they began on: 01:30 on Monday is Sunday’s', () => {
    const late = store([{ days: [7], ...span(18, 26) }])
    const closes = at(`${MONDAY}T02:00:00`)
    for (const local of [`${SUNDAY}T18:00:00`, `${MONDAY}T00:00:00`, `${MONDAY}T01:59:59.999`]) {
      assert.equal(closing(late, local), closes, local)
    }
    assert.equal(closing(late, `${MONDAY}T02:00:00`), null)
    assert.equal(closing(late, `${SUNDAY}T01:30:00`), null)
  })

  it('last to the end of the trading day and not into the next, across the end of a month', () => {
    const nightly = store([{ days: [1], ...span(22, 28) }])
    assert.equal(closing(nightly, '2026-12-01T03:59:59'), at('2026-12-01T04:00:00'))
    assert.equal(closing(nightly, '2026-12-01T04:00:00'), null)
  })

  it('of a Friday, 11:00–30:00, fill a day that begins at 06:00', () => {
    const sixToSix = { ...shanghai, dayStartsAtMinutes: 360 }
    const fridays = store([{ days: [5], ...span(11, 30) }], {}, sixToSix)
    assert.equal(closing(fridays, `${SATURDAY}T05:59:59`), at(`${SATURDAY}T06:00:00`))
    assert.equal(closing(fridays, `${SATURDAY}T06:00:00`), null)
    assert.equal(closing(fridays, `${FRIDAY}T05:59:59`), null)
  })

  it('go on where the next day’s follow without a gap, and tell no closing that is none', () => {
    const weekend = store([
      { days: [6], ...span(20, 28) },
      { days: [7], ...span(4, 10) },
    ])
    assert.equal(closing(weekend, `${SATURDAY}T23:00:00`), at(`${SUNDAY}T10:00:00`))
    const always = store([{ days: everyDay, ...span(4, 28) }])
    assert.deepEqual(openness(always, `${MONDAY}T03:40:00`), { status: 'open', closesAt: null })
  })
})

describe('a day’s own hours', () => {
  const usual = [{ days: everyDay, ...span(10, 22) }]
  const on = (date: string, spans: DatedHours['spans'], zh?: string): DatedHours => ({
    day: day(date),
    spans,
    reason: zh === undefined ? null : { zh },
  })

  it('replace the week’s and are not added to them', () => {
    const short = store(usual, { exceptions: [on(MONDAY, [span(12, 14)])] })
    assert.equal(told(short, MONDAY), '12–14, exception')
    assert.equal(closing(short, `${MONDAY}T11:00:00`), null)
    assert.equal(closing(short, `${MONDAY}T20:00:00`), null)
    assert.equal(told(short, SUNDAY), '10–22, week')
  })

  it('may be none: closed today, and why, and open again tomorrow', () => {
    const shut = store(usual, { exceptions: [on(SUNDAY, [], '台风')] })
    assert.deepEqual(openness(shut, `${SUNDAY}T12:00:00`), {
      status: 'closed',
      opensAt: at(`${MONDAY}T10:00:00`),
      today: { code: 'exception', words: { zh: '台风' } },
    })
  })

  it('close the small hours that belong to that day, not those of the day before', () => {
    const bar = store([{ days: everyDay, ...span(18, 26) }], { exceptions: [on(SUNDAY, [])] })
    assert.equal(closing(bar, `${SUNDAY}T01:00:00`), at(`${SUNDAY}T02:00:00`))
    assert.equal(closing(bar, `${MONDAY}T01:00:00`), null)
  })

  it('are stronger than a holiday', () => {
    const opens = store(usual, {
      onHolidays: { hours: 'closed' },
      exceptions: [on('2026-10-01', [span(13, 15)])],
    })
    assert.equal(told(opens, '2026-10-01'), '13–15, exception')
    assert.equal(told(opens, '2026-10-02'), 'closed, holiday')
  })
})

describe('the public calendar', () => {
  const usual: WeeklyHours = [
    { days: [1, 2, 3, 4, 5], ...span(9, 18) },
    { days: [6, 7], ...span(10, 22) },
  ]

  it('changes nothing where the store does not go by it', () => {
    assert.equal(told(store(usual), '2026-10-01'), '9–18, week')
    assert.equal(told(store(usual), '2026-10-10'), '10–22, week')
    assert.equal(told(store(usual), '2031-10-01'), '9–18, week')
  })

  it('gives holidays their own hours or none, weekends within them included', () => {
    const own = store(usual, { onHolidays: { hours: 'own', spans: [span(11, 25)] } })
    assert.equal(told(own, '2026-10-01'), '11–25, holiday')
    assert.equal(told(own, '2026-10-03'), '11–25, holiday')
    assert.equal(told(own, '2026-10-08'), '9–18, week')
    const closed = store(usual, { onHolidays: { hours: 'closed' } })
    assert.deepEqual(openness(closed, '2026-10-01T12:00:00'), {
      status: 'closed',
      opensAt: at('2026-10-08T09:00:00'),
      today: { code: 'holiday', name: { zh: '国庆节', en: 'National Day' } },
    })
  })

  it('makes a Saturday or Sunday worked for a holiday the weekday the store says', () => {
    const swapped = store(usual, { onSwapWorkdays: { hours: 'as-weekday', weekday: 1 } })
    assert.equal(told(swapped, '2026-09-20'), '9–18, swap-workday')
    assert.equal(told(swapped, '2026-10-10'), '9–18, swap-workday')
    assert.equal(told(swapped, '2026-10-11'), '10–22, week')
    assert.equal(hoursOn(swapped, day('2026-10-10')).weekday, 1)
    assert.equal(hoursOn(swapped, day('2026-10-11')).weekday, 7)
  })

  it('of a year not announced yet is not guessed: the week holds, and says that it may change', () => {
    const closed = store(usual, { onHolidays: { hours: 'closed' } })
    assert.equal(chinaHolidays.isPublished(2026), true)
    assert.equal(chinaHolidays.isPublished(2090), false)
    assert.equal(told(closed, '2090-10-02'), '9–18, week, unpublished')
    const noted = { day: day('2090-10-02'), spans: [], reason: null }
    const dated = store(usual, { onHolidays: { hours: 'closed' }, exceptions: [noted] })
    assert.equal(told(dated, '2090-10-02'), 'closed, exception')
  })
})
