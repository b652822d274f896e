import type { StoreId } from '@/shared/kernel/ids'

/** WeChat's bills against our books, day by day. */
export function reconciliationAddress(storeId: StoreId): string {
  return `/staff/reconciliation/index?store=${storeId}`
}
