import type { BusinessDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** The name of one business day's entries at a store, or of those that led to none. */
export function entriesId(storeId: StoreId | null, day: BusinessDay): string {
  return derivedId('entries', storeId ?? 'no store', day)
}
