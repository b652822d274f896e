import type { StoreId } from '@/shared/kernel/ids'

export const COUNTER_ADDRESS = '/staff/counter/index'

/** The codes of a store's door, places and lanes. */
export function codesAddress(storeId: StoreId): string {
  return `/staff/codes/index?store=${storeId}`
}
