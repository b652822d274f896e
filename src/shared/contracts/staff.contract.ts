import type { Role } from '../domain/staff/permissions'
import type { StoreId } from '../kernel/ids'
import type { MerchantText } from '../kernel/words'

export type { Role }

export interface Membership {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly role: Role
}

export interface StaffContract {
  /** The stores the caller works at; empty for a shopper. */
  'staff/me': {
    in: 'staff'
    kind: 'read'
    input: Record<string, never>
    output: { readonly memberships: readonly Membership[] }
    refusal: never
  }
}
