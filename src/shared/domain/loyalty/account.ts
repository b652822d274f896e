import type { BusinessDay } from '../../kernel/business-day'
import type { EntryId, Id, LotId, OrderId, PersonId, StoreId, TierId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'

/** What points were earned by, or given for. */
export type PointsSource =
  | { readonly kind: 'order'; readonly id: OrderId }
  /** A purchase outside the app: entered by staff, or brought on a one-time code. */
  | { readonly kind: 'purchase'; readonly id: Id<'purchase'> }
  | { readonly kind: 'birthday'; readonly year: number }
  | { readonly kind: 'reward'; readonly id: Id<'reward-claim'> }
  | { readonly kind: 'adjustment'; readonly id: Id<'adjustment'> }
  | { readonly kind: 'expiry'; readonly day: BusinessDay }

/** Points that were earned together and expire together; what is burned comes from the oldest expiry. */
export interface Lot {
  readonly id: LotId
  readonly source: PointsSource
  readonly earned: number
  /** What is left of them, 0 to `earned`. */
  readonly left: number
  readonly earnedAt: Instant
  readonly expiresAt: Instant
}

/** Points set aside for an order that awaits its payment: lots and how many of each. */
export interface PointsHold {
  readonly parts: Readonly<Record<LotId, number>>
  /** Changes state and stays until what it was for is final and an hour old. */
  readonly state: 'held' | 'released' | 'burned'
  readonly at: Instant
}

/** How many points an amount brings, as it was when it was bought: later rules do not touch it. */
export interface EarningRule {
  /** The thousandth part of a point that one fen brings, of each line in turn: rate × multiplier. */
  readonly milliPointsPerFen: readonly number[]
  /** Named in the ledger: which rule it was. */
  readonly version: string
  readonly tierId: TierId | null
  readonly lifetimeMonths: number
}

/** A purchase as it stands now; told again with every change of it, in any order and number. */
export interface PurchaseState {
  readonly source: PointsSource & { readonly kind: 'order' | 'purchase' }
  readonly storeId: StoreId
  /** Grows with every change: an older state told late changes nothing. */
  readonly version: number
  readonly day: BusinessDay
  /** Paid but not yet collected or served: its points are pending. */
  readonly status: 'pending' | 'done'
  /** What was really paid for each line and not given back; null for an amount without lines is one line. */
  readonly netFenByLine: readonly Fen[]
  readonly rule: EarningRule
  /** Points burned for it, and how many of those its refunds give back by now. */
  readonly burned: number
  readonly givenBack: number
}

/** A line of the ledger: append-only, each holding on to the one before. */
export interface PointsEntry {
  readonly id: EntryId
  /** From 1, without gaps, per person. */
  readonly position: number
  readonly at: Instant
  readonly day: BusinessDay
  readonly kind: 'earn' | 'burn' | 'give-back' | 'claw-back' | 'expire' | 'adjust' | 'birthday'
  /** What it changes the balance by: the sum of `lots` minus `debt`. */
  readonly points: number
  readonly lots: Readonly<Record<LotId, number>>
  /** What it changes the debt by. */
  readonly debt: number
  readonly source: PointsSource
  /** Whoever did it by hand; null where it followed by itself. */
  readonly by: PersonId | null
  readonly reason: string
}
