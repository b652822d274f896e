import assert from 'node:assert/strict'
import { EJSON } from 'bson'
import type { Input } from '@/shared/contracts'
import type { PointsView } from '@/shared/contracts/loyalty.contract'
import type { OrderView } from '@/shared/contracts/orders.views'
import type { CartLine } from '@/shared/domain/orders/order'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import { asId, type CouponId, type PersonId } from '@/shared/kernel/ids'
import { value } from './answers'
import { joinMembers } from './members'
import { TestShop } from './order-shop'
import { couponDocument, ruleDocument } from './promotion-rules'

type Wanted = NonNullable<Input<'orders/quote'>['benefits']>

/** The best coupon, and as many points as there are and may be used. */
export const allOfIt: Wanted = { coupon: 'best', points: 1_000_000 }

/** A store whose shoppers are members, with rules of the test's own in place of the demo's. */
export class MemberShop extends TestShop {
  /** Only these rules; coupons handed out before keep theirs. */
  async setRules(...rules: readonly Promotion[]): Promise<void> {
    const all = { collectionName: 'promotions', queryType: 'WHERE', query: '{}' }
    await this.cloud.wire({ action: 'database.removeDocument', ...all })
    await this.keep('promotions', rules.map(ruleDocument))
  }

  async keep(collectionName: string, documents: readonly object[]): Promise<void> {
    if (documents.length === 0) return
    const data = documents.map((each) => EJSON.stringify(each, { relaxed: false }))
    await this.cloud.wire({ action: 'database.insertDocument', collectionName, data })
  }

  /** Joins, and buys elsewhere for so many yuan. */
  async member(openid: string, spentYuan = 0): Promise<PersonId> {
    const { number } = await joinMembers(this.cloud, openid)
    if (spentYuan > 0) {
      const { storeId } = this
      const bought = { storeId, memberNumber: number, amountFen: spentYuan * 100 }
      value<'loyalty/credit-purchase'>(
        await this.send('loyalty/credit-purchase', bought, 'manager-chen'),
      )
    }
    const card = (await this.cloud.documents('cards')).find((each) => each.number === number)
    return asId(String(card?._id))
  }

  /** One more coupon of a rule for somebody. */
  async give(rule: Promotion, person: PersonId, nth = 0): Promise<CouponId> {
    const coupon = couponDocument(rule, person, nth, this.cloud.cloud.clock.now())
    await this.keep('coupons', [coupon])
    return coupon._id
  }

  async points(openid = 'shopper-lin'): Promise<PointsView> {
    return value<'loyalty/points'>(await this.cloud.phone(openid).read('loyalty/points', {}))
  }

  async coupon(id: CouponId) {
    const { status, orderId } = await this.document('coupons', id)
    return { status, orderId }
  }

  /** What a phone would send for a cart with these benefits: with the total it was shown. */
  async wish(lines: readonly CartLine[], benefits: Wanted = allOfIt, openid = 'shopper-lin') {
    const cart = { ...this.cart(lines), benefits }
    const { totalFen } = await this.quote(cart, openid)
    return { ...cart, totalFen, allergyNote: '' }
  }

  async placed(input: Input<'orders/place'>, openid = 'shopper-lin'): Promise<OrderView> {
    return value<'orders/place'>(
      await this.cloud.phone(openid).intent('orders/place', input).send(),
    )
  }

  /** Made, handed over, done with. */
  async handOver(order: OrderView): Promise<void> {
    const at = { storeId: this.storeId, orderId: order.id }
    value<'orders/accept'>(await this.send('orders/accept', { ...at, notesSeen: true }))
    value<'orders/ready'>(await this.send('orders/ready', at))
    const without = { ...at, code: null, withoutCode: '手机没电' }
    value<'orders/hand-over'>(await this.send('orders/hand-over', without))
  }

  /** So many of the nth line back, and the money with them. */
  async giveBack(order: OrderView, counts: readonly number[]): Promise<void> {
    const lines = Object.fromEntries(
      order.lines.flatMap(({ id }, at) => (counts[at] ? [[id, counts[at]]] : [])),
    )
    assert.ok(Object.keys(lines).length > 0)
    const back = { storeId: this.storeId, orderId: order.id, lines, fen: null, reason: '做错了' }
    value<'orders/refund'>(await this.send('orders/refund', back, 'manager-chen'))
    await this.cloud.advance(2 * 60_000)
  }
}
