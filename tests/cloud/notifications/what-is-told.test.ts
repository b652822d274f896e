import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { ownRefundReasons } from '@/shared/domain/orders/own-refund-reasons'
import { value } from '../../support/answers'
import { TestDesk, todayAt } from '../../support/booking-desk'
import { tomorrowAt } from '../../support/booking-shop'
import { yuyuan } from '../../support/demo'
import { EventShop, tasting } from '../../support/event-shop'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'
import { line, oolong, TestShop } from '../../support/order-shop'
import { Teller } from '../../support/teller'

const LIN = 'shopper-lin'

describe('a shopper who confirmed it is told', () => {
  const cloud = withCloud()
  const teller = () => new Teller(cloud())
  const agree = (...names: readonly string[]) =>
    teller().agree(LIN, ...names.map((name) => `local-${name}`))
  const told = async () =>
    (await teller().sent()).map(({ templateId, page }) => `${templateId} ${page}`)
  beforeEach(() => cloud().reset())

  async function accepted(shop: TestShop) {
    await shop.board()
    const { id: orderId, lines } = await shop.place([line(oolong, 2)], LIN)
    await shop.pay(orderId)
    const at = { storeId: yuyuan, orderId }
    value<'orders/accept'>(await shop.send('orders/accept', { ...at, notesSeen: true }))
    return { at, lines }
  }

  it('at once when the order is ready, and once', async () => {
    const shop = new TestShop(cloud())
    await agree('order-ready')
    const { at } = await accepted(shop)
    assert.deepEqual(await told(), [])
    value<'orders/ready'>(await shop.send('orders/ready', at))
    const page = `shopper/order/index?id=${at.orderId}`
    assert.deepEqual(await told(), [`local-order-ready ${page}`])
    await cloud().advance(120_000)
    assert.equal((await told()).length, 1)
  })

  it('when what cannot be made is certain, and when its money has gone back', async () => {
    const shop = new TestShop(cloud())
    await agree('order-trouble', 'refunded')
    const { at, lines } = await accepted(shop)
    const [first] = lines
    assert.ok(first)
    const cannot = { ...at, lineId: first.id }
    value<'orders/cannot-make'>(await shop.send('orders/cannot-make', cannot))
    assert.deepEqual(await told(), [], 'it may have been a slip of the hand')
    await cloud().advance(180_000)
    const page = `shopper/order/index?id=${at.orderId}`
    assert.deepEqual((await told()).sort(), [
      `local-order-trouble ${page}`,
      `local-refunded ${page}`,
    ])
  })

  it('nothing of what was taken back in time', async () => {
    const shop = new TestShop(cloud())
    await agree('order-trouble')
    const { at, lines } = await accepted(shop)
    const [first] = lines
    assert.ok(first)
    const cannot = { ...at, lineId: first.id }
    value<'orders/cannot-make'>(await shop.send('orders/cannot-make', cannot))
    const [refund] = (await cloud().documents('orders')).flatMap(({ refunds }) =>
      Array.isArray(refunds) ? refunds : [],
    )
    assert.equal(refund.reason, ownRefundReasons['cannot-make'].zh)
    const back = { ...at, refundId: refund.id }
    value<'orders/withdraw-refund'>(await shop.send('orders/withdraw-refund', back))
    await cloud().advance(120_000)
    assert.deepEqual(await told(), [])
  })

  it('that the booking is certain, that it was moved, and the evening before of its new time', async () => {
    const desk = new TestDesk(cloud())
    await agree('booking-confirmed', 'booking-changed', 'booking-reminder')
    const { id } = await desk.book({ startsAt: tomorrowAt('14:00') }, LIN)
    const page = `shopper/booking/index?id=${id}`
    assert.deepEqual(await told(), [`local-booking-confirmed ${page}`])
    const move = { bookingId: id, startsAt: tomorrowAt('16:00'), with: null }
    value<'booking/move'>(await desk.tap('booking/move', move))
    await cloud().advance(60_000)
    assert.deepEqual((await told()).slice(1), [`local-booking-changed ${page}`])
    await desk.until(todayAt('18:02'))
    const [, , reminder] = await teller().sent()
    assert.equal(reminder?.page, page)
    assert.ok(Object.values(reminder.data).some(({ value: said }) => said.endsWith('16:00')))
    assert.equal((await told()).length, 3)
  })

  it('that the store called the booking off, and no reminder of it', async () => {
    const desk = new TestDesk(cloud())
    await agree('booking-changed', 'booking-reminder')
    const { id: bookingId } = await desk.book({ startsAt: tomorrowAt('14:00') }, LIN)
    value<'booking/call-off'>(await desk.tap('booking/call-off', { bookingId, reason: '停电' }))
    await desk.until(todayAt('18:02'))
    assert.deepEqual(await told(), [`local-booking-changed shopper/booking/index?id=${bookingId}`])
  })

  it('that an event is called off', async () => {
    const shop = new EventShop(cloud())
    await joinMembers(cloud(), LIN)
    await agree('event-changed')
    const { id: sessionId } = await shop.next(tasting, LIN)
    const { id } = await shop.register(sessionId, LIN)
    const off = { storeId: yuyuan, sessionId, reason: '茶还没到' }
    value<'events/call-off'>(await shop.send('events/call-off', off, 'manager-chen'))
    assert.deepEqual(await told(), [`local-event-changed shopper/registration/index?id=${id}`])
  })
})
