import type { PersonId, StoreId } from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** The name of a membership, so that a role is checked by one read. */
export function memberId(personId: PersonId, storeId: StoreId): string {
  return derivedId('member', personId, storeId)
}
