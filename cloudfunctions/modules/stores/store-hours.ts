import type { StoreHours } from '@/shared/domain/stores/opening-hours'
import { chinaHolidays } from './holidays'
import type { StoreDocument } from './stores.documents'

/** All it takes to say whether a store is open. */
export function storeHours({ tradingDay, hours }: StoreDocument): StoreHours {
  return { tradingDay, hours, calendar: chinaHolidays }
}
