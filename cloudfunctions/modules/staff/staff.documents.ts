import type { Role } from '@/shared/contracts/staff.contract'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import { Collection } from '../../platform/database'

/** One person working at one store. */
export interface MemberDocument {
  readonly _id: string
  readonly v: 1
  readonly personId: PersonId
  readonly storeId: StoreId
  readonly role: Role
}

export const members = new Collection<MemberDocument, MemberDocument>('members', (stored) => stored)
