import type { OrderId, StoreId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'

/** The menu, a page of the bar at the foot. */
export const SHOP_ADDRESS = '/pages/shop/index'

/** One's own orders, the latest first. */
export const ORDERS_ADDRESS = '/shopper/orders/index'

export function cartAddress(storeId: StoreId): string {
  return `/shopper/cart/index?store=${storeId}`
}

/** An order; its payment begins by itself where it was placed a moment ago. */
export function orderAddress(orderId: OrderId, paying = false): string {
  return `/shopper/order/index?id=${orderId}${paying ? '&paying=1' : ''}`
}

/** Paying an amount at the counter (到店买单). @param amountFen where the counter's code says it */
export function payAddress(storeId: StoreId, amountFen?: Fen): string {
  return `/shopper/pay/index?store=${storeId}${amountFen === undefined ? '' : `&fen=${amountFen}`}`
}

export function orderBoardAddress(storeId: StoreId): string {
  return `/staff/orders/index?store=${storeId}`
}

/** Where the staff hold up a code with an amount in it. */
export function askAmountAddress(storeId: StoreId): string {
  return `/staff/amount/index?store=${storeId}`
}

export function guestOrderAddress(storeId: StoreId): string {
  return `/staff/guest-order/index?store=${storeId}`
}

export function todayAddress(storeId: StoreId): string {
  return `/staff/today/index?store=${storeId}`
}

export function refundsAddress(storeId: StoreId): string {
  return `/staff/refunds/index?store=${storeId}`
}

export function fapiaoAddress(storeId: StoreId): string {
  return `/staff/fapiao/index?store=${storeId}`
}
