import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
import type { BookingStatus, DayView, StaffBooking } from '@/shared/contracts/booking.views'
import { mayBecome } from '@/shared/domain/booking/booking-life'
import { asId } from '@/shared/kernel/ids'
import { HOUR_MS } from '@/shared/kernel/instant'
import { dayNamed } from '../support/booking-shop'

const CHINA = 480
const today = dayNamed('2026-11-25')
const at = (clock: string, day: string = today) => Date.parse(`${day}T${clock}:00+08:00`)
const lin = asId<'resource'>('masterlin0')
const room = asId<'resource'>('roombamboo')

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
  unserved: [],
  blocks: [],
  services: [],
  waiting: 0,
  nextPollMs: 15_000,
  ...more,
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
