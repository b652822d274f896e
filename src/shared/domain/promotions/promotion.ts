import type { BusinessDay } from '../../kernel/business-day'
import type {
  CategoryId,
  CouponId,
  PersonId,
  ProductId,
  PromotionId,
  StoreId,
  TierId,
} from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import type { MerchantText } from '../../kernel/words'

/**
 * What it does to the lines in its scope. Thresholds count menu prices; what is taken off is taken
 * off what a line costs when its turn comes: promotion, then coupon, then points.
 */
export type Benefit =
  /** From a sum on, so much off it. */
  | { readonly kind: 'amount-off'; readonly fromFen: Fen; readonly offFen: Fen }
  /** In whole percent, 1 to 99; of all of it at most the cap. */
  | { readonly kind: 'percent-off'; readonly percent: number; readonly mostFen: Fen | null }
  /** A piece for this price, or free: by itself every piece in scope, by a coupon the dearest one. */
  | { readonly kind: 'item-at'; readonly priceFen: Fen }
  /**
   * Pieces counted from the dearest, the last `free` of every `buy + free` are free: counted so,
   * one piece more never makes the others dearer.
   */
  | { readonly kind: 'buy-get'; readonly buy: number; readonly free: number }

/** Which lines, whom, where and when it is for; what is absent or null does not narrow it. */
export interface Scope {
  readonly storeIds: readonly StoreId[] | null
  readonly categoryIds: readonly CategoryId[] | null
  readonly productIds: readonly ProductId[] | null
  readonly tierIds: readonly TierId[] | null
  /** Members only within so many days of joining for the first time. */
  readonly newWithinDays: number | null
  /** Only within a week either side of the member's birthday. */
  readonly birthday: boolean
  /** Only for who is known to be in the store today. */
  readonly inStore: boolean
  /** Business days, the last one included. */
  readonly firstDay: BusinessDay | null
  readonly lastDay: BusinessDay | null
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[] | null
  /** Minutes of the business day, the end not included; past midnight beyond 1,440. */
  readonly hours: { readonly fromMinute: number; readonly toMinute: number } | null
}

/** How often it may be had: promotions count orders, coupons count what is handed out. */
export interface Limits {
  readonly perMember: number | null
  readonly perDay: number | null
  readonly inTotal: number | null
}

/** How a coupon comes to a member. */
export type GivenBy =
  | { readonly kind: 'claim' }
  | { readonly kind: 'staff' }
  | { readonly kind: 'points'; readonly points: number }

/** A rule of a merchant's: applied by itself, or carried by coupons. */
export interface Promotion {
  readonly id: PromotionId
  readonly name: MerchantText
  readonly benefit: Benefit
  readonly scope: Scope
  readonly limits: Limits
  readonly how:
    | {
        readonly kind: 'by-itself'
        /** Only what works line by line may: a percentage without a cap, or items at a price. */
        readonly withCoupons: boolean
      }
    | { readonly kind: 'coupon'; readonly givenBy: GivenBy; readonly validDays: number }
    /** Something handed over at the counter for points; no order is needed. */
    | { readonly kind: 'gift'; readonly points: number }
  readonly stoppedAt: Instant | null
}

/** How a coupon's life may go on from each status; expiry is decided from the clock. */
export const couponLife = {
  usable: ['held', 'used'],
  held: ['usable', 'used'],
  /** Back by a full refund, or undone at the counter within a minute. */
  used: ['usable'],
} as const satisfies Record<string, readonly string[]>

export type CouponStatus = keyof typeof couponLife

/** A coupon somebody has: its rule stays as it was when it was handed out. */
export interface Coupon {
  readonly id: CouponId
  readonly personId: PersonId
  readonly promotion: Promotion
  readonly status: CouponStatus
  readonly expiresAt: Instant
}

/** A line to be priced: menu price of one, how many, and what it is. */
export interface PricedItem {
  readonly productId: ProductId
  readonly categoryId: CategoryId
  readonly unitFen: Fen
  readonly count: number
}

/** Whoever orders, as far as rules ask. */
export interface Buyer {
  readonly isMember: boolean
  readonly tierId: TierId | null
  /** Since they joined for the first time; null for who is no member, or was one before. */
  readonly daysSinceJoining: number | null
  readonly hasBirthday: boolean
  readonly isPresent: boolean
}

/** Where and when. */
export interface Occasion {
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly weekday: number
  readonly minuteOfDay: number
}

export type WhyNot =
  | { readonly why: 'expired' | 'held' | 'used' | 'stopped' }
  | { readonly why: 'not-yet'; readonly firstDay: BusinessDay }
  | { readonly why: 'not-here' | 'not-today' | 'not-at-this-hour' }
  | { readonly why: 'not-for-you'; readonly because: 'tier' | 'new-members' | 'birthday' }
  | { readonly why: 'prove-presence' }
  | { readonly why: 'nothing-it-is-for' }
  | { readonly why: 'more-needed'; readonly fen: Fen }
  | { readonly why: 'more-pieces-needed'; readonly count: number }
  | { readonly why: 'promotion-does-not-go-with-it' }
  | { readonly why: 'saves-nothing' }
  | { readonly why: 'used-up' }

/** What one rule takes off one line, for the receipt. */
export interface LineDiscount {
  /** The line's place in the cart, from 0. */
  readonly line: number
  readonly promotionId: PromotionId
  readonly couponId: CouponId | null
  readonly name: MerchantText
  /** More than nothing. */
  readonly fen: Fen
}

/** The best lawful choice for a cart, or the best with the coupon chosen by hand. */
export interface Choice {
  readonly discounts: readonly LineDiscount[]
  readonly couponId: CouponId | null
  /** Of the goods, packing left out. */
  readonly totalFen: Fen
  /** Of every coupon that cannot lower this price; one neither here nor used may be picked. */
  readonly whyNot: Readonly<Record<CouponId, WhyNot>>
}
