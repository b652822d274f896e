import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { OrderId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { line, oolong, TestShop, tin } from '../../support/order-shop'

const MINUTE = 60_000

describe('an order unpaid or called off', () => {
  const cloud = withCloud()
  const shop = () => new TestShop(cloud())
  const at = (orderId: OrderId) => ({ storeId: yuyuan, orderId })
  beforeEach(async () => {
    await cloud().reset()
    await shop().board()
  })

  it('not paid in time expires, and its stock is there again once WeChat has said so', async () => {
    const before = await shop().stock(tin)
    const { id } = await shop().place([line(tin)])
    await shop().prepay(id)
    await cloud().advance(15 * MINUTE)
    assert.equal((await shop().order(id)).status, 'expired')
    await cloud().advance(5 * MINUTE)
    assert.deepEqual(await shop().stock(tin), before)
  })

  it('never tried to be paid lets its stock go by itself', async () => {
    const before = await shop().stock(tin)
    const { id } = await shop().place([line(tin), line(oolong)])
    await cloud().advance(18 * MINUTE)
    assert.equal((await shop().order(id)).status, 'expired')
    assert.deepEqual(await shop().stock(tin), before)
    const [day] = await cloud().documents('orderDays')
    const taken = Object.values({ ...(day?.taken as Record<string, number>) })
    assert.ok(taken.every((work) => work === 0))
  })

  it('called off by its shopper before it is begun goes back whole, by itself', async () => {
    const before = await shop().stock(tin)
    const { id, totalFen } = await shop().paid([line(tin)])
    const phone = cloud().phone('shopper-lin')
    const off = value<'orders/cancel'>(await phone.intent('orders/cancel', { orderId: id }).send())
    assert.equal(off.status, 'cancelled')
    assert.deepEqual(await shop().stock(tin), before)
    await cloud().advance(2 * MINUTE)
    assert.equal((await shop().order(id)).refundedFen, totalFen)
  })

  it('asks once it is begun, and goes back when the staff agree', async () => {
    const { id, number } = await shop().paid([line(tin)])
    value<'orders/accept'>(await shop().send('orders/accept', { ...at(id), notesSeen: false }))
    const phone = cloud().phone('shopper-lin')
    const asked = await phone.intent('orders/cancel', { orderId: id }).send()
    assert.equal(value<'orders/cancel'>(asked).cancelAsked, true)
    assert.equal((await shop().onBoard(number)).cancelAsked, true)
    const manager = await shop().send(
      'orders/answer-cancel',
      { ...at(id), agreed: true },
      'manager-chen',
    )
    value<'orders/answer-cancel'>(manager)
    assert.equal(refusalCode(await shop().send('orders/ready', at(id))), 'orders/not-now')
    await cloud().advance(2 * MINUTE)
    assert.equal((await shop().order(id)).status, 'refunded')
    assert.deepEqual((await shop().board()).orders, [])
  })

  it('called off while its sheet was open, then paid, is taken: the last word was to pay', async () => {
    const { id } = await shop().place([line(tin)])
    const prepaid = await shop().prepay(id)
    const phone = cloud().phone('shopper-lin')
    await phone.intent('orders/cancel', { orderId: id }).send()
    await cloud().advance(1_000)
    await shop().confirm(prepaid)
    await cloud().advance(2 * MINUTE)
    assert.equal((await shop().order(id)).status, 'paid')
  })

  it('called off after it was paid unheard gives all of that back, and says so', async () => {
    const before = await shop().stock(tin)
    const { id, totalFen } = await shop().place([line(tin)])
    const prepaid = await shop().prepay(id)
    await shop().confirm(prepaid, 'shopper-lin', { notification: 'lost' })
    await cloud().advance(1_000)
    const phone = cloud().phone('shopper-lin')
    value<'orders/cancel'>(await phone.intent('orders/cancel', { orderId: id }).send())
    await cloud().advance(4 * MINUTE)
    const { status, sentBack } = await shop().order(id)
    assert.deepEqual([status, sentBack], ['cancelled', 'cancelled'])
    const refunds = await cloud().documents('refunds')
    assert.deepEqual(
      refunds.map(({ fen, status }) => [fen, status]),
      [[totalFen, 'done']],
    )
    assert.deepEqual(await shop().stock(tin), before)
  })
})
