import type { StoreId } from '@/shared/kernel/ids'

/** Home, at a store or at the list of stores. Not as if a door code had been scanned. */
export function homeAddress(storeId?: StoreId): string {
  return storeId === undefined ? `/${HOME_PAGE}` : `/${HOME_PAGE}?store=${storeId}`
}

/** Home, with a word about a page that is not there. */
export function missingPageAddress(): string {
  return `/${HOME_PAGE}?missing=1`
}

/**
 * Home, as the scanned code opens it.
 * @param query how home's query carries the code: `scene=…` or `q=…`
 */
export function scannedAddress(query: string): string {
  return `/${HOME_PAGE}?${query}&scanned=1`
}
