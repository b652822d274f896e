import type { BusinessDay } from '../../kernel/business-day'
import type {
  AttemptId,
  ChoiceId,
  CouponId,
  OptionId,
  OrderId,
  OrderLineId,
  PersonId,
  PlaceId,
  ProductId,
  PromotionId,
  RefundId,
  SkuId,
  StoreId,
} from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import type { MerchantText } from '../../kernel/words'
import type { EarningRule } from '../loyalty/account'
import type { LineDiscount } from '../promotions/promotion'

/** How an order's life may go on from each status; the final ones lead nowhere. */
export const orderLife = {
  placing: ['awaiting-payment', 'paid', 'expired'],
  'awaiting-payment': ['paid', 'cancelled', 'expired'],
  paid: ['accepted', 'cancelled', 'refunded'],
  accepted: ['ready', 'refunded'],
  ready: ['collected', 'refunded'],
  collected: ['refunded'],
  /** Late money: paid after it had ended, and the stock is there again. */
  cancelled: ['paid'],
  expired: ['paid'],
  refunded: [],
} as const satisfies Record<string, readonly string[]>

export type OrderStatus = keyof typeof orderLife

/** What is chosen of one option. */
export type Choices = Readonly<Record<OptionId, ChoiceId>>

/** One line of a cart as the phone keeps and sends it: never a price. */
export interface CartLine {
  readonly skuId: SkuId
  readonly choices: Choices
  /** How many, 1 to 99. */
  readonly count: number
  /** To the kitchen, at most 60 characters; empty for none. */
  readonly note: string
}

/** Where it is eaten: at a place of the store, in it, or away from it. */
export type Serving =
  | { readonly how: 'to-place'; readonly placeCode: string }
  | { readonly how: 'here' }
  | { readonly how: 'to-go'; readonly cutlery: boolean }

/** A line as ordered: its words and prices stay as they were. */
export interface OrderLine {
  readonly id: OrderLineId
  readonly skuId: SkuId
  readonly productId: ProductId
  readonly name: MerchantText
  /** Size and choices, in the order of the menu. */
  readonly chosen: readonly MerchantText[]
  readonly choices: Choices
  readonly count: number
  readonly unitFen: Fen
  readonly packingFen: Fen
  readonly note: string
  /** What promotions and a coupon took off all of it, each by its name. */
  readonly rules: readonly RuleApplied[]
  /** All that was taken off the whole line: by those rules, and by points. */
  readonly discountFen: Fen
  /** How many of them were given back. */
  readonly refundedCount: number
}

/** What one rule took off one line; its words stay as they were. */
export type RuleApplied = Omit<LineDiscount, 'line'>

/** Why the price differs from the sum of its lines by the menu, and by how much: less is negative. */
export type Adjustment =
  | {
      readonly reason: 'promotion'
      readonly promotionId: PromotionId
      readonly name: MerchantText
      readonly fen: Fen
    }
  | {
      readonly reason: 'coupon'
      readonly couponId: CouponId
      readonly name: MerchantText
      readonly fen: Fen
    }
  | { readonly reason: 'points'; readonly points: number; readonly fen: Fen }
  | { readonly reason: 'packing' | 'rounding'; readonly fen: Fen }

/** What an order takes of its shopper's beside money, and what it earns them. */
export interface OrderBenefits {
  /** Whose coupon and points; kept when the order forgets its person, as their ledger is. */
  readonly account: PersonId | null
  readonly couponId: CouponId | null
  readonly points: number
  /** Rules that applied by themselves: their limits count this order. */
  readonly promotionIds: readonly PromotionId[]
  /** By which rule it earns, as it was when it was placed; null for who was no member. */
  readonly earning: EarningRule | null
}

export const noBenefits: OrderBenefits = {
  account: null,
  couponId: null,
  points: 0,
  promotionIds: [],
  earning: null,
}

/** How it was or is to be paid. Cash and the shop's own terminal are outside WeChat Pay. */
export type Payment =
  | { readonly by: 'wechat'; readonly attemptId: AttemptId | null }
  | { readonly by: 'cash' | 'terminal'; readonly clerk: PersonId }
  | { readonly by: 'nothing' }

export interface OrderRefund {
  readonly id: RefundId
  readonly fen: Fen
  /** Which lines and how many of each; empty for money without lines. */
  readonly lines: Readonly<Record<OrderLineId, number>>
  readonly reason: string
  readonly by: PersonId | 'system'
  readonly askedAt: Instant
  readonly status: 'waiting-approval' | 'waiting' | 'withdrawn' | 'sent' | 'done' | 'failed'
}

/** An order of goods, or an amount paid at the counter (到店买单) without lines. */
export interface Order {
  readonly id: OrderId
  readonly storeId: StoreId
  readonly day: BusinessDay
  /** `T42`: per store and business day; null until it is placed. */
  readonly number: string | null
  readonly kind: 'goods' | 'at-counter'
  /** Null for a guest without a phone, and 30 days later. */
  readonly personId: PersonId | null
  readonly status: OrderStatus
  readonly lines: readonly OrderLine[]
  readonly adjustments: readonly Adjustment[]
  readonly benefits: OrderBenefits
  readonly totalFen: Fen
  readonly payment: Payment
  readonly refunds: readonly OrderRefund[]
  readonly serving: Serving
  readonly placeId: PlaceId | null
  /** When it is wanted: null for as soon as possible. */
  readonly wantedAt: Instant | null
  /** When the kitchen promises it. */
  readonly promisedAt: Instant
  /** At most 60 characters, first on the board, gone after 30 days. */
  readonly allergyNote: string
}
