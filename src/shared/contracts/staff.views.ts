import type { DeviceId } from '../domain/staff/acting'
import type { MemberKey } from '../domain/staff/appointing'
import type { InvitationCode, InvitationKind } from '../domain/staff/invitation'
import type { Role } from '../domain/staff/permissions'
import type { StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { MerchantText } from '../kernel/words'

export interface Membership {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly role: Role
  /** What colleagues call them. */
  readonly name: string
}

export interface StaffMe {
  readonly memberships: readonly Membership[]
  /** Whether they have a PIN for counter phones. */
  readonly pinSet: boolean
  /** On a phone that a counter shares. */
  readonly device?: {
    readonly storeId: StoreId
    readonly storeName: MerchantText
    readonly name: string
  }
  /** There has been no owner yet, and an owner's code waits to be used. */
  readonly ownerWanted?: true
  /** They own the stores, even where there are none yet. */
  readonly owner?: true
}

export interface InvitationView {
  /** Null where it is for every store. */
  readonly storeName: MerchantText | null
  readonly role: Role
  readonly kind: InvitationKind
  readonly expiresAt: Instant
}

export interface Colleague {
  readonly key: MemberKey
  readonly name: string
  readonly role: Role
  readonly me?: true
  /** From WeChat, trying things out. */
  readonly reviewer?: true
  /** When a reviewer's place ends. */
  readonly until?: Instant
  /** The other roles the reader may give them. */
  readonly mayBecome: readonly Role[]
  /** Whether the reader may take them off the list. */
  readonly mayRemove: boolean
}

export interface OpenInvitation {
  readonly code: InvitationCode
  readonly role: Role
  readonly kind: InvitationKind
  readonly expiresAt: Instant
  readonly usesLeft: number
}

export interface PeopleView {
  readonly storeName: MerchantText
  readonly utcOffsetMinutes: number
  readonly people: readonly Colleague[]
  /** Those the reader could have made. */
  readonly invitations: readonly OpenInvitation[]
  /** Whom the reader may invite. */
  readonly mayInvite: readonly Role[]
  /** The invitation this call has made. */
  readonly made?: InvitationCode
}

export interface DevicesView {
  readonly utcOffsetMinutes: number
  readonly devices: readonly {
    readonly deviceId: DeviceId
    readonly name: string
    readonly madeAt: Instant
    /** Who is there now. */
    readonly here?: string
  }[]
}

export interface DeviceView {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly name: string
  readonly utcOffsetMinutes: number
  /** Everybody who works at the store. */
  readonly people: readonly {
    readonly key: MemberKey
    readonly name: string
    readonly role: Role
    readonly pinSet: boolean
  }[]
  /** Who has taken it over, and until when, if they do nothing more. */
  readonly here?: {
    readonly key: MemberKey
    readonly name: string
    readonly role: Role
    readonly until: Instant
  }
  /** When whoever is there would be gone; absent where nobody is. */
  readonly nextPollMs?: number
}

export interface TrailEntry {
  readonly id: string
  readonly at: Instant
  /** An action of the contracts; a phone may be older than it. */
  readonly action: string
  readonly by: string
  /** The counter's phone it was done on; absent for a person's own. */
  readonly device?: string
  /** Whom or what it was done to, where it has a name. */
  readonly about?: string
  readonly role?: Role
}

export interface TrailView {
  readonly utcOffsetMinutes: number
  readonly entries: readonly TrailEntry[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}
