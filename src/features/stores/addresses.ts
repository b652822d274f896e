import type { StoreId } from '@/shared/kernel/ids'

export const OPERATOR_ADDRESS = '/shopper/operator/index'

/** Home, at a store or at the list of stores. Not as if a door code had been scanned. */
export function homeAddress(storeId?: StoreId): string {
  return storeId === undefined ? `/${HOME_PAGE}` : `/${HOME_PAGE}?store=${storeId}`
}

/** Home, as the code with this `scene` opens it. */
export function scannedAddress(scene: string): string {
  return `/${HOME_PAGE}?scene=${encodeURIComponent(scene)}`
}
