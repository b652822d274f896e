import type { ProductId, StoreId } from '@/shared/kernel/ids'

export const SHOP_ADDRESS = '/pages/shop/index'

/** A product as one store sells it. */
export function productAddress(storeId: StoreId, productId: ProductId): string {
  return `/shopper/product/index?store=${storeId}&product=${productId}`
}

/** What a barcode off one store's shelf is on. @param barcode as scanned: digits alone */
export function barcodeAddress(storeId: StoreId, barcode: string): string {
  return `/shopper/product/index?store=${storeId}&barcode=${barcode}`
}

/** Where staff change what a store sells, and how much of it there is. */
export function shelfAddress(storeId: StoreId): string {
  return `/staff/shelf/index?store=${storeId}`
}
