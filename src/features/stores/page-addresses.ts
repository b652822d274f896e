import type { StoreId } from '@/shared/kernel/ids'

export const OPERATOR_ADDRESS = '/shopper/operator/index'

/** What is used and kept of a person. */
export const PRIVACY_ADDRESS = '/shopper/privacy/index'

/** All that is to be known of a store. */
export function storePageAddress(storeId: StoreId): string {
  return `/shopper/store/index?store=${storeId}`
}

/** Where managers change a store. */
export function settingsAddress(storeId: StoreId): string {
  return `/staff/settings/index?store=${storeId}`
}
