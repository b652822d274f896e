import assert from 'node:assert/strict'
import { productAddress } from '@/features/catalogue/addresses'
import {
  askAmountAddress,
  cartAddress,
  fapiaoAddress,
  guestOrderAddress,
  ORDERS_ADDRESS,
  orderAddress,
  orderBoardAddress,
  payAddress,
  refundsAddress,
  todayAddress,
} from '@/features/orders/addresses'
import { reconciliationAddress } from '@/features/payments/addresses'
import { hefang, osmanthusOolong, wukang, yuyuan } from '../demo'
import type { TestCloud } from '../local-cloud'
import { TestShop } from '../order-shop'
import type { OrderScene } from './order-scene'
import { newcomer, PHONE, type Screen, type Screens, TABLET } from './screen'

function shoppers(cloud: TestCloud, of: (who: string, more?: Partial<Screen>) => Screen): Screens {
  return {
    'cart-empty': { ...newcomer, address: cartAddress(wukang), standing: '#cart-empty' },
    cart: {
      ...newcomer,
      // Orders for now are taken while somebody looks at the board.
      before: () => new TestShop(cloud).board(),
      address: productAddress(yuyuan, osmanthusOolong),
      taps: ['#add-to-cart', '#open-cart'],
      standing: '#paying-at',
      main: '#pay',
    },
    'order-paid': of('paid', { main: '#order-number' }),
    'order-ready': of('ready', { main: '#order-number' }),
    'order-given-back': of('given', { standing: '#order-refunds' }),
    'order-fapiao': of('ready', { taps: ['#ask-fapiao'], standing: '#fapiao-sheet' }),
    orders: of('given', { address: ORDERS_ADDRESS, standing: '.order-row' }),
    'pay-at-counter': {
      ...newcomer,
      address: payAddress(yuyuan),
      standing: '#amount',
      main: '#pay',
    },
    'pay-told': {
      ...newcomer,
      address: payAddress(yuyuan, 3_650),
      standing: '#amount',
      main: '#pay',
    },
  }
}

/** Ordering and paying, and what the staff do with orders and money. */
export function orderScreens(cloud: TestCloud, orders: OrderScene): Screens {
  const held = (who: string) => {
    const order = orders.get(who)
    assert.ok(order, `${who} holds no order`)
    return order
  }
  const of = (who: string, more: Partial<Screen> = {}): Screen => ({
    person: `shopper-${who}`,
    size: PHONE,
    address: orderAddress(held(who).id),
    standing: '#order-status',
    ...more,
  })
  const mei = { person: 'clerk-mei', size: PHONE }
  const chen = { person: 'manager-chen', size: PHONE }
  const accept = `#accept-${held('paid').id}`
  const orderBoard = { ...mei, address: orderBoardAddress(yuyuan), standing: accept }
  return {
    ...shoppers(cloud, of),
    'order-board': orderBoard,
    'order-board-tablet': { ...orderBoard, size: TABLET, main: accept },
    'order-board-empty': {
      ...mei,
      person: 'clerk-hao',
      address: orderBoardAddress(hefang),
      standing: '#no-orders',
    },
    'order-refund': {
      ...orderBoard,
      taps: [`#more-${held('paid').id}`, '#refund'],
      standing: '#refund-sheet',
    },
    'order-guest': {
      ...mei,
      address: guestOrderAddress(yuyuan),
      typed: ['#find-product input', '茶叶蛋'],
      taps: ['#pick-teaeggbowl0'],
      standing: '#enter',
    },
    'ask-amount': { ...mei, address: askAmountAddress(yuyuan), standing: '#show-amount' },
    'amount-code': {
      ...mei,
      address: askAmountAddress(yuyuan),
      typed: ['#amount input', '36.50'],
      taps: ['#show-amount'],
      standing: '#amount-waits',
    },
    today: { ...chen, address: todayAddress(yuyuan), standing: '#figure-average' },
    refunds: { ...chen, address: refundsAddress(yuyuan), standing: '#no-refunds' },
    'refunds-failed': { ...chen, address: refundsAddress(wukang), standing: '.order-trouble' },
    reconciliation: { ...chen, address: reconciliationAddress(yuyuan), standing: '.bill-day' },
    fapiao: { ...chen, address: fapiaoAddress(yuyuan), standing: `#fapiao-${held('given').id}` },
  }
}
