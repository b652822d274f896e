import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changeDay, changeWeek, MOST_EXCEPTIONS } from '@/shared/domain/stores/change-hours'
import type { OpeningHours } from '@/shared/domain/stores/opening-hours'
import {
  minutesOfClock,
  spanOfClock,
  wrongHours,
  wrongWeek,
} from '@/shared/domain/stores/set-hours'
import { type BusinessDay, daysAfter, isBusinessDay } from '@/shared/kernel/business-day'

const fromFour = { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 }
const fromSix = { ...fromFour, dayStartsAtMinutes: 360 }

function day(text: string): BusinessDay {
  assert.ok(isBusinessDay(text), text)
  return text
}

/** Two times of a clock, as a form has them. */
function span(opens: string, closes: string) {
  const [from, to] = [minutesOfClock(opens), minutesOfClock(closes)]
  assert.ok(from !== null && to !== null)
  return spanOfClock(from, to)
}

const usual: OpeningHours = {
  week: [{ days: [1, 2, 3, 4, 5, 6, 7], ...span('10:00', '22:00') }],
  onHolidays: { hours: 'as-usual' },
  onSwapWorkdays: { hours: 'as-usual' },
  exceptions: [],
}

describe('two times of a clock', () => {
  it('are minutes after midnight, up to 36:00, and nothing else is a time', () => {
    assert.equal(minutesOfClock('00:00'), 0)
    assert.equal(minutesOfClock('9:30'), 570)
    assert.equal(minutesOfClock('24:00'), 1440)
    assert.equal(minutesOfClock('36:00'), 2160)
    for (const none of ['36:01', '10:60', '10', '10:0', ' 10:00', '-1:00', '10:00 pm', '']) {
      assert.equal(minutesOfClock(none), null, none)
    }
  })

  it('of which the second is not later are meant past midnight: 22:00–02:00 is 26:00', () => {
    assert.equal(span('22:00', '02:00').closesAtMinutes, 26 * 60)
    assert.equal(span('11:00', '06:00').closesAtMinutes, 30 * 60)
    assert.equal(span('22:00', '26:00').closesAtMinutes, 26 * 60)
  })

  it('tell 24:00 and 00:00 as the same end, and 00:00 as a beginning', () => {
    assert.deepEqual(span('10:00', '00:00'), span('10:00', '24:00'))
    assert.deepEqual(span('00:00', '00:00'), { opensAtMinutes: 0, closesAtMinutes: 1440 })
    assert.deepEqual(span('00:00', '10:00'), { opensAtMinutes: 0, closesAtMinutes: 600 })
  })
})

describe('hours that cannot be', () => {
  const friday = (opens: string, closes: string) => [{ days: [5], ...span(opens, closes) }]

  it('reach into the next trading day: 11:00–06:00 needs one that begins at six', () => {
    assert.equal(wrongWeek(friday('11:00', '06:00'), fromSix), null)
    assert.deepEqual(wrongWeek(friday('11:00', '06:00'), fromFour), {
      code: 'stores/hours-outside-day',
      dayStartsAtMinutes: 240,
    })
    assert.equal(wrongWeek(friday('11:00', '04:00'), fromFour), null)
    assert.equal(wrongWeek(friday('11:00', '04:01'), fromFour)?.code, 'stores/hours-outside-day')
  })

  it('begin before their trading day does: those minutes are the day before’s', () => {
    assert.equal(wrongWeek(friday('04:00', '10:00'), fromFour), null)
    assert.equal(wrongWeek(friday('03:59', '10:00'), fromFour)?.code, 'stores/hours-outside-day')
    assert.equal(wrongWeek(friday('00:00', '24:00'), fromFour)?.code, 'stores/hours-outside-day')
    assert.equal(wrongWeek(friday('24:30', '27:00'), fromFour), null)
  })

  it('overlap on a day; touching, or on different days, they do not', () => {
    const lunch = { days: [1, 2], ...span('11:00', '14:00') }
    const [touching, over] = [span('14:00', '20:00'), span('13:59', '20:00')]
    assert.equal(wrongWeek([lunch, { days: [2], ...touching }], fromFour), null)
    assert.equal(wrongWeek([lunch, { days: [3], ...over }], fromFour), null)
    assert.deepEqual(wrongWeek([{ days: [2], ...over }, lunch], fromFour), {
      code: 'stores/hours-overlap',
    })
  })

  it('may hide in a holiday’s own hours or an exception’s', () => {
    const late = [span('20:00', '04:30')]
    const holiday: OpeningHours = { ...usual, onHolidays: { hours: 'own', spans: late } }
    const dated = { day: day('2026-12-24'), spans: late, reason: null }
    assert.equal(wrongHours(usual, fromFour), null)
    assert.equal(wrongHours(holiday, fromFour)?.code, 'stores/hours-outside-day')
    assert.equal(
      wrongHours({ ...usual, exceptions: [dated] }, fromFour)?.code,
      'stores/hours-outside-day',
    )
  })
})

describe('changing hours', () => {
  const today = day('2026-11-25')
  const closed = { spans: [], reason: { zh: '盘点' } }
  const set = (hours: OpeningHours, on: BusinessDay, to: typeof closed | null = closed) =>
    changeDay(hours, on, to, today, fromFour)

  function changed(result: ReturnType<typeof set>): OpeningHours {
    assert.ok(result.ok, JSON.stringify(result))
    return result.value
  }

  it('of the week keeps the exceptions, and refuses what cannot be', () => {
    const { exceptions } = changed(set(usual, today))
    const to = { ...usual, week: [{ days: [1], ...span('09:00', '12:00') }] }
    const result = changeWeek({ ...usual, exceptions }, to, fromFour)
    assert.deepEqual(result, { ok: true, value: { ...to, exceptions } })
    const wrong = { ...usual, week: [{ days: [1], ...span('09:00', '05:00') }] }
    assert.equal(changeWeek(usual, wrong, fromFour).ok, false)
  })

  it('of one day stands in the place of what it had, in order, and null takes it back', () => {
    const one = changed(set(usual, day('2026-12-24')))
    const two = changed(set(one, today))
    assert.deepEqual(
      two.exceptions.map((each) => each.day),
      [today, '2026-12-24'],
    )
    const again = changed(set(two, today, { spans: [], reason: { zh: '台风' } }))
    assert.equal(again.exceptions.length, 2)
    assert.deepEqual(again.exceptions[0]?.reason, { zh: '台风' })
    assert.deepEqual(changed(set(again, today, null)).exceptions, one.exceptions)
  })

  it('forgets days that are over', () => {
    const old = { day: daysAfter(today, -1), ...closed }
    assert.deepEqual(
      changed(set({ ...usual, exceptions: [old] }, today)).exceptions.map((each) => each.day),
      [today],
    )
  })

  it('is refused for a day that is over, one beyond a year, or wrong hours', () => {
    for (const ahead of [-1, 367]) {
      const result = set(usual, daysAfter(today, ahead))
      assert.deepEqual(result, { ok: false, refusal: { code: 'stores/day-out-of-reach' } })
    }
    assert.ok(set(usual, daysAfter(today, 366)).ok)
    const late = { spans: [span('20:00', '04:30')], reason: null }
    assert.equal(changeDay(usual, today, late, today, fromFour).ok, false)
  })

  it('is refused where there are too many days of their own, but one of them may be changed', () => {
    const days = Array.from({ length: MOST_EXCEPTIONS }, (_, ahead) => daysAfter(today, ahead))
    const full = { ...usual, exceptions: days.map((each) => ({ day: each, ...closed })) }
    assert.deepEqual(set(full, daysAfter(today, MOST_EXCEPTIONS)), {
      ok: false,
      refusal: { code: 'stores/too-many-exceptions', most: MOST_EXCEPTIONS },
    })
    assert.ok(set(full, today).ok)
  })
})
