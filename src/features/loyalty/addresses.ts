import type { StoreId } from '@/shared/kernel/ids'

/** One's points, tier and ledger. */
export const POINTS_ADDRESS = '/shopper/points/index'

/** Points at a counter: codes for purchases, what waits for a second person, the daily check. */
export function pointsDeskAddress(storeId: StoreId): string {
  return `/staff/points/index?store=${storeId}`
}
