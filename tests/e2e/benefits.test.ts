import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { productAddress } from '@/features/catalogue/addresses'
import { POINTS_ADDRESS, pointsDeskAddress } from '@/features/loyalty/addresses'
import {
  cartAddress,
  orderAddress,
  orderBoardAddress,
  todayAddress,
} from '@/features/orders/addresses'
import { offersAddress } from '@/features/promotions/addresses'
import { managePromotionsAddress } from '@/features/promotions/page-addresses'
import { asId, type OrderId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../support/answers'
import { yuyuan } from '../support/demo'
import { joinMembers } from '../support/members'
import { type OrderPhones, orderPhones } from '../support/order-phones'
import { TestShop } from '../support/order-shop'

/** ¥68 a tin; packaged teas earn no more than a Wednesday does: double. */
const tins = asId<'product'>('oolongtinbox')

describe('points and a coupon, from a first purchase to the manager’s books', () => {
  let phones: OrderPhones
  let shop: TestShop
  let second: OrderId
  before(async () => {
    phones = await orderPhones()
    shop = new TestShop(phones.cloud)
    await joinMembers(phones.cloud, 'shopper-lin')
  })
  after(() => phones.close())

  const seen = (page: Page, selector: string, words = '') =>
    page.locator(`${selector}:visible`).filter({ hasText: words }).first().waitFor()
  const tap = (page: Page, selector: string) => page.locator(`${selector}:visible`).first().click()

  async function twoTinsInCart(): Promise<void> {
    const { shopper } = phones
    await phones.look(shopper, productAddress(yuyuan, tins))
    await tap(shopper, '#add-to-cart')
    await seen(shopper, '#cart-count', '1')
    await phones.look(shopper, cartAddress(yuyuan))
    await tap(shopper, '#more-line-0')
  }
  async function payInSheet(): Promise<void> {
    const { shopper } = phones
    await tap(shopper, '#pay')
    await tap(shopper, '#pay-sheet-pay')
    await seen(shopper, '#order-status', '已付款')
  }
  async function latest(): Promise<OrderId> {
    const placed = await phones.cloud.phone('shopper-lin').read('orders/mine', { before: null })
    const [newest] = value<'orders/mine'>(placed).orders
    assert.ok(newest)
    return newest.id
  }
  async function handOver(orderId: OrderId): Promise<void> {
    const at = { storeId: yuyuan, orderId }
    value<'orders/accept'>(await shop.send('orders/accept', { ...at, notesSeen: true }))
    value<'orders/ready'>(await shop.send('orders/ready', at))
    const without = { ...at, code: null, withoutCode: '手机没电' }
    value<'orders/hand-over'>(await shop.send('orders/hand-over', without))
  }

  it('two tins are paid, and earn once they are collected', async () => {
    const { shopper } = phones
    await twoTinsInCart()
    await seen(shopper, '#total', '136')
    await seen(shopper, '#earns', '272')
    await payInSheet()
    await seen(shopper, '#order-earns', '取餐后得 272')
    await handOver(await latest())
    await phones.look(shopper, POINTS_ADDRESS)
    await seen(shopper, '#points-free', '272')
  })

  it('a coupon is claimed, and is in the next cart by itself; points go with a tap', async () => {
    const { shopper } = phones
    await phones.look(shopper, offersAddress(yuyuan))
    await tap(shopper, '#claim-twelvepercent')
    await seen(shopper, '#standing-twelvepercent')
    await twoTinsInCart()
    await seen(shopper, '#receipt-coupon', '−¥10.00')
    await seen(shopper, '#total', '126')
    await tap(shopper, '#use-points')
    await seen(shopper, '#receipt-points', '−¥13.60')
    await seen(shopper, '#pay', '112.40')
  })

  it('another choice is made by hand, and what it costs is said', async () => {
    const { shopper } = phones
    await tap(shopper, '#choose-coupon')
    await tap(shopper, '#coupon-none')
    await seen(shopper, '#pay', '122.40')
    await tap(shopper, '#choose-coupon')
    await tap(shopper, '#coupon-best')
    await seen(shopper, '#pay', '112.40')
    await payInSheet()
    second = await latest()
    await seen(shopper, '#receipt-coupon', '−¥10.00')
    await phones.look(shopper, POINTS_ADDRESS)
    await seen(shopper, '#points-free', '0')
    await seen(shopper, '#points-pending', '224')
  })

  it('one of the two tins is given back, with just its share of money and points', async () => {
    const { shopper, staff } = phones
    await handOver(second)
    const [line] = (await shop.order(second)).lines
    assert.ok(line)
    await phones.look(staff, orderBoardAddress(yuyuan), 'manager-chen')
    await tap(staff, `#more-${second}`)
    await tap(staff, '#refund')
    await tap(staff, `#more-refund-${line.id}`)
    await tap(staff, '#reason-1')
    await tap(staff, '#refund-send')
    await seen(staff, '.board-refund', '¥56.20')
    await phones.cloud.advance(2 * MINUTE_MS)
    await phones.look(shopper, orderAddress(second))
    await seen(shopper, '#order-refunded', '56.20')
    await seen(shopper, '#order-earns', '112')
    await seen(shopper, '#order-points-back', '136')
    await phones.look(shopper, POINTS_ADDRESS)
    await seen(shopper, '#points-free', '248')
  })

  it('the manager sees what coupons and points took off, what each rule cost, and what is owed', async () => {
    const { staff } = phones
    await phones.look(staff, todayAddress(yuyuan), 'manager-chen')
    await seen(staff, '#figure-coupons', '¥10.00')
    await seen(staff, '#figure-points', '¥13.60')
    await phones.look(staff, managePromotionsAddress(yuyuan), 'manager-chen')
    await tap(staff, '#promotion-twelvepercent')
    await seen(staff, '#figure-orders', '1')
    await seen(staff, '#figure-cost', '¥10')
    const asked = { storeId: yuyuan }
    const { checks } = value<'loyalty/checks'>(
      await phones.cloud.phone('manager-chen').read('loyalty/checks', asked),
    )
    assert.deepEqual([checks.length, checks[0]?.wrongAccounts], [1, 0])
    await phones.look(staff, pointsDeskAddress(yuyuan), 'manager-chen')
    await seen(staff, '#liability', String(checks[0]?.liabilityPoints))
  })

  it('no page complained on the way', () => {
    assert.deepEqual(phones.complaints, [])
  })
})
