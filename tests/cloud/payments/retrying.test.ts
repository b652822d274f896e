import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { OrderView } from '@/shared/contracts/orders.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { line, oolong, TestShop } from '../../support/order-shop'

describe('a refund that failed, on the manager’s screen', () => {
  const cloud = withCloud()
  const shop = () => new TestShop(cloud())
  beforeEach(async () => {
    await cloud().reset()
    await shop().board()
  })

  async function failing(kind: 'not-enough' | 'abnormal', count = 1): Promise<OrderView> {
    const order = await shop().paid([line(oolong)])
    await shop().post('/local/wechat-pay/fault', { on: 'refund', kind, count })
    const all = { storeId: yuyuan, orderId: order.id, lines: {}, fen: order.totalFen }
    const back = { ...all, reason: '做错了' }
    value<'orders/refund'>(await shop().send('orders/refund', back, 'manager-chen'))
    return order
  }
  async function toSettle() {
    const chen = cloud().phone('manager-chen')
    return value<'orders/refunds'>(await chen.read('orders/refunds', { storeId: yuyuan })).refunds
  }
  async function dueAt(): Promise<number> {
    const [refund] = await cloud().documents('refunds')
    return Number(refund?.dueAt)
  }
  async function retry(openid = 'manager-chen') {
    const [failed] = await toSettle()
    assert.ok(failed)
    const input = { storeId: yuyuan, refundId: failed.id }
    return cloud().phone(openid).intent('orders/retry-refund', input).send()
  }

  it('for want of money is due at once when it is tried again, and is there again while there is not enough', async () => {
    await failing('not-enough', 100)
    await cloud().advance(3 * MINUTE_MS)
    const [failed] = await toSettle()
    assert.deepEqual([failed?.status, failed?.trouble], ['failed', 'not-enough-balance'])
    const before = await dueAt()
    assert.deepEqual(value<'orders/retry-refund'>(await retry()).refunds, [])
    assert.ok((await dueAt()) < before)
    await cloud().advance(3 * MINUTE_MS)
    const [again] = await toSettle()
    assert.equal(again?.trouble, 'not-enough-balance')
  })

  it('goes out under the number it had, once', async () => {
    const { id, totalFen } = await failing('not-enough')
    await cloud().advance(MINUTE_MS)
    value<'orders/retry-refund'>(await retry())
    await cloud().advance(5 * MINUTE_MS)
    assert.equal((await shop().order(id)).refundedFen, totalFen)
    assert.equal((await cloud().documents('refunds')).length, 1)
    assert.deepEqual(await toSettle(), [])
  })

  it('because the payer cannot be reached is not tried again from here', async () => {
    await failing('abnormal')
    await cloud().advance(3 * MINUTE_MS)
    const [failed] = await toSettle()
    assert.equal(failed?.trouble, 'abnormal')
    assert.equal(refusalCode(await retry()), 'orders/not-now')
  })

  it('is not a clerk’s to try again', async () => {
    await failing('not-enough')
    await cloud().advance(MINUTE_MS)
    assert.equal(refusalCode(await retry('clerk-mei')), 'staff/not-allowed')
  })
})
