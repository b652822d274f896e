import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import type { OrderId } from '@/shared/kernel/ids'
import { value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { line, TestShop, tin } from '../../support/order-shop'
import { tellPaid } from '../../support/wechat-letter'

const MINUTE = 60_000
const LIN = 'shopper-lin'

describe('money that comes late, twice, or will not go back', () => {
  const cloud = withCloud()
  const shop = () => new TestShop(cloud())
  beforeEach(async () => {
    await cloud().reset()
    await shop().board()
  })

  async function opened(count = 1): Promise<{ id: OrderId; totalFen: number; prepaid: Prepaid }> {
    const { id, totalFen } = await shop().place([line(tin, count)])
    return { id, totalFen, prepaid: await shop().prepay(id) }
  }
  /** WeChat's word, although it had said "closed" before. */
  async function tell({ prepaid, totalFen }: { prepaid: Prepaid; totalFen: number }) {
    const paidAt = cloud().cloud.clock.now()
    const news = { outTradeNo: prepaid.attemptId, totalFen, openid: LIN, paidAt }
    assert.equal(await tellPaid(cloud(), news), 204)
  }
  async function refunds() {
    return (await cloud().documents('refunds')).map(({ attemptId, fen }) => [attemptId, fen])
  }
  /** WeChat closed it by itself, before the order's time was over. */
  async function closed({ attemptId }: Prepaid): Promise<void> {
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName: 'attempts',
      queryType: 'WHERE',
      query: JSON.stringify({ _id: attemptId }),
      data: JSON.stringify({ $set: { status: 'closed', told: true } }),
      multi: false,
      merge: true,
      upsert: false,
    })
  }
  /** What the manager is shown of refunds that want something done. */
  async function listed() {
    const chen = cloud().phone('manager-chen')
    const { refunds: all } = value<'orders/refunds'>(
      await chen.read('orders/refunds', { storeId: yuyuan }),
    )
    return all.map(({ status, trouble }) => [status, trouble])
  }
  /** The same where WeChat answers a refund so. */
  async function listedAfter(kind: 'not-enough' | 'abnormal', minutes: number) {
    const { id } = await shop().paid([line(tin)])
    await shop().post('/local/wechat-pay/fault', { on: 'refund', kind, count: 1 })
    const part = { storeId: yuyuan, orderId: id, lines: {}, fen: 100, reason: '慢了' }
    value<'orders/refund'>(await shop().send('orders/refund', part))
    await cloud().advance(minutes * MINUTE)
    return listed()
  }
  async function countTins(there: number): Promise<void> {
    const move = { kind: 'count', there } as const
    const counted = { storeId: yuyuan, skuId: tin, move, reason: '清点' }
    value<'catalogue/move-stock'>(
      await shop().send('catalogue/move-stock', counted, 'manager-chen'),
    )
  }

  it('is taken where the password was still being typed when the order expired', async () => {
    const before = await shop().stock(tin)
    const { id, prepaid } = await opened()
    await shop().confirm(prepaid, LIN, { how: 'late' })
    await cloud().advance(15 * MINUTE)
    assert.equal((await shop().order(id)).status, 'expired')
    await cloud().advance(5 * MINUTE)
    assert.equal((await shop().order(id)).status, 'paid')
    assert.deepEqual(await shop().stock(tin), { available: before.available - 1, held: 0 })
    assert.deepEqual(await refunds(), [])
  })

  it('takes the stock again that was let go, if it is there', async () => {
    const before = await shop().stock(tin)
    const order = await opened()
    await cloud().advance(20 * MINUTE)
    assert.deepEqual(await shop().stock(tin), before)
    await shop().board()
    await tell(order)
    const { status, promisedAt } = await shop().order(order.id)
    assert.equal(status, 'paid')
    assert.ok(promisedAt >= cloud().cloud.clock.now())
    assert.deepEqual(await shop().stock(tin), { available: before.available - 1, held: 0 })
    assert.deepEqual(await refunds(), [])
  })

  it('goes back whole under one number where the stock is gone, and the shopper is told', async () => {
    const order = await opened(2)
    await cloud().advance(20 * MINUTE)
    await countTins(1)
    await tell(order)
    await tell(order)
    const { status, sentBack } = await shop().order(order.id)
    assert.deepEqual([status, sentBack], ['expired', 'late'])
    assert.deepEqual(await refunds(), [[order.prepaid.attemptId, order.totalFen]])
    assert.deepEqual(await shop().stock(tin), { available: 1, held: 0 })
  })

  it('a second time goes back, however it came to be paid by two attempts', async () => {
    const before = await shop().stock(tin)
    const first = await opened()
    await closed(first.prepaid)
    const second = await shop().pay(first.id)
    assert.notEqual(second.attemptId, first.prepaid.attemptId)
    await tell(first)
    const { status, sentBack } = await shop().order(first.id)
    assert.deepEqual([status, sentBack], ['paid', 'twice'])
    assert.deepEqual(await refunds(), [[first.prepaid.attemptId, first.totalFen]])
    assert.deepEqual(await shop().stock(tin), { available: before.available - 1, held: 0 })
  })

  it('that the merchant’s balance does not cover is on the manager’s list until it went out', async () => {
    assert.deepEqual(await listedAfter('not-enough', 1), [['failed', 'not-enough-balance']])
    await cloud().advance(5 * MINUTE)
    assert.deepEqual(await listed(), [])
  })

  it('that the bank could not pay out stays on the manager’s list', async () => {
    assert.deepEqual(await listedAfter('abnormal', 3), [['failed', 'abnormal']])
    await cloud().advance(5 * MINUTE)
    assert.deepEqual(await listed(), [['failed', 'abnormal']])
  })
})
