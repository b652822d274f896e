import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { line, oolong, TestShop, tin } from '../../support/order-shop'

const HOUR = 3_600_000
const EVERY_HOUR = '0 0 * * * * *'

describe('the recount of a night', () => {
  const cloud = withCloud({ timerRule: EVERY_HOUR })
  const shop = () => new TestShop(cloud())

  /** Wednesday's orders: one paid and given back in part, one by the terminal, one never paid. */
  beforeEach(async () => {
    await cloud().reset()
    await shop().board()
    const { id } = await shop().paid([line(tin, 2), line(oolong)])
    const part = { storeId: yuyuan, orderId: id, lines: {}, fen: 300, reason: '慢了' }
    value<'orders/refund'>(await shop().send('orders/refund', part))
    const cart = shop().cart([line(tin)])
    const { totalFen } = await shop().quote(cart)
    const guest = {
      ...cart,
      totalFen,
      allergyNote: '',
      paidBy: 'terminal',
      guestName: '王',
    } as const
    value<'orders/enter'>(await shop().send('orders/enter', guest))
    await shop().place([line(tin)], 'shopper-wang')
    const move = { kind: 'waste', count: 1 } as const
    const wasted = { storeId: yuyuan, skuId: tin, move, reason: '摔坏了' }
    value<'catalogue/move-stock'>(await shop().send('catalogue/move-stock', wasted, 'manager-chen'))
  })

  /** Friday's recount, of Wednesday: from four in the morning on. */
  async function fridays() {
    await cloud().advance(44 * HOUR)
    const all = await cloud().documents('recounts')
    assert.deepEqual(all.map(({ _id }) => _id).sort(), ['2026-11-25', '2026-11-26', '2026-11-27'])
    const last = all.find(({ _id }) => _id === '2026-11-27')
    assert.ok(last?.isDone)
    assert.equal(last.day, '2026-11-25')
    return last
  }
  async function add(collectionName: string, query: object, path: string): Promise<void> {
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName,
      queryType: 'WHERE',
      query: JSON.stringify(query),
      data: JSON.stringify({ $inc: { [path]: 1 } }),
      multi: false,
      merge: true,
      upsert: false,
    })
  }

  it('finds stocks like their ledgers and figures like their orders', async () => {
    assert.deepEqual((await fridays()).differences, [])
    const [figures] = await cloud().documents('orderFigures')
    assert.equal(figures?.refundedFen, 300)
  })

  it('names each difference and repairs none', async () => {
    const before = await shop().stock(tin)
    await add('stocks', { storeId: yuyuan, skuId: tin }, 'available')
    await add('orderFigures', { storeId: yuyuan }, 'paidFen')
    const { differences } = await fridays()
    assert.ok(Array.isArray(differences))
    const named = differences.map((each) => String(each).split(' ')[0])
    assert.deepEqual(named, ['stock', 'figures'])
    // The order that was never paid let its tin go; the one too many is still there.
    const there = { available: before.available + 1 + before.held, held: 0 }
    assert.deepEqual(await shop().stock(tin), there)
  })
})
