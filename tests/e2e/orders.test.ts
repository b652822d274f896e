import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { productAddress, SHOP_ADDRESS } from '@/features/catalogue/addresses'
import {
  cartAddress,
  fapiaoAddress,
  guestOrderAddress,
  orderAddress,
  orderBoardAddress,
  todayAddress,
} from '@/features/orders/addresses'
import type { OrderId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../support/answers'
import { oolongCup, osmanthusOolong, yuyuan } from '../support/demo'
import { type OrderPhones, orderPhones, tap } from '../support/order-phones'
import { line, TestShop } from '../support/order-shop'

describe('orders, on a shopper’s phone and the store’s', () => {
  let phones: OrderPhones
  let shop: TestShop
  let first: OrderId
  before(async () => {
    phones = await orderPhones()
    shop = new TestShop(phones.cloud)
  })
  after(() => phones.close())

  const seen = (page: Page, selector: string, words = '') =>
    page.locator(`${selector}:visible`).filter({ hasText: words }).first().waitFor()
  const board = (openid?: string) => phones.look(phones.staff, orderBoardAddress(yuyuan), openid)
  const order = (id: OrderId) => phones.look(phones.shopper, orderAddress(id))

  /** The last order that was placed. */
  async function latest(): Promise<OrderId> {
    const placed = await phones.cloud.phone('shopper-lin').read('orders/mine', { before: null })
    const [newest] = value<'orders/mine'>(placed).orders
    assert.ok(newest)
    return newest.id
  }

  /** One cup in the cart, at the price it has now. */
  async function fillCart(): Promise<void> {
    const { shopper } = phones
    await phones.look(shopper, productAddress(yuyuan, osmanthusOolong))
    await tap(shopper, '#add-to-cart')
    await seen(shopper, '#cart-count', '1')
  }

  async function payInSheet(): Promise<void> {
    const { shopper } = phones
    await tap(shopper, '#pay')
    await tap(shopper, '#pay-sheet-pay')
    await seen(shopper, '#order-status', '已付款')
  }

  it('two cups are chosen from the menu and paid, with a word about peanuts', async () => {
    const { shopper } = phones
    await phones.look(shopper, SHOP_ADDRESS)
    await tap(shopper, `#store-${yuyuan}`)
    await tap(shopper, `#product-${osmanthusOolong}`)
    await tap(shopper, '#add-to-cart')
    await seen(shopper, '#cart-count', '1')
    await tap(shopper, '#open-cart')
    await tap(shopper, '#more-line-0')
    await shopper.locator('#allergy-field input').fill('花生过敏')
    await seen(shopper, '#paying-at', '愚园路')
    await payInSheet()
    await seen(shopper, '#order-number', 'T1')
    first = await latest()
  })

  it('the board has the note first, and accepts once it is tapped', async () => {
    const { staff } = phones
    await seen(staff, `#board-${first}`, 'T1')
    const card = (await staff.locator(`#board-${first}`).textContent()) ?? ''
    assert.ok(card.indexOf('花生过敏') < card.indexOf('桂花'), card)
    assert.match((await staff.locator(`#accept-${first}`).getAttribute('class')) ?? '', /tap-busy/)
    await tap(staff, `#allergy-${first}`)
    await tap(staff, `#accept-${first}`)
    await seen(staff, `#ready-${first}`)
  })

  it('its page says that it is ready, and one tap on the number hands it over', async () => {
    const { shopper, staff } = phones
    await tap(staff, `#ready-${first}`)
    await seen(shopper, '#order-status', '做好了')
    await tap(staff, `#hand-over-${first}`)
    await seen(staff, '#column-handed-over', 'T1')
    await order(first)
    await seen(shopper, '#order-status', '已取走')
  })

  it('a fapiao is asked for, and the manager marks it issued', async () => {
    const { shopper, staff } = phones
    await tap(shopper, '#ask-fapiao')
    await shopper.locator('#fapiao-title input').fill('林小姐')
    await shopper.locator('#fapiao-email input').fill('lin@example.com')
    await tap(shopper, '#fapiao-send')
    await seen(shopper, '#fapiao', '等店长开')
    await phones.look(staff, fapiaoAddress(yuyuan), 'manager-chen')
    await seen(staff, `#title-${first}`, '林小姐')
    await tap(staff, `#issued-${first}`)
    await seen(staff, '#no-fapiao')
  })

  it('one of the two cups is given back, and its page and its fapiao say so', async () => {
    const { shopper, staff } = phones
    const [cups] = (await shop.order(first)).lines
    assert.ok(cups)
    await board('manager-chen')
    await tap(staff, `#more-${first}`)
    await tap(staff, '#refund')
    await tap(staff, `#more-refund-${cups.id}`)
    await tap(staff, '#reason-1')
    await tap(staff, '#refund-send')
    await seen(staff, '.board-refund', '¥18')
    await phones.cloud.advance(2 * MINUTE_MS)
    await order(first)
    await seen(shopper, '#order-refunded', '18')
    await seen(shopper, '#order-refunds', '做错了')
    await seen(shopper, '#order-refunds', '已退到')
    await seen(shopper, '#fapiao', '重开')
  })

  it('a guest without a phone pays cash', async () => {
    const { staff } = phones
    await phones.look(staff, guestOrderAddress(yuyuan))
    await tap(staff, `#pick-${osmanthusOolong}`)
    await tap(staff, '#add-to-cart')
    await staff.locator('#guest-name input').fill('王女士')
    await tap(staff, '#paid-cash')
    await tap(staff, '#enter')
    await tap(staff, '#to-board')
    await seen(staff, '#column-incoming', '王女士')
  })

  it('the manager sees both in Today, and what was given back', async () => {
    const { staff } = phones
    await phones.look(staff, todayAddress(yuyuan), 'manager-chen')
    await seen(staff, '#figure-orders', '2')
    await seen(staff, '#figure-paid', '¥54')
    await seen(staff, '#figure-refunded', '¥18')
    await seen(staff, '#figure-cash', '¥18')
  })

  it('what was sold out after it was put into the cart can be taken out, and nothing is paid', async () => {
    const { shopper } = phones
    await fillCart()
    await phones.look(shopper, cartAddress(yuyuan))
    await seen(shopper, '#pay', '18')
    const chen = phones.cloud.phone('manager-chen')
    const soldOut = { storeId: yuyuan, skuId: oolongCup, soldOut: true }
    value<'catalogue/set-offer'>(await chen.intent('catalogue/set-offer', soldOut).send())
    await tap(shopper, '#pay')
    await seen(shopper, '#line-0', '售罄')
    await tap(shopper, '#take-out')
    await seen(shopper, '#cart-empty')
    const again = { ...soldOut, soldOut: false }
    value<'catalogue/set-offer'>(await chen.intent('catalogue/set-offer', again).send())
  })

  it('a price that changed is shown with the old one before it is paid', async () => {
    const { shopper } = phones
    await fillCart()
    await phones.look(shopper, cartAddress(yuyuan))
    await seen(shopper, '#pay', '18')
    const chen = phones.cloud.phone('manager-chen')
    const dearer = { storeId: yuyuan, skuId: oolongCup, priceFen: 1950 }
    value<'catalogue/set-price'>(await chen.intent('catalogue/set-price', dearer).send())
    await tap(shopper, '#pay')
    await seen(shopper, '#total-was', '18')
    await seen(shopper, '#pay', '19.5')
    await payInSheet()
  })

  it('is cancelled freely before it is accepted', async () => {
    const { shopper } = phones
    await tap(shopper, '#cancel')
    await tap(shopper, '#cancel-yes')
    await seen(shopper, '#order-status', '已取消')
  })

  it('and after that by asking the staff', async () => {
    const { shopper, staff } = phones
    const { id } = await shop.paid([line(oolongCup)])
    const accept = { storeId: yuyuan, orderId: id, notesSeen: true }
    value<'orders/accept'>(await shop.send('orders/accept', accept))
    await order(id)
    await tap(shopper, '#cancel')
    await tap(shopper, '#cancel-yes')
    await seen(shopper, '#cancel-asked')
    await board()
    await tap(staff, `#cancel-agree-${id}`)
    // Answered before the clock moves: a transaction outlives no minute.
    await staff.locator(`#cancel-agree-${id}`).waitFor({ state: 'detached' })
    // Two: the refund can be withdrawn for ten seconds, which may outlast the timer's next run.
    await phones.cloud.advance(2 * MINUTE_MS)
    await order(id)
    await seen(shopper, '#order-status', '已全部退款')
  })

  it('a pause of a quarter hour is told in the cart, and ends with a tap', async () => {
    const { shopper, staff } = phones
    await tap(staff, '#pause')
    await tap(staff, '#pause-15')
    await seen(staff, '#paused')
    await fillCart()
    await phones.look(shopper, cartAddress(yuyuan))
    await seen(shopper, '#not-now', '暂停接单')
    await tap(staff, '#resume')
    await seen(staff, '#pause')
    await phones.look(shopper, cartAddress(yuyuan))
    await seen(shopper, '#when-now')
  })

  it('no page complained on the way', () => {
    assert.deepEqual(phones.complaints, [])
  })
})
