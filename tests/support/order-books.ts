import assert from 'node:assert/strict'
import * as v from 'valibot'
import { givenBackFen, refundedFen } from '@/shared/domain/orders/refund'
import type { OrderDocument } from '../../cloudfunctions/modules/orders/orders.documents'
import type { TestCloud } from './local-cloud'
import { orderDocuments } from './order-documents'
import { type TestShop, tin } from './order-shop'

const booked = v.object({
  payments: v.array(v.object({ outTradeNo: v.string(), totalFen: v.number(), state: v.string() })),
})

function ofTins(items: readonly { readonly skuId: string; readonly count: number }[]): number {
  return items.reduce((sum, { skuId, count }) => sum + (skuId === tin ? count : 0), 0)
}

/** Stock: of the tins received, what no order sold is there, and nothing is held. */
async function assertStockAgrees(
  shop: TestShop,
  all: readonly OrderDocument[],
  received: number,
): Promise<void> {
  const returned = all.flatMap(({ returns }) => returns)
  const sold = all.reduce(
    (sum, { stock }) => sum + (stock.state === 'sold' ? ofTins(stock.items) : 0),
    0,
  )
  const back = returned.reduce((sum, { items }) => sum + ofTins(items), 0)
  assert.deepEqual(await shop.stock(tin), { available: received - sold + back, held: 0 })
}

/** What came in and went out at WeChat, by its own book and by the refunds that arrived. */
export interface MoneyMoved {
  readonly payments: number
  readonly refunds: number
}

/** Money: what WeChat kept is what orders say they were paid and did not give back. */
async function assertMoneyAgrees(
  cloud: TestCloud,
  all: readonly OrderDocument[],
): Promise<MoneyMoved> {
  let keptFen = 0
  for (const order of all) {
    const { payment, totalFen } = order
    if (payment.by === 'wechat' && payment.attemptId) keptFen += totalFen - refundedFen(order)
    assert.ok(givenBackFen(order) <= totalFen)
  }
  const reply = await fetch(`${cloud.url}/local/wechat-pay/payments`)
  const { payments } = v.parse(booked, await reply.json())
  const came = payments.filter(({ state }) => state === 'SUCCESS' || state === 'REFUND')
  const went = (await cloud.documents('refunds')).filter(({ status }) => status === 'done')
  const inFen = came.reduce((sum, { totalFen }) => sum + totalFen, 0)
  const outFen = went.reduce((sum, { fen }) => sum + Number(fen), 0)
  assert.equal(keptFen, inFen - outFen)
  return { payments: came.length, refunds: went.length }
}

/**
 * Holds stock, orders and WeChat's book to one another once everything has come to rest.
 * @param received how many tins the store had before the first order
 */
export async function assertBooksAgree(
  cloud: TestCloud,
  shop: TestShop,
  received: number,
): Promise<MoneyMoved> {
  const all = await orderDocuments(cloud)
  const left = all.filter(
    ({ status, unsettled, stock }) =>
      status === 'placing' || status === 'awaiting-payment' || unsettled || stock.state === 'held',
  )
  assert.deepEqual(left, [])
  await assertStockAgrees(shop, all, received)
  return assertMoneyAgrees(cloud, all)
}
