import type { StoreId } from '@/shared/kernel/ids'

/** One's own coupons and gifts. */
export const WALLET_ADDRESS = '/shopper/wallet/index'

/** What a store offers, today first. */
export function offersAddress(storeId: StoreId): string {
  return `/shopper/promotions/index?store=${storeId}`
}
