import assert from 'node:assert/strict'
import type { WriteAction } from '@/cloud/client'
import type { Input } from '@/shared/contracts'
import type { BookingView } from '@/shared/contracts/booking.views'
import type { BookingId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { value } from '../answers'
import { dayNamed, lin, quick, TestBookings, tasting, wang } from '../booking-shop'
import { yuyuan } from '../demo'
import type { TestCloud } from '../local-cloud'
import { joinMembers } from '../members'

/** Bookings on 愚园路, one in each standing, by the person who made it. */
export type BookingScene = ReadonlyMap<string, BookingId>

const today = dayNamed('2026-11-25')
/** Full but for what somebody waits for. */
export const fullDay = dayNamed('2026-11-27')

const at = (day: string, clock: string): Instant => Date.parse(`${day}T${clock}:00+08:00`)

function staff<A extends WriteAction>(cloud: TestCloud, action: A, input: Input<A>) {
  return cloud.phone('clerk-mei').intent(action, input).send()
}

/** Both masters are kept free of bookings, but for Wang's hours after four. */
async function fill(cloud: TestCloud, day: string): Promise<void> {
  const all = [
    { resourceId: lin, from: at(day, '10:00'), until: at(day, '22:00') },
    { resourceId: wang, from: at(day, '10:00'), until: at(day, '15:45') },
    { resourceId: wang, from: at(day, '17:45'), until: at(day, '22:00') },
  ]
  for (const block of all) {
    value<'booking/block'>(
      await staff(cloud, 'booking/block', { storeId: yuyuan, ...block, reason: '茶会' }),
    )
  }
}

/** Somebody gave a time back for which another waited. */
async function offered(cloud: TestCloud, shop: TestBookings): Promise<BookingView> {
  await fill(cloud, fullDay)
  const four = { serviceId: tasting, startsAt: at(fullDay, '16:00') }
  const had = await shop.withDeposit(four, 'shopper-gave')
  const wanted = { storeId: yuyuan, serviceId: tasting, with: null, seats: 1, day: fullDay }
  for (const who of ['shopper-offered', 'shopper-waits']) {
    value<'booking/wait'>(await shop.send('booking/wait', wanted, who))
  }
  value<'booking/cancel'>(await shop.send('booking/cancel', { bookingId: had.id }, 'shopper-gave'))
  const { bookings } = await shop.mine('shopper-offered')
  const [offer] = bookings
  assert.ok(offer, 'nothing was offered')
  return shop.look(offer.id, 'shopper-offered')
}

async function entered(cloud: TestCloud, more: Partial<Input<'booking/enter'>>) {
  const guest = { guestName: '王女士', guestPhone: null, memberNumber: null }
  const wanted = { storeId: yuyuan, serviceId: quick, with: wang, seats: 1, startsAt: 0 }
  const view = value<'booking/enter'>(
    await staff(cloud, 'booking/enter', { ...wanted, ...guest, ...more }),
  )
  assert.ok(view.touched)
  return view.touched
}

/** A day as the staff see it: one here, one under way, one with a phone number, three together. */
async function atWork(cloud: TestCloud): Promise<ReadonlyMap<string, BookingId>> {
  const step = async (action: 'booking/check-in' | 'booking/start', bookingId: BookingId) => {
    const sent =
      action === 'booking/start'
        ? staff(cloud, action, { storeId: yuyuan, bookingId })
        : staff(cloud, action, { storeId: yuyuan, by: { bookingId } })
    assert.ok((await sent).ok)
  }
  const started = await entered(cloud, { guestName: '赵先生', startsAt: at(today, '13:00') })
  await step('booking/check-in', started)
  await step('booking/start', started)
  const phone = { countryCode: '86', number: '13812345678' }
  const called = await entered(cloud, {
    startsAt: at(today, '15:00'),
    seats: 2,
    guestPhone: phone,
  })
  await entered(cloud, { startsAt: at(today, '15:00'), guestName: '陈先生' })
  await entered(cloud, {
    serviceId: tasting,
    with: lin,
    startsAt: at(today, '17:00'),
    guestName: '何女士',
  })
  const rest = { resourceId: lin, from: at(today, '14:00'), until: at(today, '15:00') }
  value<'booking/block'>(
    await staff(cloud, 'booking/block', { storeId: yuyuan, ...rest, reason: '备茶' }),
  )
  return new Map([
    ['called', called],
    ['started', started],
  ])
}

/** Held, to be paid, certain, there, offered, cancelled; and the day of those who serve them. */
export async function setBookings(cloud: TestCloud): Promise<BookingScene> {
  const shop = new TestBookings(cloud)
  const day = await atWork(cloud)
  const { id: offeredId } = await offered(cloud, shop)
  await joinMembers(cloud, 'shopper-booked')
  const late = { startsAt: at('2026-11-26', '18:00') }
  const booked = await shop.withDeposit(late, 'shopper-booked')
  const gone = await shop.withDeposit({ startsAt: at('2026-11-28', '14:00') }, 'shopper-booked')
  value<'booking/cancel'>(
    await shop.send('booking/cancel', { bookingId: gone.id }, 'shopper-booked'),
  )
  const there = await shop.book({ startsAt: at(today, '16:00') }, 'shopper-there')
  assert.ok(
    (await staff(cloud, 'booking/check-in', { storeId: yuyuan, by: { bookingId: there.id } })).ok,
  )
  const held = await shop.hold(
    { serviceId: tasting, startsAt: at('2026-11-28', '16:00') },
    'shopper-holds',
  )
  const toPay = await shop.toPay({ startsAt: at('2026-11-29', '12:30') }, 'shopper-pays')
  return new Map([
    ...day,
    ['offered', offeredId],
    ['booked', booked.id],
    ['gone', gone.id],
    ['there', there.id],
    ['held', held.id],
    ['to-pay', toPay.id],
  ])
}
