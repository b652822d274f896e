import { doorCode } from '@/shared/domain/stores/door-code'
import type { StoreId } from '@/shared/kernel/ids'

/** Home, at a store as if its door code had been scanned, or at the list of stores. */
export function homeAddress(storeId?: StoreId): string {
  return storeId === undefined ? `/${HOME_PAGE}` : `/${HOME_PAGE}?scene=${doorCode(storeId)}`
}
