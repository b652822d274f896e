import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayNotes, dayWords, hoursWords, spanWords } from '@/features/stores/day-words'
import { distanceWords } from '@/features/stores/list/list.text'
import type { DayReason } from '@/shared/contracts/stores.contract'
import { businessDayAt, daysAfter } from '@/shared/kernel/business-day'
import { shortDateWords } from '@/ui/date-words'

const today = businessDayAt(Date.parse('2026-11-25T12:00:00+08:00'), {
  utcOffsetMinutes: 480,
  dayStartsAtMinutes: 240,
})
const span = (opens: number, closes: number) => ({
  opensAtMinutes: opens * 60,
  closesAtMinutes: closes * 60,
})

describe('words for a day', () => {
  it('name it by how near it is, then by its weekday', () => {
    assert.equal(dayWords(today, today).zh, '今天')
    assert.equal(dayWords(daysAfter(today, 1), today).en, 'Tomorrow')
    assert.deepEqual(dayWords(daysAfter(today, 4), today), { zh: '周日', en: 'Sun' })
    assert.deepEqual(shortDateWords(daysAfter(today, 6)), { zh: '12月1日', en: '1 Dec' })
  })

  it('tell a stretch past midnight as the next day’s, and its end at midnight as 24:00', () => {
    assert.deepEqual(spanWords(span(22, 26)), {
      zh: '22:00–次日 02:00',
      en: '22:00–02:00 next day',
    })
    assert.equal(spanWords(span(10, 24)).en, '10:00–24:00')
    assert.equal(spanWords(span(25, 28)).zh, '次日 01:00–次日 04:00')
  })

  it('tell several stretches, and a day without any as closed', () => {
    assert.equal(hoursWords([span(11, 14), span(17, 22)]).zh, '11:00–14:00，17:00–22:00')
    assert.deepEqual(hoursWords([]), { zh: '休息', en: 'Closed' })
  })

  it('give the reason where hours are not the weekday’s, and say when the calendar is not out', () => {
    const notes = (reason: DayReason, calendarUnpublished = false) =>
      dayNotes({ day: today, spans: [], reason, calendarUnpublished }).map(({ en }) => en)
    assert.deepEqual(notes({ code: 'week' }), [])
    assert.deepEqual(notes({ code: 'exception', words: null }), [])
    assert.deepEqual(notes({ code: 'exception', words: { zh: '包场', en: 'a private party' } }), [
      'a private party',
    ])
    assert.deepEqual(notes({ code: 'week' }, true), ['public holidays not announced yet'])
  })

  it('know every month', () => {
    const store = { utcOffsetMinutes: 0, dayStartsAtMinutes: 0 }
    const first = (month: number) => businessDayAt(Date.UTC(2027, month, 1), store)
    const names = Array.from({ length: 12 }, (_, month) => shortDateWords(first(month)).en)
    assert.equal(new Set(names).size, 12)
    assert.equal(
      names.some((name) => name.includes('undefined')),
      false,
    )
  })
})

describe('words for a distance', () => {
  it('are rough, as a rough position is', () => {
    assert.equal(distanceWords(12).zh, '100 米内')
    assert.equal(distanceWords(349).zh, '约 300 米')
    assert.equal(distanceWords(960).zh, '约 1 公里')
    assert.equal(distanceWords(1_740).en, 'About 1.7 km')
    assert.equal(distanceWords(162_400).zh, '约 162 公里')
  })
})
