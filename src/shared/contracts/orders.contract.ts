import type { WantedBenefits } from '../domain/orders/benefits'
import type { CartLine, Serving } from '../domain/orders/order'
import type { BusinessDay } from '../kernel/business-day'
import type { OrderId, OrderLineId, PlaceId, RefundId, StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { FapiaoToIssue, OrderFigures } from './orders.money.views'
import type {
  BoardView,
  NotNow,
  OrderSummary,
  OrderView,
  PaidAtCounter,
  QuoteView,
  RefundToSettle,
} from './orders.views'
import type { UnknownStore } from './stores.contract'

type Cart = {
  readonly storeId: StoreId
  /** One to forty lines. */
  readonly cart: readonly CartLine[]
  readonly serving: Serving
  /** A slot of the quote; null for as soon as possible. */
  readonly wantedAt: Instant | null
}

/** Without a word about benefits what comes off by itself does, and no more. */
type ShopperCart = Cart & { readonly benefits?: WantedBenefits }

export type UnknownOrder = { readonly code: 'orders/unknown' }
/** Somebody was there first, or it has ended: the order as it is comes with the next look. */
export type WrongStatus = { readonly code: 'orders/not-now'; readonly status: string }
export type PriceChanged = { readonly code: 'orders/price-changed'; readonly quote: QuoteView }
export type CannotOrder = { readonly code: 'orders/cannot-order'; readonly quote: QuoteView }
export type SlotFull = { readonly code: 'orders/slot-full' }
export type NotTaking = { readonly code: 'orders/not-taking'; readonly because: NotNow }
export type NoteRefused = { readonly code: 'orders/note-refused' }
export type UnknownPlaceCode = { readonly code: 'orders/unknown-place' }

export type CannotRefund =
  | { readonly code: 'orders/refund-too-much'; readonly leftFen: Fen }
  | { readonly code: 'orders/refund-too-soon'; readonly at: Instant }

type AtStore = { readonly storeId: StoreId }
type OfStore = AtStore & { readonly orderId: OrderId }
type StoreRead<Output> = {
  in: 'staff'
  kind: 'read'
  input: AtStore
  output: Output
  refusal: UnknownStore
}
type BoardWrite<More extends object = object, R extends { readonly code: string } = never> = {
  in: 'staff'
  kind: 'write'
  input: OfStore & More
  output: BoardView
  refusal: UnknownStore | UnknownOrder | WrongStatus | R
}

export interface OrdersContract {
  'orders/quote': {
    in: 'shopper'
    kind: 'read'
    input: ShopperCart
    output: QuoteView
    refusal: UnknownStore | UnknownPlaceCode
  }
  /** Reserves stock, the kitchen's time, coupon and points; what costs nothing is paid with it. */
  'orders/place': {
    in: 'shopper'
    kind: 'write'
    input: ShopperCart & {
      /** What the phone showed: another total is refused, with the quote that holds. */
      readonly totalFen: Fen
      readonly allergyNote: string
    }
    output: OrderView
    refusal:
      | UnknownStore
      | PriceChanged
      | CannotOrder
      | SlotFull
      | NotTaking
      | NoteRefused
      | UnknownPlaceCode
  }
  'orders/order': {
    in: 'shopper'
    kind: 'read'
    input: { readonly orderId: OrderId }
    output: OrderView
    refusal: UnknownOrder
  }
  /** One's own, the latest first, twenty at a time. */
  'orders/mine': {
    in: 'shopper'
    kind: 'read'
    input: { readonly before: Instant | null }
    output: { readonly orders: readonly OrderSummary[]; readonly more: boolean }
    refusal: never
  }
  /** Freely until staff accept it; afterwards this asks them. */
  'orders/cancel': {
    in: 'shopper'
    kind: 'write'
    input: { readonly orderId: OrderId }
    output: OrderView
    refusal: UnknownOrder | WrongStatus
  }
  /**
   * An amount to be paid at the counter (到店买单), as the shopper says or the counter's code: one
   * fen to `MOST_AT_COUNTER_FEN`.
   */
  'orders/pay-at-counter': {
    in: 'shopper'
    kind: 'write'
    input: AtStore & { readonly amountFen: Fen }
    output: OrderView
    refusal: UnknownStore | NotTaking
  }
  'orders/ask-fapiao': {
    in: 'shopper'
    kind: 'write'
    input: {
      readonly orderId: OrderId
      readonly title: string
      /** 统一社会信用代码; null for a person. */
      readonly taxNumber: string | null
      readonly email: string
    }
    output: OrderView
    refusal:
      | UnknownOrder
      | WrongStatus
      | { readonly code: 'orders/tax-number-wrong' }
      | { readonly code: 'orders/email-wrong' }
  }
  'orders/board': StoreRead<BoardView>
  /** What was paid of one amount since its code was held up; asked while it is. */
  'orders/paid-at-counter': {
    in: 'staff'
    kind: 'read'
    input: AtStore & { readonly amountFen: Fen; readonly since: Instant }
    output: PaidAtCounter
    refusal: UnknownStore
  }
  /** `notesSeen` where the order has notes: nobody accepts them unseen. */
  'orders/accept': BoardWrite<
    { readonly notesSeen: boolean },
    { readonly code: 'orders/notes-unseen' }
  >
  'orders/ready': BoardWrite
  /** The code, where the amount asks for it; `withoutCode` says why there was none. */
  'orders/hand-over': BoardWrite<
    { readonly code: string | null; readonly withoutCode: string | null },
    { readonly code: 'orders/code-wrong' } | { readonly code: 'orders/code-needed' }
  >
  'orders/change-place': BoardWrite<{ readonly placeId: PlaceId }, UnknownPlaceCode>
  /** Gives back one line that cannot be made, and tells the shopper. */
  'orders/cannot-make': BoardWrite<{ readonly lineId: OrderLineId }, CannotRefund>
  /** Counts by line, or an amount without lines. */
  'orders/refund': BoardWrite<
    {
      readonly lines: Readonly<Record<OrderLineId, number>>
      readonly fen: Fen | null
      readonly reason: string
    },
    CannotRefund
  >
  'orders/withdraw-refund': BoardWrite<{ readonly refundId: RefundId }>
  /** In the middle of a cancellation asked for: refund everything, or go on making it. */
  'orders/answer-cancel': BoardWrite<{ readonly agreed: boolean }, CannotRefund>
  /** For 15 or 30 minutes; null goes on at once. */
  'orders/pause': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly minutes: 15 | 30 | null }
    output: BoardView
    refusal: UnknownStore
  }
  /** A guest without a phone, paid in cash or on the shop's own terminal. */
  'orders/enter': {
    in: 'staff'
    kind: 'write'
    input: Cart & {
      readonly totalFen: Fen
      readonly allergyNote: string
      readonly paidBy: 'cash' | 'terminal'
      readonly guestName: string
    }
    output: BoardView
    refusal:
      | UnknownStore
      | PriceChanged
      | CannotOrder
      | SlotFull
      | NoteRefused
      | UnknownPlaceCode
      | NotTaking
  }
  'orders/staff-quote': {
    in: 'staff'
    kind: 'read'
    input: Cart
    output: QuoteView
    refusal: UnknownStore | UnknownPlaceCode
  }
  'orders/refunds': StoreRead<{ readonly refunds: readonly RefundToSettle[] }>
  'orders/approve-refund': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly refundId: RefundId; readonly approved: boolean }
    output: { readonly refunds: readonly RefundToSettle[] }
    refusal: UnknownStore | UnknownOrder | WrongStatus
  }
  /** One that failed for want of money, again under its own number. */
  'orders/retry-refund': {
    in: 'staff'
    kind: 'write'
    input: AtStore & { readonly refundId: RefundId }
    output: { readonly refunds: readonly RefundToSettle[] }
    refusal: UnknownStore | UnknownOrder | WrongStatus
  }
  /** One business day in figures, counted as things happened. */
  'orders/figures': {
    in: 'staff'
    kind: 'read'
    input: AtStore & { readonly day: BusinessDay | null }
    output: OrderFigures
    refusal: UnknownStore
  }
  'orders/fapiao': StoreRead<{ readonly asked: readonly FapiaoToIssue[] }>
  'orders/issued-fapiao': {
    in: 'staff'
    kind: 'write'
    input: OfStore
    output: { readonly asked: readonly FapiaoToIssue[] }
    refusal: UnknownStore | UnknownOrder
  }
}
