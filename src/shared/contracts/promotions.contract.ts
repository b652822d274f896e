import type { Choice, CouponStatus, Promotion, WhyNot } from '../domain/promotions/promotion'
import type { BusinessDay } from '../kernel/business-day'
import type { CouponId, Id, PromotionId, SkuId, StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { ChangingCode, NotAMember } from './membership.contract'
import type { UnknownStore } from './stores.contract'

export interface CouponView {
  readonly id: CouponId
  readonly promotion: Promotion
  readonly status: CouponStatus | 'expired'
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
}

/** A rule a shopper may meet at a store. */
export interface PromotionAtStore {
  readonly promotion: Promotion
  /** Whether it is on today at some hour; those of other days come after. */
  readonly today: boolean
  /** Where it is a coupon one can claim, or get for points. */
  readonly claim: 'free' | 'points' | 'claimed' | 'none-left' | null
}

export interface GiftView {
  readonly id: Id<'reward-claim'>
  readonly promotion: Promotion
  readonly status: 'waiting' | 'handed-over' | 'called-off'
  readonly codes: readonly ChangingCode[]
  readonly until: Instant
}

/** A rule with what came of it. */
export interface PromotionFigures {
  readonly promotion: Promotion
  readonly standing: 'scheduled' | 'on' | 'over' | 'stopped'
  readonly orders: number
  readonly costFen: Fen
  /** Coupons of it. */
  readonly handedOut: number
  readonly used: number
  /** Whether it is the store's own, so that its manager may change it. */
  readonly own: boolean
}

export interface CouponAtCounter {
  readonly coupon: CouponView
  readonly memberNumber: string
  readonly nickname: string | null
  /** Null where it can be used now. */
  readonly whyNot: WhyNot | null
  /** While it can be undone. */
  readonly undoUntil: Instant | null
}

export type UnknownPromotion = { readonly code: 'promotions/unknown' }
type ClaimRefusal =
  | NotAMember
  | UnknownPromotion
  | { readonly code: 'promotions/none-left' | 'promotions/had-yours' | 'promotions/not-now' }
  | { readonly code: 'promotions/points-missing'; readonly points: number }

type AtStore = { readonly storeId: StoreId }
type CounterRefusal =
  | UnknownStore
  | { readonly code: 'promotions/coupon-unknown' | 'promotions/code-expired' }

/** What a manager writes down; its id comes from the cloud. */
export type NewPromotion = Omit<Promotion, 'id' | 'stoppedAt'>

export interface PromotionsContract {
  'promotions/at-store': {
    in: 'shopper'
    kind: 'read'
    input: AtStore
    output: { readonly promotions: readonly PromotionAtStore[]; readonly day: BusinessDay }
    refusal: UnknownStore
  }
  'promotions/wallet': {
    in: 'shopper'
    kind: 'read'
    input: Record<string, never>
    output: {
      readonly usable: readonly CouponView[]
      readonly past: readonly CouponView[]
      readonly gifts: readonly GiftView[]
    }
    refusal: NotAMember
  }
  /** What to show at a counter, changing every thirty seconds. */
  'promotions/coupon-codes': {
    in: 'shopper'
    kind: 'read'
    input: { readonly couponId: CouponId }
    output: {
      readonly coupon: CouponView
      readonly codes: readonly ChangingCode[]
      readonly nextPollMs: number
    }
    refusal: { readonly code: 'promotions/coupon-unknown' }
  }
  'promotions/claim': {
    in: 'shopper'
    kind: 'write'
    input: AtStore & { readonly promotionId: PromotionId }
    output: CouponView
    refusal: ClaimRefusal | UnknownStore
  }
  /** A coupon or a gift for points. */
  'promotions/redeem-points': {
    in: 'shopper'
    kind: 'write'
    input: AtStore & { readonly promotionId: PromotionId }
    output: { readonly coupon: CouponView | null; readonly gift: GiftView | null }
    refusal: ClaimRefusal | UnknownStore
  }
  'promotions/give-coupon': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly memberNumber: string; readonly promotionId: PromotionId }
    output: CouponView
    refusal:
      | UnknownStore
      | UnknownPromotion
      | {
          readonly code:
            | 'promotions/none-left'
            | 'promotions/had-yours'
            | 'promotions/not-now'
            | 'promotions/unknown-member'
            | 'promotions/own-account'
        }
  }
  /** Looks at a coupon's or gift's code without using it. */
  'promotions/look-at-code': {
    in: 'staff'
    kind: 'read'
    input: AtStore & { readonly code: string }
    output: { readonly coupon: CouponAtCounter | null; readonly gift: GiftView | null }
    refusal: CounterRefusal
  }
  'promotions/redeem-at-counter': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly couponId: CouponId; readonly code: string }
    output: CouponAtCounter
    refusal: CounterRefusal | { readonly code: 'promotions/cannot-use'; readonly whyNot: WhyNot }
  }
  'promotions/undo-redeem': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly couponId: CouponId }
    output: CouponAtCounter
    refusal: CounterRefusal | { readonly code: 'promotions/too-late' }
  }
  'promotions/hand-over-gift': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly giftId: Id<'reward-claim'>; readonly code: string }
    output: GiftView
    refusal: CounterRefusal | { readonly code: 'promotions/gift-gone' }
  }
  'promotions/manage': {
    in: 'staff'
    kind: 'read'
    input: AtStore
    output: { readonly promotions: readonly PromotionFigures[] }
    refusal: UnknownStore
  }
  /** On an example cart, at today's prices, for a member of no tier. */
  'promotions/try': {
    in: 'staff'
    kind: 'read'
    input: AtStore & {
      readonly promotion: NewPromotion
      readonly cart: readonly { readonly skuId: SkuId; readonly count: number }[]
    }
    output: { readonly fullFen: Fen; readonly choice: Choice }
    refusal: UnknownStore | { readonly code: 'promotions/not-lawful'; readonly why: string }
  }
  'promotions/create': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly promotion: NewPromotion }
    output: { readonly promotions: readonly PromotionFigures[] }
    refusal: UnknownStore | { readonly code: 'promotions/not-lawful'; readonly why: string }
  }
  'promotions/stop': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly promotionId: PromotionId }
    output: { readonly promotions: readonly PromotionFigures[] }
    refusal: UnknownStore | UnknownPromotion
  }
}
