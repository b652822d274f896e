import type {
  Adjustment,
  CartLine,
  Choices,
  OrderRefund,
  OrderStatus,
  Payment,
  RuleApplied,
  Serving,
} from '../domain/orders/order'
import type { SentBack } from '../domain/orders/sent-back'
import type { WhyNot } from '../domain/promotions/promotion'
import type { BusinessDay } from '../kernel/business-day'
import type {
  CouponId,
  OrderId,
  OrderLineId,
  PlaceId,
  ProductId,
  RefundId,
  SkuId,
  StoreId,
} from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { MerchantText } from '../kernel/words'

/** A line as it would be, or was, charged. */
export interface LineView {
  readonly name: MerchantText
  readonly chosen: readonly MerchantText[]
  readonly count: number
  readonly unitFen: Fen
  readonly note: string
  /** Which rule takes how much off all of it. */
  readonly rules: readonly RuleApplied[]
}

/** What is wrong with a line of a cart: the others may still be ordered. */
export type LineTrouble =
  | { readonly why: 'gone' | 'choice-gone' }
  | { readonly why: 'sold-out' }
  | { readonly why: 'only'; readonly left: number }

export interface QuotedLine extends LineView {
  readonly line: CartLine
  readonly trouble?: LineTrouble
}

/** A moment food can be ready at. */
export interface SlotView {
  readonly at: Instant
  readonly full: boolean
}

/** A coupon somebody has, for a cart. */
export interface CouponChoice {
  readonly id: CouponId
  readonly name: MerchantText
  readonly expiresAt: Instant
  /** Null where it may be chosen. */
  readonly whyNot: WhyNot | null
}

/** What a member may use for a cart, and what it brings them. */
export interface BenefitsView {
  /** The one this price is with. */
  readonly couponId: CouponId | null
  readonly coupons: readonly CouponChoice[]
  /** What they have, and how many of it take how much off at most; null where none take anything. */
  readonly points: { readonly free: number; readonly most: number; readonly mostFen: Fen } | null
  /** Points it earns once it is collected or served. */
  readonly earns: number
}

/** A cart as the cloud reads it: its lines, what they cost, when it can be ready. */
export interface QuoteView {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly address: MerchantText
  readonly location: { readonly latitude: number; readonly longitude: number }
  readonly utcOffsetMinutes: number
  readonly lines: readonly QuotedLine[]
  readonly packingFen: Fen
  /** All by which the total differs from its lines by the menu, in the order it was worked out. */
  readonly adjustments: readonly Adjustment[]
  readonly totalFen: Fen
  /** Absent for who is no member. */
  readonly benefits?: BenefitsView
  /** When an order for now would be ready; null while the store takes none for now. */
  readonly nowReadyAt: Instant | null
  /** Why none is taken for now. */
  readonly notNow?: NotNow
  readonly slots: readonly SlotView[]
  /** Places of the store by their codes' names, for "to my place". */
  readonly placeName?: MerchantText
}

/** Nobody watches the board, staff paused, or the store is closed. */
export type NotNow =
  | { readonly why: 'closed' }
  | { readonly why: 'paused'; readonly until: Instant }
  | { readonly why: 'unattended' }

export interface OrderLineView extends LineView {
  readonly id: OrderLineId
  readonly skuId: SkuId
  readonly productId: ProductId
  /** So that it can be ordered again. */
  readonly choices: Choices
  /** For the box or bag of one, where it went out of the house. */
  readonly packingFen: Fen
  /** All that was taken off the whole line. */
  readonly discountFen: Fen
  readonly refundedCount: number
}

export interface FapiaoView {
  readonly titleKind: 'person' | 'organisation'
  readonly title: string
  readonly status: 'asked' | 'issued' | 'to-correct'
}

/** An order as its shopper sees it. */
export interface OrderView {
  readonly id: OrderId
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly kind: 'goods' | 'at-counter'
  readonly number: string | null
  readonly status: OrderStatus
  readonly lines: readonly OrderLineView[]
  readonly packingFen: Fen
  readonly adjustments: readonly Adjustment[]
  readonly totalFen: Fen
  /** Absent for who was no member: what it earns by what is kept of it, and what came back of what it took. */
  readonly points?: { readonly earns: number; readonly givenBack: number }
  readonly refundedFen: Fen
  readonly serving: Serving
  readonly placeName?: MerchantText
  readonly wantedAt: Instant | null
  readonly promisedAt: Instant
  readonly allergyNote: string
  readonly placedAt: Instant
  readonly utcOffsetMinutes: number
  /** Until when it can be paid, while that is awaited. */
  readonly payUntil?: Instant
  /** The shopper asked for it to be cancelled after it was accepted. */
  readonly cancelAsked?: true
  /** Scanned at hand-over where the amount asks for it; changes with time. */
  readonly pickUpCode?: string
  readonly refunds: readonly Pick<OrderRefund, 'fen' | 'reason' | 'status'>[]
  /** Money came that the order did not keep: all of that goes back by itself. */
  readonly sentBack?: SentBack
  readonly fapiao?: FapiaoView
  readonly nextPollMs: number
}

export interface OrderSummary {
  readonly id: OrderId
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly number: string | null
  readonly status: OrderStatus
  readonly totalFen: Fen
  readonly placedAt: Instant
  readonly firstLine: MerchantText | null
  readonly itemCount: number
}

/** An order on the staff's board. */
export interface BoardOrder {
  readonly id: OrderId
  readonly number: string
  /** Those handed over stay for a while: something may still have to be given back. */
  readonly status: 'paid' | 'accepted' | 'ready' | 'collected'
  readonly lines: readonly OrderLineView[]
  readonly serving: Serving
  readonly placeName?: MerchantText
  readonly wantedAt: Instant | null
  readonly promisedAt: Instant
  readonly allergyNote: string
  readonly placedAt: Instant
  readonly adjustments: readonly Adjustment[]
  readonly totalFen: Fen
  readonly paidBy: Payment['by']
  readonly guestName?: string
  /** Its shopper asks for it to be cancelled. */
  readonly cancelAsked?: true
  /** Above the store's limit: handing over asks for the pick-up code. */
  readonly asksForCode?: true
  readonly refunds: readonly (Pick<OrderRefund, 'id' | 'fen' | 'status' | 'reason' | 'askedAt'> & {
    readonly mayWithdrawUntil?: Instant
  })[]
}

/** What was paid at the counter a moment ago. */
export interface CounterPayment {
  readonly id: OrderId
  readonly number: string
  readonly totalFen: Fen
  readonly paidAt: Instant
}

/** What came in of one amount, the latest first. */
export interface PaidAtCounter {
  readonly payments: readonly CounterPayment[]
  readonly utcOffsetMinutes: number
  readonly nextPollMs: number
}

export interface BoardView {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly utcOffsetMinutes: number
  readonly day: BusinessDay
  readonly orders: readonly BoardOrder[]
  readonly counterPayments: readonly CounterPayment[]
  readonly pausedUntil: Instant | null
  /** When the store closes, while it is open and does. */
  readonly closesAt: Instant | null
  readonly places: readonly { readonly id: PlaceId; readonly name: MerchantText }[]
  readonly nextPollMs: number
}

/** Shown on one of the staff's screens: a refund that asks for somebody in charge, or for a next step. */
export interface RefundToSettle {
  readonly id: RefundId
  readonly orderId: OrderId
  readonly number: string
  readonly fen: Fen
  readonly reason: string
  readonly status: 'waiting-approval' | 'failed'
  /** What WeChat said, where it failed. */
  readonly trouble?: 'not-enough-balance' | 'abnormal'
}
