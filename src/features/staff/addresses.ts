import type { Id, StoreId } from '@/shared/kernel/ids'

export const COUNTER_ADDRESS = '/staff/counter/index'

/** The codes of a store's door, places and lanes. */
export function codesAddress(storeId: StoreId): string {
  return `/staff/codes/index?store=${storeId}`
}

/** Who one is among the staff: one's PIN, the people and phones one is in charge of. */
export const MINE_ADDRESS = '/staff/mine/index'

/** Where an invitation to work at a store is read and taken up. */
export function invitationAddress(code: Id<'invitation'>): string {
  return `/staff/invitation/index?code=${code}`
}

export function peopleAddress(storeId: StoreId): string {
  return `/staff/people/index?store=${storeId}`
}

export function healthAddress(storeId: StoreId): string {
  return `/staff/health/index?store=${storeId}`
}

export function trailAddress(storeId: StoreId): string {
  return `/staff/trail/index?store=${storeId}`
}
