import type { PointsEntry } from '../domain/loyalty/account'
import type { BusinessDay } from '../kernel/business-day'
import type { Id, StoreId, TierId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { MerchantText } from '../kernel/words'
import type { NotAMember } from './membership.contract'
import type { UnknownStore } from './stores.contract'

export interface TierView {
  readonly id: TierId
  readonly name: MerchantText
  readonly benefits: readonly MerchantText[]
  readonly earnPercent: number
  /** Spent within twelve months, refunds taken off. */
  readonly spentFen: Fen
  /** The one above, and what is missing to it; null at the top. */
  readonly next: { readonly name: MerchantText; readonly missingFen: Fen } | null
  /** The review before which it does not go down. */
  readonly keptUntil: BusinessDay
}

/** A member's points, in words they can follow. */
export interface PointsView {
  /** Lots minus debt; may be negative. */
  readonly balance: number
  readonly debt: number
  /** Bought and not yet collected or served. */
  readonly pending: number
  /** Set aside for orders that await their payment. */
  readonly held: number
  /** What can be burned now. */
  readonly free: number
  /** The next to expire; null where none does within the warning. */
  readonly expiring: { readonly points: number; readonly on: BusinessDay } | null
  readonly tier: TierView | null
  readonly utcOffsetMinutes: number
}

export interface EntryView
  extends Pick<
    PointsEntry,
    'id' | 'position' | 'at' | 'day' | 'kind' | 'points' | 'debt' | 'reason'
  > {
  /** The order's or purchase's store; null where there was none. */
  readonly storeName: MerchantText | null
}

/** A purchase or adjustment that waits for a second person. */
export interface PointsToApprove {
  readonly id: Id
  readonly kind: 'purchase' | 'adjustment'
  /** The card's last four digits. */
  readonly memberEnd: string
  /** Null for an adjustment. */
  readonly amountFen: Fen | null
  readonly points: number
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Instant
}

export interface CheckView {
  readonly day: BusinessDay
  readonly checkedAccounts: number
  readonly wrongAccounts: number
  /** What all members together hold, debts taken off. */
  readonly liabilityPoints: number
  /** At what a point takes off. */
  readonly liabilityFen: Fen
}

export interface Credited {
  readonly status: 'credited' | 'waiting-for-approval'
  readonly points: number
}

type UnknownMember = { readonly code: 'loyalty/unknown-member' }
type OwnAccount = { readonly code: 'loyalty/own-account' }

export interface LoyaltyContract {
  'loyalty/points': {
    in: 'shopper'
    kind: 'read'
    input: Record<string, never>
    output: PointsView
    refusal: NotAMember
  }
  /** The newest first, thirty at a time. */
  'loyalty/entries': {
    in: 'shopper'
    kind: 'read'
    input: { readonly before: number | null }
    output: { readonly entries: readonly EntryView[]; readonly more: boolean }
    refusal: NotAMember
  }
  /** A one-time code of a purchase outside the app, within seven days of it. */
  'loyalty/claim-purchase': {
    in: 'shopper'
    kind: 'write'
    input: { readonly code: string }
    output: PointsView & { readonly earned: number }
    refusal:
      | NotAMember
      | {
          readonly code:
            | 'loyalty/purchase-unknown'
            | 'loyalty/purchase-taken'
            | 'loyalty/purchase-expired'
        }
      | OwnAccount
  }
  /** What a counter sees of the member whose card it looked up. */
  'loyalty/member-points': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId; readonly memberNumber: string }
    output: {
      readonly balance: number
      readonly free: number
      readonly tierName: MerchantText | null
    }
    refusal: UnknownStore | UnknownMember
  }
  /** A purchase outside the app, on the card just scanned. */
  'loyalty/credit-purchase': {
    in: 'staff'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly memberNumber: string; readonly amountFen: Fen }
    output: Credited
    refusal: UnknownStore | UnknownMember | OwnAccount
  }
  /** For who has no card with them: a code to be shown or printed. */
  'loyalty/make-purchase-code': {
    in: 'staff'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly amountFen: Fen }
    output: { readonly code: string; readonly points: number; readonly until: Instant }
    /** Above the limit somebody in charge makes it. */
    refusal: UnknownStore | { readonly code: 'loyalty/above-limit'; readonly upToFen: Fen }
  }
  'loyalty/adjust': {
    in: 'staff'
    kind: 'write'
    input: {
      readonly storeId: StoreId
      readonly memberNumber: string
      /** Not zero. */
      readonly points: number
      readonly reason: string
    }
    output: Credited
    refusal: UnknownStore | UnknownMember | OwnAccount
  }
  'loyalty/to-approve': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: { readonly waiting: readonly PointsToApprove[] }
    refusal: UnknownStore
  }
  'loyalty/approve': {
    in: 'staff'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly id: Id; readonly approved: boolean }
    output: { readonly waiting: readonly PointsToApprove[] }
    refusal:
      | UnknownStore
      | OwnAccount
      | { readonly code: 'loyalty/request-gone' | 'loyalty/second-person' }
  }
  /** The last daily checks, the newest first; of all the merchant's members. */
  'loyalty/checks': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: { readonly checks: readonly CheckView[] }
    refusal: UnknownStore
  }
}
