import assert from 'node:assert/strict'
import type { WriteAction } from '@/cloud/client'
import type { Input } from '@/shared/contracts'
import type { BoardOrder, BoardView, OrderView, QuoteView } from '@/shared/contracts/orders.views'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import type { CartLine } from '@/shared/domain/orders/order'
import { asId, type OrderId, type SkuId, type StoreId } from '@/shared/kernel/ids'
import { value } from './answers'
import { yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

/** Made to order, ¥18 with ¥1 packing, and a packaged tea of which 愚园路 counts thirty. */
export const oolong = asId<'sku'>('osmanthusoolongmid')
export const tin = asId<'sku'>('oolongtinsmall')

export function line(skuId: SkuId, count = 1, more: Partial<CartLine> = {}): CartLine {
  return { skuId, count, choices: {}, note: '', ...more }
}

type Cart = Input<'orders/quote'>
type Placed = Input<'orders/place'>

/** One store's orders, its shoppers and the counter, told as people tell them. */
export class TestShop {
  constructor(
    readonly cloud: TestCloud,
    readonly storeId: StoreId = yuyuan,
    readonly clerk = 'clerk-mei',
  ) {}

  cart(lines: readonly CartLine[], more: Partial<Cart> = {}): Cart {
    const { storeId } = this
    return { storeId, cart: lines, serving: { how: 'here' }, wantedAt: null, ...more }
  }

  /** A look at the board, which is what lets orders for now be taken. */
  async board(openid = this.clerk): Promise<BoardView> {
    const { storeId } = this
    return value<'orders/board'>(await this.cloud.phone(openid).read('orders/board', { storeId }))
  }

  async quote(cart: Cart, openid = 'shopper-lin'): Promise<QuoteView> {
    return value<'orders/quote'>(await this.cloud.phone(openid).read('orders/quote', cart))
  }

  /** What a phone would send: the cart with the total it was shown. */
  async toPlace(lines: readonly CartLine[], more: Partial<Placed> = {}): Promise<Placed> {
    const cart = this.cart(lines, {
      ...(more.serving && { serving: more.serving }),
      ...(more.wantedAt !== undefined && { wantedAt: more.wantedAt }),
    })
    const { totalFen } = await this.quote(cart)
    return { ...cart, totalFen, allergyNote: '', ...more }
  }

  async place(
    lines: readonly CartLine[],
    openid = 'shopper-lin',
    more: Partial<Placed> = {},
  ): Promise<OrderView> {
    const input = await this.toPlace(lines, more)
    return value<'orders/place'>(
      await this.cloud.phone(openid).intent('orders/place', input).send(),
    )
  }

  async order(orderId: OrderId, openid = 'shopper-lin'): Promise<OrderView> {
    return value<'orders/order'>(await this.cloud.phone(openid).read('orders/order', { orderId }))
  }

  async prepay(id: OrderId, openid = 'shopper-lin'): Promise<Prepaid> {
    const intent = this.cloud
      .phone(openid)
      .intent('payments/prepay', { purpose: { kind: 'order', id } })
    return value<'payments/prepay'>(await intent.send())
  }

  /** The payment sheet, confirmed; the notification follows as WeChat sends it. */
  async confirm({ params }: Prepaid, openid = 'shopper-lin', more: object = {}): Promise<void> {
    await this.post('/local/wechat-pay/pay', { openid, params, how: 'pay', ...more })
  }

  /** Pays an order as its shopper does, and looks until WeChat has said so. */
  async pay(id: OrderId, openid = 'shopper-lin'): Promise<Prepaid> {
    const prepaid = await this.prepay(id, openid)
    await this.confirm(prepaid, openid)
    const { attemptId } = prepaid
    value<'payments/check'>(
      await this.cloud.phone(openid).intent('payments/check', { attemptId }).send(),
    )
    return prepaid
  }

  async paid(lines: readonly CartLine[], openid = 'shopper-lin', more: Partial<Placed> = {}) {
    const { id } = await this.place(lines, openid, more)
    await this.pay(id, openid)
    return this.order(id, openid)
  }

  send<A extends WriteAction>(action: A, input: Input<A>, openid = this.clerk) {
    return this.cloud.phone(openid).intent(action, input).send()
  }

  /** What the board has under a number. */
  async onBoard(number: string | null): Promise<BoardOrder> {
    const found = (await this.board()).orders.find((each) => each.number === number)
    assert.ok(found, `the board has no ${number}`)
    return found
  }

  async document(collection: string, id: string): Promise<Record<string, unknown>> {
    const found = (await this.cloud.documents(collection)).find(({ _id }) => _id === id)
    assert.ok(found, `${collection} has no ${id}`)
    return found
  }

  /** What a store has of a size: free and held. */
  async stock(skuId: SkuId): Promise<{ available: number; held: number }> {
    const all = await this.cloud.documents('stocks')
    const found = all.find((each) => each.storeId === this.storeId && each.skuId === skuId)
    assert.ok(found, `${skuId} is not counted`)
    return { available: Number(found.available), held: Number(found.held) }
  }

  async post(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.cloud.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
}
