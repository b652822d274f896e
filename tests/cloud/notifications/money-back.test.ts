import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { value } from '../../support/answers'
import { TestDesk } from '../../support/booking-desk'
import { tomorrowAt } from '../../support/booking-shop'
import { yuyuan } from '../../support/demo'
import { EventShop, teaClass } from '../../support/event-shop'
import { withCloud } from '../../support/local-cloud'
import { line, TestShop, tin } from '../../support/order-shop'
import { Teller } from '../../support/teller'

const MINUTE = 60_000
const LIN = 'shopper-lin'
const WANG = 'shopper-wang'

describe('a shopper whose money has gone back is told', () => {
  const cloud = withCloud()
  const teller = () => new Teller(cloud())
  const told = async () =>
    (await teller().sent()).map(({ openid, templateId, page, data }) => {
      const sum = Object.entries(data).find(([keyword]) => keyword.startsWith('amount'))
      return [openid, templateId, page, sum?.[1].value]
    })
  beforeEach(() => cloud().reset())

  it('of the booking they called off, once it is there', async () => {
    const desk = new TestDesk(cloud())
    await teller().agree(LIN, 'local-refunded')
    const { id: bookingId } = await desk.withDeposit({ startsAt: tomorrowAt('14:00') })
    value<'booking/cancel'>(await desk.send('booking/cancel', { bookingId }))
    assert.deepEqual(await told(), [])
    await cloud().advance(3 * MINUTE)
    const page = `shopper/booking/index?id=${bookingId}`
    assert.deepEqual(await told(), [[LIN, 'local-refunded', page, '¥50.00']])
  })

  it('of the booking that ran out before their money came', async () => {
    const desk = new TestDesk(cloud())
    await teller().agree(LIN, 'local-refunded')
    const booking = await desk.toPay({ startsAt: tomorrowAt('14:00') })
    await desk.confirmSheet(await desk.prepay(booking.id), LIN, { how: 'late' })
    value<'booking/let-go'>(await desk.send('booking/let-go', { bookingId: booking.id }))
    await cloud().advance(10 * MINUTE)
    const page = `shopper/booking/index?id=${booking.id}`
    assert.deepEqual(await told(), [[LIN, 'local-refunded', page, '¥50.00']])
  })

  it('of the event that is called off, the one who was paying as well', async () => {
    const shop = new EventShop(cloud())
    await teller().agree(LIN, 'local-refunded')
    await teller().agree(WANG, 'local-refunded')
    const { id: sessionId } = await shop.next(teaClass)
    const { id: paid } = await shop.register(sessionId, LIN)
    await shop.pay(paid, LIN)
    const { id: paying } = await shop.register(sessionId, WANG)
    const prepaid = await shop.prepay(paying, WANG)
    const off = { storeId: yuyuan, sessionId, reason: '茶师病了' }
    value<'events/call-off'>(await shop.send('events/call-off', off, 'manager-chen'))
    await shop.confirm(prepaid, WANG)
    await cloud().advance(4 * MINUTE)
    const page = (id: string) => `shopper/registration/index?id=${id}`
    assert.deepEqual((await told()).sort(), [
      [LIN, 'local-refunded', page(paid), '¥128.00'],
      [WANG, 'local-refunded', page(paying), '¥128.00'],
    ])
  })

  it('of the order they called off while they paid', async () => {
    const shop = new TestShop(cloud())
    await shop.board()
    await teller().agree(LIN, 'local-refunded')
    const { id: orderId, totalFen } = await shop.place([line(tin)])
    await shop.confirm(await shop.prepay(orderId), LIN, { notification: 'delayed' })
    value<'orders/cancel'>(await shop.send('orders/cancel', { orderId }, LIN))
    await cloud().advance(20 * MINUTE)
    const page = `shopper/order/index?id=${orderId}`
    const sum = `¥${(totalFen / 100).toFixed(2)}`
    assert.deepEqual(await told(), [[LIN, 'local-refunded', page, sum]])
  })
})
