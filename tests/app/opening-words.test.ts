import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openingWords } from '@/features/stores/opening-words'
import type { DayReason, Openness, Span } from '@/shared/contracts/stores.contract'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'

/** The store's clock is China's. */
const utcOffsetMinutes = 480
const at = (text: string) => Date.parse(`${text}:00+08:00`)

/** A Wednesday's noon. */
const noon = at('2026-11-25T12:00')
const allDay: Span[] = [{ opensAtMinutes: 600, closesAtMinutes: 1_320 }]
const week: DayReason = { code: 'week' }

const said = (openness: Openness, now = noon, today: readonly Span[] = allDay) =>
  openingWords({ openness, today, utcOffsetMinutes }, now)

const open = (closesAt: number | null): Openness => ({ status: 'open', closesAt })
const closed = (opensAt: number | null, today: DayReason = week): Openness => ({
  status: 'closed',
  opensAt,
  today,
})

describe('an open store', () => {
  it('says when it closes', () => {
    const { tone, words } = said(open(at('2026-11-25T22:00')))
    assert.equal(tone, 'open')
    assert.deepEqual(words, { zh: '营业中 · 22:00 关门', en: 'Open · closes 22:00' })
  })

  it('counts down its last hour, to the minute that has begun', () => {
    const left = (minutes: number) => said(open(noon + minutes * MINUTE_MS)).words.zh
    assert.equal(left(20), '20 分钟后关门')
    assert.equal(left(60), '60 分钟后关门')
    assert.equal(left(0.2), '1 分钟后关门')
    assert.equal(left(61), '营业中 · 13:01 关门')
    const last = said(open(noon + 20 * MINUTE_MS))
    assert.equal(last.tone, 'soon-closed')
    assert.equal(last.words.en, 'Closes in 20 min')
  })

  it('says that a closing past midnight is the next day’s, and midnight today’s 24:00', () => {
    const { words } = said(open(at('2026-11-26T02:00')))
    assert.deepEqual(words, { zh: '营业中 · 次日 02:00 关门', en: 'Open · closes 02:00 tomorrow' })
    assert.equal(said(open(at('2026-11-26T00:00'))).words.zh, '营业中 · 24:00 关门')
    const pastMidnight = said(open(at('2026-11-26T06:00')), at('2026-11-26T01:30'))
    assert.equal(pastMidnight.words.zh, '营业中 · 06:00 关门')
  })

  it('is open day and night where no closing is in sight', () => {
    assert.equal(said(open(null)).words.zh, '24 小时营业')
  })

  it('is closed once its closing has passed, though the answer is older', () => {
    const { tone, words } = said(open(noon), noon)
    assert.deepEqual([tone, words.en], ['closed', 'Closed'])
  })
})

describe('a closed store', () => {
  it('says when it opens today', () => {
    const { tone, words } = said(closed(at('2026-11-25T17:00')))
    assert.equal(tone, 'closed')
    assert.deepEqual(words, { zh: '17:00 开门', en: 'Opens at 17:00' })
  })

  it('says that it has closed, and names the next opening by tomorrow, its weekday or its date', () => {
    const next = (days: number) => said(closed(at('2026-11-25T10:00') + days * DAY_MS)).words
    assert.deepEqual(next(1), {
      zh: '已打烊 · 明天 10:00 开门',
      en: 'Closed · opens 10:00 tomorrow',
    })
    assert.deepEqual(next(3), { zh: '已打烊 · 周六 10:00 开门', en: 'Closed · opens 10:00 on Sat' })
    assert.deepEqual(next(6).zh, '已打烊 · 周二 10:00 开门')
    assert.deepEqual(next(7), {
      zh: '已打烊 · 12月2日 10:00 开门',
      en: 'Closed · opens 10:00 on 2 Dec',
    })
  })

  it('says why it is closed all day', () => {
    const tomorrow = at('2026-11-26T10:00')
    const allClosed = (reason: DayReason) => said(closed(tomorrow, reason), noon, []).words
    assert.equal(allClosed(week).zh, '今天休息 · 明天 10:00 开门')
    const stocktake: DayReason = { code: 'exception', words: { zh: '盘点' } }
    assert.equal(allClosed(stocktake).zh, '今天休息：盘点 · 明天 10:00 开门')
    assert.equal(allClosed(stocktake).en, 'Closed today: 盘点 · opens 10:00 tomorrow')
    const holiday: DayReason = { code: 'holiday', name: { zh: '国庆节', en: 'National Day' } }
    assert.equal(allClosed(holiday).en, 'Closed today: National Day · opens 10:00 tomorrow')
    const swap: DayReason = { ...holiday, code: 'swap-workday' }
    assert.equal(allClosed(swap).zh, '今天休息：国庆节调休上班 · 明天 10:00 开门')
  })

  it('speaks of the morning, not of a closed trading day, once midnight has passed', () => {
    const night = at('2026-11-26T01:30')
    assert.equal(said(closed(at('2026-11-26T10:00')), night, []).words.zh, '10:00 开门')
  })

  it('says so where no opening is in sight, with the reason where there is one', () => {
    assert.equal(said(closed(null), noon, []).words.zh, '近期不营业')
    const works: DayReason = { code: 'exception', words: { zh: '装修', en: 'refitting' } }
    assert.equal(said(closed(null, works), noon, []).words.en, 'Closed for now: refitting')
  })

  it('is open once its opening has come, though the answer is older', () => {
    assert.equal(said(closed(noon), noon).tone, 'open')
  })
})
