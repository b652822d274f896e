import { useQuery } from '@/cloud/use-query'
import type { ProductId, StoreId } from '@/shared/kernel/ids'

/** A product with this store's prices and stock, as it is now. */
export function useProduct(storeId: StoreId, productId: ProductId) {
  return useQuery('catalogue/product', { storeId, productId })
}

/** The product a barcode is on. */
export function useScanned(storeId: StoreId, barcode: string) {
  return useQuery('catalogue/find-barcode', { storeId, barcode })
}
