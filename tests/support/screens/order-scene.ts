import assert from 'node:assert/strict'
import type { OrderView } from '@/shared/contracts/orders.views'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../answers'
import { oolongCup, teaEggs, wukang } from '../demo'
import type { TestCloud } from '../local-cloud'
import { line, TestShop } from '../order-shop'

/** Orders on 愚园路, one in each standing, by the person who holds it. */
export type OrderScene = ReadonlyMap<string, OrderView>

/** Brings an accepted order as far as it should come. */
async function made(shop: TestShop, { id }: OrderView, handOver: boolean): Promise<void> {
  const at = { storeId: shop.storeId, orderId: id }
  value<'orders/accept'>(await shop.send('orders/accept', { ...at, notesSeen: true }))
  value<'orders/ready'>(await shop.send('orders/ready', at))
  if (!handOver) return
  const without = { ...at, code: null, withoutCode: null }
  value<'orders/hand-over'>(await shop.send('orders/hand-over', without))
}

/** Given back in part by the manager; its fapiao is asked for before that. */
async function givenBack(shop: TestShop, order: OrderView): Promise<void> {
  const asked = {
    orderId: order.id,
    title: '上海拾光文化传播有限公司',
    taxNumber: '91110000600037341L',
    email: 'fapiao@example.com',
  }
  value<'orders/ask-fapiao'>(await shop.send('orders/ask-fapiao', asked, 'shopper-given'))
  const [cups] = order.lines
  assert.ok(cups)
  const at = { storeId: shop.storeId, orderId: order.id }
  const back = { ...at, lines: { [cups.id]: 1 }, fen: null, reason: '做错了' }
  value<'orders/refund'>(await shop.send('orders/refund', back, 'manager-chen'))
}

/** At another store: what WeChat cannot pay out to the payer. Due first, so that the fault is its. */
async function stuck(cloud: TestCloud): Promise<void> {
  const shop = new TestShop(cloud, wukang, 'manager-chen')
  await shop.board()
  const { id, totalFen } = await shop.paid([line(teaEggs)], 'shopper-stuck')
  await shop.post('/local/wechat-pay/fault', { on: 'refund', kind: 'abnormal', count: 1 })
  const all = { storeId: wukang, orderId: id, lines: {}, fen: totalFen, reason: '等太久' }
  value<'orders/refund'>(await shop.send('orders/refund', all))
}

async function guest(shop: TestShop): Promise<void> {
  const cart = shop.cart([line(teaEggs)])
  const { totalFen } = await shop.quote(cart)
  const paid = { totalFen, allergyNote: '', paidBy: 'cash', guestName: '王女士' } as const
  value<'orders/enter'>(await shop.send('orders/enter', { ...cart, ...paid }))
}

/** Orders new, ready, collected and given back in part, and a guest's, paid in cash. */
export async function setOrders(cloud: TestCloud): Promise<OrderScene> {
  const shop = new TestShop(cloud)
  await shop.board()
  await stuck(cloud)
  const two = [line(oolongCup, 2, { note: '少放糖' }), line(teaEggs)]
  const given = await shop.paid(two, 'shopper-given')
  await made(shop, given, true)
  await givenBack(shop, given)
  await cloud.advance(MINUTE_MS)
  const ready = await shop.paid([line(teaEggs)], 'shopper-ready')
  await made(shop, ready, false)
  const paid = await shop.paid(two, 'shopper-paid', { allergyNote: '花生过敏' })
  await guest(shop)
  return new Map([
    ['given', given],
    ['ready', ready],
    ['paid', paid],
  ])
}
