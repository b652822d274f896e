import type { CouponStatus, Promotion } from '@/shared/domain/promotions/promotion'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { CouponId, Id, OrderId, PersonId, PromotionId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { Collection } from '../../platform/database'

/** A rule of the merchant's file, or of a manager's for their own store. */
export interface PromotionDocument {
  readonly _id: PromotionId
  readonly v: 1
  readonly rev: number
  /** The store whose manager made it; `EVERY_STORE` for the file's. */
  readonly storeId: StoreId
  readonly promotion: Promotion
  /** Neither stopped nor gone from the file. */
  readonly on: boolean
  /** The request that made it, so that its repetition is told from another; null for the file's. */
  readonly made: { readonly by: PersonId; readonly fingerprint: string } | null
}

export const promotions = new Collection<PromotionDocument, PromotionDocument>(
  'promotions',
  (stored) => stored,
)

/** How a coupon was redeemed at a counter. */
export interface AtCounter {
  readonly storeId: StoreId
  readonly by: PersonId
  readonly at: Instant
}

/** A coupon somebody has. */
export interface CouponDocument {
  readonly _id: CouponId
  readonly v: 1
  readonly rev: number
  readonly personId: PersonId
  readonly promotionId: PromotionId
  /** The rule as it was when it was handed out. */
  readonly promotion: Promotion
  readonly status: CouponStatus
  readonly givenAt: Instant
  readonly expiresAt: Instant
  /** The request it was handed out by, and the mark it was counted under. */
  readonly asked: { readonly intentId: string; readonly fingerprint: string }
  readonly token: string
  /** The order it is held or was used for. */
  readonly orderId: OrderId | null
  readonly usedAt: Instant | null
  readonly atCounter: AtCounter | null
  /** Orders it came back from, or never may be held for again: a late word of theirs does nothing. */
  readonly over: Readonly<Record<OrderId, Instant>>
  /** What counters asked of it, so that a repetition changes nothing. */
  readonly taps: Readonly<Record<Id, string>>
}

export const coupons = new Collection<CouponDocument, CouponDocument>('coupons', (stored) => stored)

/** That something is being counted and its proof, another document, may not be there yet. */
export interface Mark {
  readonly token: string
  readonly by: 1 | -1
  readonly fen: Fen
  readonly day: BusinessDay
  readonly proof: 'coupon' | 'use'
  readonly at: Instant
}

/** How many there were of something, hot: it holds only what is in flight. */
export interface CountDocument {
  readonly _id: Id<'promotion-count'>
  readonly v: 1
  readonly rev: number
  readonly total: number
  readonly costFen: Fen
  readonly days: Readonly<Record<string, number>>
  readonly marks: Readonly<Record<Id, Mark>>
  /** Set with every mark; the timer clears it once there are none. */
  readonly unswept: boolean
  readonly sweptAt: Instant
}

export const promotionCounts = new Collection<CountDocument, CountDocument>(
  'promotionCounts',
  (stored) => stored,
)

/** That an order or a gift was counted, and whether it was taken back. */
export interface UseDocument {
  readonly _id: Id<'promotion-use'>
  readonly v: 1
  readonly countedId: Id
  readonly fen: Fen
  readonly day: BusinessDay
  readonly state: 'taken' | 'returned'
  /** The mark each was counted under; null for an order that was taken back before it was taken. */
  readonly takenBy: string | null
  readonly returnedBy: string | null
}

export const promotionUses = new Collection<UseDocument, UseDocument>(
  'promotionUses',
  (stored) => stored,
)

/** `refused` is what was never had, `called-off` what waited and was not fetched in time. */
export type RewardStatus = 'asked' | 'refused' | 'waiting' | 'done' | 'handed-over' | 'called-off'

/** Why nothing came of what somebody asked for their points. */
export type RewardRefusal =
  | { readonly code: 'promotions/none-left' | 'promotions/had-yours' | 'promotions/not-now' }
  | { readonly code: 'promotions/points-missing'; readonly points: number }

/** What somebody asked for their points: a gift, handed over at a counter, or a coupon. */
export interface RewardClaimDocument {
  readonly _id: Id<'reward-claim'>
  readonly v: 1
  readonly rev: number
  readonly kind: 'gift' | 'coupon'
  readonly personId: PersonId
  readonly promotionId: PromotionId
  /** The rule as it was when it was asked for. */
  readonly promotion: Promotion
  readonly storeId: StoreId
  /** The store's business day it was asked on: the day it counts for. */
  readonly day: BusinessDay
  readonly points: number
  /** `asked` until its points are spent; a coupon's is `done` with the coupon. */
  readonly status: RewardStatus
  readonly refused: RewardRefusal | null
  readonly askedAt: Instant
  /** When what nobody fetched, or what was never finished, is called off. */
  readonly until: Instant
  /** Called off, and its points have not all come back yet. */
  readonly unsettled: boolean
  readonly asked: { readonly intentId: string; readonly fingerprint: string }
  /** What counters asked of it, so that a repetition changes nothing. */
  readonly taps: Readonly<Record<Id, string>>
}

export const rewardClaims = new Collection<RewardClaimDocument, RewardClaimDocument>(
  'rewardClaims',
  (stored) => stored,
)
