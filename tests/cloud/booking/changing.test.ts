import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import {
  dayNamed,
  lin,
  TestBookings,
  tasting,
  tomorrow,
  tomorrowAt,
  wang,
} from '../../support/booking-shop'
import { withCloud } from '../../support/local-cloud'

const MINUTE = 60_000
const dayAfter = dayNamed('2026-11-27')

describe('a booking that is changed or cancelled', () => {
  const cloud = withCloud()
  const shop = () => new TestBookings(cloud())
  beforeEach(() => cloud().reset())

  type Booked = Awaited<ReturnType<TestBookings['book']>>
  function change(booking: Booked, startsAt: number, more: { with?: typeof lin } = {}) {
    const input = { bookingId: booking.id, startsAt, with: null, evenSo: false, ...more }
    return shop().send('booking/change', input)
  }

  it('moves into its own old time, and frees what it leaves', async () => {
    const early = { serviceId: tasting, startsAt: tomorrowAt('10:30') }
    const booking = await shop().withDeposit(early)
    const moved = value<'booking/change'>(await change(booking, tomorrowAt('11:00')))
    assert.equal(moved.startsAt, tomorrowAt('11:00'))
    assert.equal(moved.endsAt, tomorrowAt('12:30'))
    assert.equal(moved.money.paidFen, 5_000)
    assert.deepEqual(
      (await shop().times({ serviceId: tasting, with: lin })).at(0)?.startsAt,
      tomorrowAt('14:00'),
    )
  })

  it('moves to another day, where it takes its time and no other', async () => {
    const booking = await shop().book({ with: wang, seats: 4 })
    const before = await shop().times({ with: wang, seats: 4 })
    const there = Date.parse('2026-11-27T15:00:00+08:00')
    const moved = value<'booking/change'>(await change(booking, there, { with: lin }))
    assert.deepEqual(
      moved.people.map(({ id }) => id),
      [lin],
    )
    const after = await shop().times({ with: wang, seats: 4 })
    assert.ok(after.length > before.length)
    const taken = await shop().times({ with: lin, seats: 4, day: dayAfter })
    assert.ok(!taken.some(({ startsAt }) => startsAt === there))
    const sheets = await shop().documents('bookingDays')
    assert.deepEqual(
      sheets.map(({ day, bookings }) => [day, Array.isArray(bookings) && bookings.length]).sort(),
      [
        [tomorrow, 0],
        [dayAfter, 1],
      ],
    )
  })

  it('is not moved into what others have, nor by who is not its own', async () => {
    const booking = await shop().withDeposit({ serviceId: tasting, startsAt: tomorrowAt('10:30') })
    await shop().toPay({ startsAt: Date.parse('2026-11-27T10:30:00+08:00') }, 'shopper-wu')
    const taken = await change(booking, Date.parse('2026-11-27T11:00:00+08:00'))
    assert.equal(refusalCode(taken), 'booking/taken')
    const input = {
      bookingId: booking.id,
      startsAt: tomorrowAt('16:00'),
      with: null,
      evenSo: false,
    }
    const other = await shop().send('booking/change', input, 'shopper-wu')
    assert.equal(refusalCode(other), 'booking/unknown')
    assert.equal((await shop().look(booking.id)).startsAt, tomorrowAt('10:30'))
  })

  it('is cancelled with its deposit back, once however often it is asked', async () => {
    const booking = await shop().withDeposit()
    assert.equal(booking.backFen, 5_000)
    const intent = cloud().phone('shopper-lin').intent('booking/cancel', { bookingId: booking.id })
    const [one, two] = await Promise.all([intent.send(), intent.send()])
    assert.equal(value<'booking/cancel'>(one).money.refundFen, 5_000)
    assert.deepEqual(value<'booking/cancel'>(two).status, 'cancelled')
    const again = await shop().send('booking/cancel', { bookingId: booking.id })
    assert.equal(refusalCode(again), 'booking/not-now')
    await cloud().advance(3 * MINUTE)
    assert.equal((await shop().look(booking.id)).money.refunded, true)
    assert.equal((await shop().documents('refunds')).length, 1)
  })

  it('keeps its deposit after the window, and its time until it begins', async () => {
    const booking = await shop().withDeposit()
    await cloud().advance(tomorrowAt('10:30') - cloud().cloud.clock.now())
    const late = await shop().look(booking.id)
    assert.deepEqual(
      [late.mayChange, late.mayCancel, late.backFen, late.freeUntil],
      [false, true, 0, null],
    )
    assert.equal(refusalCode(await change(booking, tomorrowAt('16:00'))), 'booking/too-late')
    const off = value<'booking/cancel'>(
      await shop().send('booking/cancel', { bookingId: booking.id }),
    )
    assert.deepEqual([off.status, off.money.refundFen], ['cancelled', 0])
    assert.deepEqual(await shop().documents('refunds'), [])
  })

  it('leaves the history of its person, the latest first', async () => {
    await shop().book()
    await shop().book({ startsAt: tomorrowAt('16:00') })
    const { bookings, more } = await shop().mine()
    assert.deepEqual(
      bookings.map(({ startsAt }) => startsAt),
      [tomorrowAt('16:00'), tomorrowAt('14:00')],
    )
    assert.equal(more, false)
    assert.deepEqual((await shop().mine('shopper-wu')).bookings, [])
  })
})
