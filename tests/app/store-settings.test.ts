import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  closingAt,
  mayBeSaved,
  openingAt,
  spanByClocks,
  spansTrouble,
  stretchTrouble,
  type WeekHours,
  weekTrouble,
  withStretch,
  withToggledDay,
} from '@/features/stores/settings/hours-form'
import {
  exceptionForm,
  exceptionOf,
  merchantText,
  newNotice,
  noticeForm,
  noticeTrouble,
  withNotice,
} from '@/features/stores/settings/text-form'
import type { HoursSpan } from '@/shared/domain/stores/opening-hours'
import { type BusinessDay, businessDayAt, daysAfter } from '@/shared/kernel/business-day'
import { isId } from '@/shared/kernel/ids'

/** Trading days of China that begin at six, as the demo's latest store has them. */
const store = { utcOffsetMinutes: 480, dayStartsAtMinutes: 360 }
const now = Date.parse('2026-11-25T12:00:00+08:00')
const today: BusinessDay = businessDayAt(now, store)

const minutes = (opens: number, closes: number) => ({
  opensAtMinutes: opens * 60,
  closesAtMinutes: closes * 60,
})
const stretch = (days: number[], opens: number, closes: number): HoursSpan => ({
  days,
  ...minutes(opens, closes),
})
const usual = { onHolidays: { hours: 'as-usual' }, onSwapWorkdays: { hours: 'as-usual' } } as const
const week = (...stretches: HoursSpan[]): WeekHours => ({ week: stretches, ...usual })

describe('two clocks of a picker', () => {
  it('are one stretch of the day', () => {
    assert.deepEqual(spanByClocks('10:00', '22:00', store), minutes(10, 22))
  })

  it('close the next day where the closing is no later: 22:00–02:00 is 26:00, midnight 24:00', () => {
    assert.deepEqual(spanByClocks('22:00', '02:00', store), minutes(22, 26))
    assert.deepEqual(spanByClocks('11:00', '06:00', store), minutes(11, 30))
    assert.deepEqual(spanByClocks('10:00', '00:00', store), minutes(10, 24))
    assert.deepEqual(spanByClocks('06:00', '06:00', store), minutes(6, 30))
  })

  it('open in the small hours of the trading day where they open before it begins', () => {
    assert.deepEqual(spanByClocks('01:00', '05:00', store), minutes(25, 29))
  })

  it('are nothing where one is no clock', () => {
    assert.equal(spanByClocks('', '22:00', store), null)
    assert.equal(spanByClocks('10:00', '7pm', store), null)
  })

  it('change one end and keep the other', () => {
    const friday = stretch([5], 11, 30)
    assert.deepEqual(openingAt(friday, '12:00', store), stretch([5], 12, 30))
    assert.deepEqual(closingAt(friday, '23:00', store), stretch([5], 11, 23))
    assert.deepEqual(closingAt(friday, 'nonsense', store), friday)
  })
})

describe('the hours of a week as they are written', () => {
  it('take a day in and out, in their order', () => {
    const weekdays = stretch([1, 3, 5], 10, 22)
    assert.deepEqual(withToggledDay(weekdays, 2).days, [1, 2, 3, 5])
    assert.deepEqual(withToggledDay(weekdays, 3).days, [1, 5])
    assert.deepEqual(weekdays.days, [1, 3, 5])
  })

  it('get one stretch more for the days that have none', () => {
    const more = withStretch(week(stretch([1, 2, 3, 4, 5], 10, 22)))
    assert.deepEqual(more.week[1]?.days, [6, 7])
    const full = withStretch(week(stretch([1, 2, 3, 4, 5, 6, 7], 10, 14)))
    assert.deepEqual(full.week[1]?.days, [])
  })

  it('say beside a stretch what is wrong with it', () => {
    assert.equal(stretchTrouble(stretch([], 10, 22), store), 'no-days')
    assert.equal(stretchTrouble(stretch([1], 22, 31), store), 'stores/hours-outside-day')
    assert.equal(stretchTrouble(stretch([1], 10, 30), store), null)
  })

  it('say of two stretches of one day that they overlap, and not of two days’', () => {
    const lunch = stretch([1, 2], 11, 15)
    assert.equal(weekTrouble(week(lunch, stretch([2], 14, 20)), store), 'stores/hours-overlap')
    assert.equal(weekTrouble(week(lunch, stretch([3], 14, 20)), store), null)
    assert.equal(spansTrouble([minutes(9, 12), minutes(11, 13)], store), 'stores/hours-overlap')
  })

  it('are saved only without any trouble, the holidays’ included', () => {
    const sound = week(stretch([1], 10, 22))
    assert.equal(mayBeSaved(sound, store), true)
    assert.equal(mayBeSaved(week(stretch([], 10, 22)), store), false)
    const overlapping = { hours: 'own', spans: [minutes(9, 12), minutes(11, 13)] } as const
    assert.equal(mayBeSaved({ ...sound, onHolidays: overlapping }, store), false)
  })
})

describe('a day of its own', () => {
  it('begins as today, closed, without a reason', () => {
    const form = exceptionForm(null, today)
    assert.deepEqual(exceptionOf(form), { day: today, spans: [], reason: null })
  })

  it('comes back as it was from the form, and keeps hours written before it was closed', () => {
    const dated = { day: today, spans: [minutes(10, 16)], reason: { zh: '盘点', en: 'stocktake' } }
    const form = exceptionForm(dated, today)
    assert.deepEqual(exceptionOf(form), dated)
    assert.deepEqual(exceptionOf({ ...form, closed: true }).spans, [])
    assert.deepEqual(exceptionOf({ ...form, closed: false }).spans, [minutes(10, 16)])
  })
})

describe('a merchant’s text', () => {
  it('is nothing without Chinese, and leaves out English that was not written', () => {
    assert.equal(merchantText({ zh: '  ', en: 'only English' }), null)
    assert.deepEqual(merchantText({ zh: ' 盘点 ', en: ' ' }), { zh: '盘点' })
    assert.deepEqual(merchantText({ zh: '盘点', en: 'stocktake' }), { zh: '盘点', en: 'stocktake' })
  })
})

describe('a notice', () => {
  const blank = newNotice(now, () => 0.5)
  const written = { ...blank, words: { zh: '新茶到店', en: '' } }

  it('has an id of its own from the start', () => {
    assert.equal(isId(blank.id), true)
    assert.notEqual(newNotice(now, () => 0.25).id, blank.id)
  })

  it('needs words, and ends no earlier than it begins', () => {
    assert.equal(noticeTrouble(blank), 'no-words')
    const tomorrow = daysAfter(today, 1)
    const backwards = { ...written, from: tomorrow, until: today }
    assert.equal(noticeTrouble(backwards), 'ends-before-it-begins')
    assert.equal(noticeTrouble({ ...written, from: today, until: today }), null)
  })

  it('is put last when new, and in its own place when changed', () => {
    const first = {
      id: newNotice(now, () => 0.75).id,
      words: { zh: '一' },
      from: null,
      until: null,
    }
    const both = withNotice([first], written)
    assert.deepEqual(
      both.map(({ words }) => words.zh),
      ['一', '新茶到店'],
    )
    const changed = { ...noticeForm(first), words: { zh: '二', en: '' } }
    assert.deepEqual(
      withNotice(both, changed).map(({ words }) => words.zh),
      ['二', '新茶到店'],
    )
    assert.equal(withNotice(both, { ...changed, words: { zh: '', en: '' } }), both)
  })
})
