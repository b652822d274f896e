import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { BOOKINGS_ADDRESS } from '@/features/booking/addresses'
import { bookAddress, bookingAddress, bookingDayAddress } from '@/features/booking/page-addresses'
import { COUNTER_ADDRESS } from '@/features/staff/addresses'
import type { BookingId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TestDesk, today, todayAt } from '../support/booking-desk'
import { quick, TestBookings, tasting, tomorrow, tomorrowAt, wang } from '../support/booking-shop'
import { joinAll } from '../support/counter'
import { smallTable, yuyuan } from '../support/demo'
import { codeOf, joinMembers } from '../support/members'
import { type OrderPhones, orderPhones, tap } from '../support/order-phones'

describe('a booking, on a shopper’s phone and the store’s', () => {
  let phones: OrderPhones
  let desk: TestDesk
  let booked: BookingId
  before(async () => {
    phones = await orderPhones()
    desk = new TestDesk(phones.cloud)
    await joinMembers(phones.cloud, 'shopper-lin')
  })
  after(() => phones.close())

  const seen = (page: Page, selector: string, words = '') =>
    page.locator(`${selector}:visible`).filter({ hasText: words }).first().waitFor()
  const own = () => phones.look(phones.shopper, bookingAddress(booked))
  const until = async (moment: number) => {
    await phones.cloud.advance(moment - phones.cloud.cloud.clock.now())
  }

  it('is chosen by service and time, and kept while its question is answered', async () => {
    const { shopper } = phones
    await phones.look(shopper, bookAddress(yuyuan))
    await tap(shopper, `#service-${tasting}`)
    await tap(shopper, '#time-1730')
    await seen(shopper, '#kept-for', '4:5')
    await seen(shopper, '#refund-rule', '13:30 前取消')
    assert.match((await shopper.locator('#confirm').getAttribute('class')) ?? '', /tap-busy/)
    await shopper.locator('#answer-howmanycome input').fill('两位')
  })

  it('is certain once its deposit is paid, in one tap and WeChat’s sheet', async () => {
    const { shopper } = phones
    await tap(shopper, '#confirm')
    await tap(shopper, '#pay-sheet-pay')
    await seen(shopper, '#booking-status', '约好了')
    await seen(shopper, '#booking-due', '订金 · 已付')
    const [mine] = (await desk.mine()).bookings
    assert.ok(mine)
    booked = mine.id
  })

  it('goes to another time with what was paid', async () => {
    const { shopper } = phones
    await tap(shopper, '#change')
    await tap(shopper, '#time-1700')
    await tap(shopper, '#change-yes')
    await seen(shopper, '#booking-when', '17:00–18:30')
    await seen(shopper, '#booking-due', '¥50')
  })

  it('says that a browser can only save a file for the calendar', async () => {
    const { shopper } = phones
    const saved = shopper.waitForEvent('download')
    await tap(shopper, '#to-calendar')
    assert.equal((await saved).suggestedFilename(), 'booking.ics')
    await seen(shopper, '#calendar-said', '日历文件')
  })

  it('stands in the store’s day, and is checked in by the member’s card', async () => {
    const { staff } = phones
    await until(todayAt('16:45'))
    await joinAll(phones.cloud, ['shopper-first', 'shopper-second'])
    await phones.look(staff, bookingDayAddress(yuyuan))
    await seen(staff, `#open-${booked}`, '茶席体验')
    await tap(staff, '#check-in-card')
    await staff.locator('#look-up-field input').fill(await codeOf(phones.cloud, 'shopper-lin'))
    await tap(staff, '#look-up')
    await seen(staff, '#checked-in', '已到店')
    await seen(staff, '#checked-in-number', 'A003')
    await tap(staff, '#check-in-done')
    await seen(staff, `#start-${booked}`)
  })

  it('has its number in the line one tap away', async () => {
    const { shopper } = phones
    await own()
    await seen(shopper, '#booking-status', '已到店')
    await tap(shopper, '#to-ticket')
    await seen(shopper, '#ticket-number', 'A003')
  })

  it('waits behind walk-ins before its time, and comes before them from then on', async () => {
    const { staff } = phones
    await phones.look(staff, COUNTER_ADDRESS)
    await tap(staff, `#call-next-${smallTable}`)
    await seen(staff, `.counter-here`, 'A001')
    await until(todayAt('17:00') + MINUTE_MS)
    await phones.look(staff, COUNTER_ADDRESS)
    await tap(staff, `#call-next-${smallTable}`)
    await seen(staff, `.counter-here`, 'A003')
    await tap(staff, `#call-next-${smallTable}`)
    await seen(staff, `.counter-here`, 'A002')
  })

  it('is started and finished from the day, and is history for the shopper', async () => {
    const { shopper, staff } = phones
    await phones.look(staff, bookingDayAddress(yuyuan))
    // Called and then served at the counter, it may have been started there.
    const { status } = await desk.seen(booked)
    if (status === 'arrived') await tap(staff, `#start-${booked}`)
    await tap(staff, `#finish-${booked}`)
    await seen(staff, `#open-${booked}`, '完成')
    await phones.look(shopper, BOOKINGS_ADDRESS)
    await seen(shopper, `#booking-${booked}`, '已完成')
  })

  it('a booking cancelled in time says that its deposit comes back, and it does', async () => {
    const { shopper } = phones
    const { id } = await desk.withDeposit()
    await phones.look(shopper, bookingAddress(id))
    await tap(shopper, '#cancel')
    await seen(shopper, '#what-comes-back', '¥50 全部退回')
    await tap(shopper, '#cancel-yes')
    await seen(shopper, '#booking-status', '已取消')
    await phones.cloud.advance(2 * MINUTE_MS)
    await phones.look(shopper, bookingAddress(id))
    await seen(shopper, '#booking-refund', '已退到')
    assert.deepEqual(phones.complaints, [])
  })
})

describe('a booking that meets with others', () => {
  let phones: OrderPhones
  let shop: TestBookings
  before(async () => {
    phones = await orderPhones()
    shop = new TestBookings(phones.cloud)
  })
  after(() => phones.close())

  const seen = (page: Page, selector: string, words = '') =>
    page.locator(`${selector}:visible`).filter({ hasText: words }).first().waitFor()
  const look = (serviceId: typeof tasting) =>
    phones.look(phones.shopper, bookAddress(yuyuan, serviceId))

  it('says that a time has just been taken, and shows those that are left', async () => {
    const { shopper } = phones
    await look(tasting)
    await seen(shopper, '#time-1500')
    const then = { serviceId: tasting, startsAt: todayAt('15:00') }
    await shop.withDeposit(then, 'shopper-one')
    await shop.withDeposit(then, 'shopper-two')
    await tap(shopper, '#time-1500')
    await seen(shopper, '#refused-hold', '刚刚被约走')
    await shopper.locator('#time-1500:visible').waitFor({ state: 'detached' })
    await seen(shopper, '#time-1930')
  })

  it('asks somebody who is expected elsewhere then, and takes their word', async () => {
    const { shopper } = phones
    await shop.book({ with: wang, startsAt: todayAt('18:00') })
    await look(tasting)
    await tap(shopper, '#time-1800')
    await seen(shopper, '#same-time', '单人品鉴')
    await tap(shopper, '#even-so')
    await seen(shopper, '#kept-for')
    await tap(shopper, '#let-go')
    await seen(shopper, '#booking-status', '已取消')
  })

  it('is found by the arrow keys of a keyboard', async () => {
    const { shopper } = phones
    await look(quick)
    await seen(shopper, `#day-${tomorrow}.calendar-free`)
    await shopper.locator(`#day-${today}:visible`).focus()
    await shopper.keyboard.press('ArrowRight')
    await shopper.keyboard.press('Enter')
    await seen(shopper, `#day-${tomorrow}.calendar-chosen`)
    await seen(shopper, '#times', '11月26日 周四')
    await shopper.keyboard.press('ArrowDown')
    const focused = await shopper.evaluate(() => document.activeElement?.id)
    assert.equal(focused, 'day-2026-12-03')
  })

  it('is waited for where the day is full, offered in turn and taken', async () => {
    const { shopper } = phones
    const desk = new TestDesk(phones.cloud)
    const { resources } = await desk.calendars()
    for (const { id, kind } of resources) {
      if (kind !== 'person') continue
      const spans = id === wang ? [{ opensAtMinutes: 16 * 60, closesAtMinutes: 17 * 60 + 30 }] : []
      const input = { resourceId: id, day: tomorrow, spans }
      assert.ok((await desk.tap('booking/set-day', input, desk.manager)).ok)
    }
    const four = { serviceId: tasting, startsAt: tomorrowAt('16:00') }
    const had = await shop.withDeposit(four, 'shopper-one')
    await look(tasting)
    await tap(shopper, `#day-${tomorrow}`)
    await tap(shopper, '#join-wait')
    await seen(shopper, '#day-full', '候补第一位')
    assert.ok((await shop.send('booking/cancel', { bookingId: had.id }, 'shopper-one')).ok)
    await phones.look(shopper, BOOKINGS_ADDRESS)
    const offer = (await shop.mine()).bookings.find(({ offered }) => offered)
    assert.ok(offer)
    await seen(shopper, `#booking-${offer.id}`, '空出了一个时间')
    await tap(shopper, `#booking-${offer.id}`)
    await seen(shopper, '#booking-status', '为您空出了一个时间')
    await seen(shopper, '#kept-for', '还留')
    await shopper.locator('#answer-howmanycome input').fill('一位')
    await tap(shopper, '#confirm')
    await tap(shopper, '#pay-sheet-pay')
    await seen(shopper, '#booking-status', '约好了')
    assert.deepEqual(phones.complaints, [])
  })
})
