import type { DeviceId, Session } from '@/shared/domain/staff/acting'
import type { Lasting, MemberKey } from '@/shared/domain/staff/appointing'
import type { Invitation, InvitationCode } from '@/shared/domain/staff/invitation'
import type { Role } from '@/shared/domain/staff/permissions'
import type { Tries } from '@/shared/domain/staff/tries'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { Collection } from '../../platform/database'

/** As they were before staff had names: known by the tail of the row's own. */
interface MemberV1 {
  readonly _id: MemberKey
  readonly v: 1
  readonly personId: PersonId
  readonly storeId: StoreId
  readonly role: Role
}

/** One person working at one store, or everywhere (`EVERY_STORE`): an owner has that row only. */
export interface MemberDocument extends Lasting {
  readonly _id: MemberKey
  readonly v: 2
  readonly personId: PersonId
  readonly storeId: StoreId
  readonly role: Role
  /** What colleagues call them, chosen by themselves. */
  readonly name: string
  /** From WeChat, trying things out: refunds only orders of their own. */
  readonly reviewer: boolean
}

/** Reads a row of either shape; one without a name is called by the tail of its key. */
export function memberToday(stored: MemberV1 | MemberDocument): MemberDocument {
  if (stored.v === 2) return stored
  const name = `#${stored._id.slice(-4)}`
  return { ...stored, v: 2, name, reviewer: false, until: null, removedAt: null }
}

export const members = new Collection<MemberV1 | MemberDocument, MemberDocument>(
  'members',
  memberToday,
  2,
)

/** More people than this would want a search, not a list. */
export const MOST_MEMBERS = 200

/** Who owns the merchant: one document, so that of two owners removing each other one stays. */
export interface OwnershipDocument {
  readonly _id: string
  readonly v: 1
  readonly owners: readonly PersonId[]
}

export const ownership = new Collection<OwnershipDocument, OwnershipDocument>(
  'ownership',
  (stored) => stored,
)

/** How often somebody has guessed at the owner's code. */
export interface OwnerTriesDocument {
  readonly _id: string
  readonly v: 1
  readonly tries: Tries
}

export const ownerTries = new Collection<OwnerTriesDocument, OwnerTriesDocument>(
  'ownerTries',
  (stored) => stored,
)

export interface InvitationDocument extends Invitation {
  readonly _id: InvitationCode
  readonly v: 1
  /** Where it was made; one for an owner counts everywhere. */
  readonly storeId: StoreId
}

export const invitations = new Collection<InvitationDocument, InvitationDocument>(
  'invitations',
  (stored) => stored,
)

/** A person's PIN, which is kept nowhere: only what scrypt makes of it. */
export interface PinDocument {
  readonly _id: string
  readonly v: 1
  /** Both in hexadecimal. */
  readonly salt: string
  readonly hash: string
  /** The intent that set it: arriving again, it does not replace a newer one. */
  readonly setBy: string
  readonly tries: Tries
  readonly rev: number
}

export const pins = new Collection<PinDocument, PinDocument>('pins', (stored) => stored)

/** A phone that a counter shares, known by the WeChat account it is signed in to. */
export interface DeviceDocument {
  readonly _id: DeviceId
  readonly v: 1
  readonly rev: number
  readonly storeId: StoreId
  readonly name: string
  readonly madeAt: Instant
  /** Since when it is somebody's own phone again. */
  readonly releasedAt: Instant | null
  readonly session: Session | null
}

export const devices = new Collection<DeviceDocument, DeviceDocument>('devices', (stored) => stored)

/** Shared phones of one store: more than this would be a warehouse of them. */
export const MOST_DEVICES = 50

/**
 * One thing done by somebody who works here. It is only ever added to: names are kept as they were
 * then, for those who have left since. Its `_id` comes from the intent, so that what arrives twice
 * stands once.
 */
export interface TrailDocument {
  readonly _id: string
  readonly v: 1
  /** Sorts by time and, at the same instant, by name: what pages go by. */
  readonly key: string
  readonly storeId: StoreId
  readonly at: Instant
  readonly action: string
  /** Tells a repetition from something else under the same requestId. */
  readonly fingerprint: string
  readonly person: PersonId
  readonly name: string
  readonly device: { readonly id: DeviceId; readonly name: string } | null
  readonly subject: TrailSubject | null
}

/** Whom or what it was done to. */
export interface TrailSubject {
  readonly id?: string
  readonly name?: string
  readonly role?: Role
}

export const trail = new Collection<TrailDocument, TrailDocument>('trail', (stored) => stored)
