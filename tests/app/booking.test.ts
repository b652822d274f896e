import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gridFrom, mayTurnTo, monthsAfter, monthWords } from '@/features/booking/choose/month'
import { partsOfDay } from '@/features/booking/choose/parts-of-day'
import { lastsWords, serviceFacts } from '@/features/booking/choose/service-words'
import { comingFirst } from '@/features/booking/mine/coming-first'
import { givenAnswers, isAnswered } from '@/features/booking/own/given-answers'
import { payment } from '@/features/booking/own/payment.text'
import type {
  BookingStatus,
  BookingSummary,
  FreeTimeView,
  ServiceView,
} from '@/shared/contracts/booking.views'
import { asId } from '@/shared/kernel/ids'
import { HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { timeLeft } from '@/shared/kernel/time-left'
import { momentWords, weekdaysWords, whenWords } from '@/ui/when-words'
import { calendarFile } from '@/wechat/calendar-file.h5'
import { dayNamed } from '../support/booking-shop'

const CHINA = 480
const today = dayNamed('2026-11-25')
const at = (clock: string, day: string = today) => Date.parse(`${day}T${clock}:00+08:00`)

const free = (clock: string, day?: string): FreeTimeView => {
  const startsAt = at(clock, day)
  return { startsAt, endsAt: startsAt + HOUR_MS, seatsLeft: 1 }
}

describe('the calendar', () => {
  it('begins this month with this week, and others with the week of their first', () => {
    assert.equal(gridFrom('2026-11', today), '2026-11-23')
    assert.equal(gridFrom('2026-12', today), '2026-11-30')
    assert.equal(gridFrom('2027-02', today), '2027-02-01')
  })

  it('turns over the year, a year ahead and never back', () => {
    assert.equal(monthsAfter('2026-12', 1), '2027-01')
    assert.equal(monthsAfter('2027-01', -1), '2026-12')
    assert.equal(mayTurnTo('2026-10', today), false)
    assert.equal(mayTurnTo('2027-11', today), true)
    assert.equal(mayTurnTo('2027-12', today), false)
    assert.deepEqual(monthWords('2027-01'), { zh: '2027年1月', en: 'Jan 2027' })
  })

  it('parts a day at noon and at six, its small hours with the evening', () => {
    const night = free('00:30', '2026-11-26')
    const times = [free('10:00'), free('12:00'), free('17:59'), free('18:00'), night]
    const parts = partsOfDay(times, today, CHINA)
    assert.deepEqual(
      parts.map(([part, within]) => [part, within.length]),
      [
        ['morning', 1],
        ['afternoon', 2],
        ['evening', 2],
      ],
    )
  })
})

describe('a booking in words', () => {
  const lasting = { startsAt: at('14:00'), endsAt: at('15:30'), utcOffsetMinutes: CHINA }

  it('says its day by nearness, by the store’s clock', () => {
    assert.equal(whenWords(lasting, at('09:00')).zh, '今天 11月25日 周三 14:00–15:30')
    assert.equal(
      whenWords(lasting, at('23:59', '2026-11-24')).en,
      'Tomorrow, Wed 25 Nov, 14:00–15:30',
    )
    assert.equal(
      whenWords(lasting, at('09:00', '2025-11-20')).zh,
      '2026年11月25日 周三 14:00–15:30',
    )
    assert.equal(momentWords(at('10:00'), CHINA, at('09:00')).en, 'Today, Wed 25 Nov, 10:00')
  })

  it('says how long, on which weekdays, and what is left of a hold', () => {
    assert.deepEqual(lastsWords(90), { zh: '1 小时 30 分钟', en: '1 h 30 min' })
    assert.deepEqual(lastsWords(40), { zh: '40 分钟', en: '40 min' })
    assert.equal(weekdaysWords([2, 3, 4, 5, 6, 7]).zh, '周二至周日')
    assert.equal(weekdaysWords([1, 3]).en, 'Mon, Wed')
    assert.equal(timeLeft(5 * MINUTE_MS - 1), '5:00')
    assert.equal(timeLeft(-1), '0:00')
  })

  it('calls a deposit what the service calls it, and says what 定金 means', () => {
    const service: ServiceView = {
      id: asId('teatasting'),
      name: { zh: '茶席体验' },
      durationMinutes: 90,
      priceFen: 26_800,
      payment: { due: 'deposit', fen: 5_000, word: '定金' },
      seats: 1,
      people: [],
      questions: [],
      freeUntilMinutes: 240,
    }
    assert.deepEqual(
      serviceFacts(service).map(({ zh }) => zh),
      ['1 小时 30 分钟', '¥268', '定金 ¥50'],
    )
    assert.equal(payment.asked({ due: 'deposit', fen: 5_000, word: '订金' })?.zh, '订金 ¥50')
    assert.equal(payment.asked({ due: 'at-the-store' }), null)
    assert.match(payment.earnest.zh, /双倍/)
    assert.match(payment.freeUntil({ zh: '明天 10:00', en: 'tomorrow' }).zh, /明天 10:00 前.*退回/)
  })

  it('is confirmed only once what must be answered is, and sends no empty answers', () => {
    const [must, may] = [asId<'question'>('howmanycome'), asId<'question'>('teayoulike')]
    const questions = [
      { id: must, asks: { zh: '几位？' }, mustAnswer: true },
      { id: may, asks: { zh: '什么茶？' }, mustAnswer: false },
    ]
    assert.equal(isAnswered(questions, { [must]: '  ' }), false)
    assert.equal(isAnswered(questions, { [must]: '两位' }), true)
    assert.deepEqual(givenAnswers(questions, { [must]: ' 两位 ', [may]: ' ' }), { [must]: '两位' })
  })

  it('stands among one’s own with the next first, and what is over latest first', () => {
    const summary = (id: string, clock: string, status: BookingStatus): BookingSummary => ({
      id: asId(id),
      storeId: asId('yuyuanroad'),
      storeName: { zh: '愚园路店' },
      serviceName: { zh: '茶席体验' },
      utcOffsetMinutes: CHINA,
      startsAt: at(clock),
      endsAt: at(clock) + HOUR_MS,
      seats: 1,
      status,
      offered: false,
      heldUntil: null,
    })
    const { coming, past } = comingFirst([
      summary('laterbooking', '18:00', 'confirmed'),
      summary('gonebooking', '16:00', 'cancelled'),
      summary('soonbooking', '14:00', 'held'),
      summary('donebooking', '10:00', 'finished'),
    ])
    assert.deepEqual(
      coming.map(({ id }) => id),
      ['soonbooking', 'laterbooking'],
    )
    assert.deepEqual(
      past.map(({ id }) => id),
      ['gonebooking', 'donebooking'],
    )
  })

  it('goes into a calendar file with its times in UTC and nothing that breaks a line', () => {
    const file = calendarFile({
      title: '茶席; 体验, 一\n二',
      startsAt: at('14:00'),
      endsAt: at('15:30'),
      place: '愚园路',
    })
    assert.match(file, /DTSTART:20261125T060000Z\r\nDTEND:20261125T073000Z\r\n/)
    assert.match(file, /SUMMARY:茶席\\; 体验\\, 一\\n二\r\n/)
  })
})
