import type { DeviceId } from '@/shared/domain/staff/acting'
import type { MemberKey } from '@/shared/domain/staff/appointing'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import type { Role } from '@/shared/domain/staff/permissions'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** The name of a membership, so that a role is checked by one read. */
export function memberId(personId: PersonId, storeId: StoreId): MemberKey {
  return derivedId('member', personId, storeId)
}

/** Where somebody with this role at a store has their row: owners have theirs everywhere. */
export function placeOf(role: Role, storeId: StoreId): StoreId {
  return role === 'owner' ? EVERY_STORE : storeId
}

/** The counter's phone that is signed in to this person's WeChat account, if it is one. */
export function deviceId(personId: PersonId): DeviceId {
  return derivedId('device', personId)
}

export function pinId(personId: PersonId): string {
  return derivedId('pin', personId)
}

export function ownerTriesId(personId: PersonId): string {
  return derivedId('owner-tries', personId)
}

/** The one list of owners. */
export const OWNERSHIP = 'ownership00'
