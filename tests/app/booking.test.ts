import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gridFrom, mayTurnTo, monthsAfter, monthWords } from '@/features/booking/choose/month'
import { partsOfDay } from '@/features/booking/choose/parts-of-day'
import { lastsWords, serviceFacts } from '@/features/booking/choose/service-words'
import { factsOf, guestWords, standing } from '@/features/booking/day/booking-words'
import { momentOn, stretchOn } from '@/features/booking/day/moment-on'
import { mayCallOff, mayMove, nextAct, otherActs } from '@/features/booking/day/next-act'
import {
  columnsShown,
  hourPx,
  hoursIn,
  partiesOf,
  placeIn,
  reachOf,
} from '@/features/booking/day/timetable'
import { nobody, toldOf } from '@/features/booking/enter/whom'
import { comingFirst } from '@/features/booking/mine/coming-first'
import { givenAnswers, isAnswered } from '@/features/booking/own/given-answers'
import { payment } from '@/features/booking/own/payment.text'
import type {
  BookingStatus,
  BookingSummary,
  DayView,
  FreeTimeView,
  ServiceView,
  StaffBooking,
} from '@/shared/contracts/booking.views'
import { mayBecome } from '@/shared/domain/booking/booking-life'
import { asId } from '@/shared/kernel/ids'
import { HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { timeLeft } from '@/shared/kernel/time-left'
import { momentWords, weekdaysWords, whenWords } from '@/ui/when-words'
import { calendarFile } from '@/wechat/calendar-file.h5'
import { dayNamed } from '../support/booking-shop'

const CHINA = 480
const today = dayNamed('2026-11-25')
const at = (clock: string, day: string = today) => Date.parse(`${day}T${clock}:00+08:00`)
const lin = asId<'resource'>('masterlin0')
const room = asId<'resource'>('roombamboo')

const free = (clock: string, day?: string): FreeTimeView => {
  const startsAt = at(clock, day)
  return { startsAt, endsAt: startsAt + HOUR_MS, seatsLeft: 1 }
}

const booking = (id: string, clock: string, more: Partial<StaffBooking> = {}): StaffBooking => ({
  id: asId(id),
  serviceId: asId('teatasting'),
  serviceName: { zh: '茶席体验' },
  startsAt: at(clock),
  endsAt: at(clock) + HOUR_MS,
  seats: 1,
  status: 'confirmed',
  uses: [lin],
  guestName: '王女士',
  guestPhone: null,
  memberNumber: null,
  late: false,
  answers: [],
  paidFen: 0,
  notes: [],
  ticketNumber: null,
  noShows: 0,
  unserved: false,
  ...more,
})

const day = (more: Partial<DayView> = {}): DayView => ({
  storeId: asId('yuyuanroad'),
  utcOffsetMinutes: CHINA,
  day: today,
  today,
  columns: [
    {
      id: lin,
      kind: 'person',
      name: { zh: '林师傅', en: 'Master Lin' },
      works: [{ from: at('10:00'), until: at('20:00') }],
      removed: false,
    },
    { id: room, kind: 'room', name: { zh: '竹里包间' }, works: [], removed: true },
  ],
  bookings: [],
  blocks: [],
  services: [],
  waiting: 0,
  nextPollMs: 15_000,
  ...more,
})

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

const statuses: readonly BookingStatus[] = [
  'held',
  'awaiting-payment',
  'confirmed',
  'arrived',
  'started',
  'finished',
  'no-show',
  'cancelled',
  'expired',
]

describe('a day of bookings', () => {
  it('offers only what a booking’s life allows', () => {
    const became: Readonly<Record<string, BookingStatus>> = {
      'check-in': 'arrived',
      start: 'started',
      finish: 'finished',
      'booking/no-show': 'no-show',
      'booking/finish': 'finished',
    }
    for (const status of statuses) {
      const acts = [nextAct(status), ...otherActs(status).map(([action]) => action)]
      for (const act of acts) {
        const to = act === null ? undefined : became[act]
        if (to !== undefined) assert.ok(mayBecome(status, to), `${status} → ${to}`)
      }
      if (mayCallOff(status)) assert.ok(mayBecome(status, 'cancelled'), status)
      if (mayMove(status)) assert.equal(status, 'confirmed')
    }
  })

  it('reaches from the first work to the last booking, to the full hour, and is null for nothing', () => {
    const late = day({ bookings: [booking('latebooking', '20:30')] })
    const reach = reachOf(late, CHINA)
    assert.deepEqual(reach, { from: at('10:00'), until: at('22:00') })
    assert.ok(reach)
    assert.equal(hoursIn(reach).length, 12)
    assert.deepEqual(placeIn(reach, { from: at('13:00'), until: at('16:00') }), {
      top: '25%',
      height: '25%',
    })
    assert.equal(reachOf(day({ columns: [] }), CHINA), null)
  })

  it('keeps whole hours where the clock is half an hour off UTC', () => {
    const from = Date.parse('2026-11-25T10:15:00+05:30')
    const [column] = day().columns
    assert.ok(column)
    const view = day({ columns: [{ ...column, works: [{ from, until: from + HOUR_MS }] }] })
    assert.equal(reachOf(view, 330)?.from, Date.parse('2026-11-25T10:00:00+05:30'))
  })

  it('puts those who come together into one cell, in every column they use', () => {
    const together = [
      booking('firstbooking', '14:00', { uses: [lin, room] }),
      booking('secondbooking', '14:00', { uses: [lin, room], seats: 2 }),
      booking('thirdbooking', '15:00'),
    ]
    assert.deepEqual(
      partiesOf(together, lin).map(({ bookings }) => bookings.length),
      [2, 1],
    )
    assert.equal(partiesOf(together, room).length, 1)
    assert.equal(columnsShown(day({ bookings: together })).length, 2)
    assert.equal(columnsShown(day()).length, 1)
  })

  it('draws its shortest booking high enough for two lines and a thumb', () => {
    const short = booking('shortbooking', '14:00', { endsAt: at('14:15') })
    assert.ok((hourPx(day({ bookings: [short] })) * 15) / 60 >= 56)
    assert.ok(hourPx(day()) >= 44)
  })

  it('says first what wants a hand', () => {
    assert.equal(
      standing(booking('anybooking', '14:00', { unserved: true, late: true })).zh,
      '要处理',
    )
    assert.equal(standing(booking('anybooking', '14:00', { late: true })).zh, '过时未到')
    assert.equal(guestWords(booking('anybooking', '14:00', { guestName: null })).zh, '客人')
    const paid = booking('anybooking', '14:00', { paidFen: 5_000, ticketNumber: 'A017', seats: 2 })
    assert.deepEqual(
      factsOf(paid, day()).map(({ zh }) => zh),
      ['茶席体验', '2 位', '林师傅', 'A017 号', '已付 ¥50'],
    )
  })

  it('takes a clock after midnight for the night only where the store is open then', () => {
    assert.equal(momentOn(day(), '01:00'), at('01:00'))
    const [column] = day().columns
    assert.ok(column)
    const works = [{ from: at('18:00'), until: at('02:00', '2026-11-26') }]
    const night = day({ columns: [{ ...column, works }] })
    assert.equal(momentOn(night, '01:00'), at('01:00', '2026-11-26'))
    assert.deepEqual(stretchOn(night, '23:00', '01:00'), {
      from: at('23:00'),
      until: at('01:00', '2026-11-26'),
    })
    assert.equal(stretchOn(day(), '13:00', '12:00').until, at('12:00', '2026-11-26'))
  })

  it('enters a guest by name and whole number, or a member by their card', () => {
    assert.equal(toldOf(nobody), null)
    assert.equal(toldOf({ ...nobody, name: '王女士', phone: '138' }), null)
    assert.deepEqual(toldOf({ ...nobody, name: ' 王女士 ' }), {
      guestName: '王女士',
      guestPhone: null,
      memberNumber: null,
    })
    assert.equal(toldOf({ ...nobody, kind: 'member', name: '王女士' }), null)
    const member = { number: '6323219201', nickname: null }
    assert.deepEqual(toldOf({ ...nobody, kind: 'member', name: '王女士', member }), {
      guestName: '',
      guestPhone: null,
      memberNumber: '6323219201',
    })
  })
})
