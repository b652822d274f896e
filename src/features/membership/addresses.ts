import type { StoreId } from '@/shared/kernel/ids'

export const CARD_ADDRESS = '/pages/card/index'
export const ME_ADDRESS = '/pages/me/index'

/** Where the code of a store's spare screen is read. @param code as scanned, not URI-encoded */
export function presentAddress(code: string): string {
  return `/shopper/present/index?code=${encodeURIComponent(code)}`
}

/** Where staff look a member up. @param memberNumber one who is known already, by a booking */
export function memberAddress(storeId: StoreId, memberNumber?: string): string {
  const known = memberNumber === undefined ? '' : `&number=${memberNumber}`
  return `/staff/member/index?store=${storeId}${known}`
}

/** The code that a spare screen of the store shows. */
export function screenAddress(storeId: StoreId): string {
  return `/staff/screen/index?store=${storeId}`
}
