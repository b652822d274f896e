import { type DayFigures, noFigures } from '@/shared/domain/orders/figures'
import type { SlotShare, WorkTaken } from '@/shared/domain/orders/kitchen'
import {
  noBenefits,
  type Order,
  type OrderLine,
  type OrderRefund,
} from '@/shared/domain/orders/order'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { AttemptId, Id, OrderId, PersonId, SkuId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { Collection } from '../../platform/database'

export interface ItemCount {
  readonly skuId: SkuId
  readonly count: number
}

/** A refund with what the order needs to know of it beside what everybody sees. */
export interface KeptRefund extends OrderRefund {
  /** From when on it cannot be withdrawn. */
  readonly dueAt: Instant
  /** The business day the money went back on; null until it has. */
  readonly doneDay: BusinessDay | null
  readonly trouble: string | null
  /** Whether its goods go back on the shelf once it is done. */
  readonly restocks: boolean
}

export interface KeptFapiao {
  readonly title: string
  readonly taxNumber: string | null
  readonly email: string
  readonly askedAt: Instant
  readonly status: 'asked' | 'issued' | 'to-correct'
}

/**
 * An order with all that follows from it. Its own status says what its stock must come to: the
 * follow-up is idempotent and is done by whoever changed it, or by the timer while `unsettled`.
 */
export interface OrderDocument extends Omit<Order, 'id' | 'refunds'> {
  readonly _id: OrderId
  readonly v: 2
  readonly rev: number
  readonly fingerprint: string
  readonly refunds: readonly KeptRefund[]
  readonly placedAt: Instant
  /** When it last changed: boards ask more often then. */
  readonly movedAt: Instant
  /** Until when it can be paid; null where nothing is to be paid through WeChat. */
  readonly payUntil: Instant | null
  readonly paidAt: Instant | null
  readonly paidDay: BusinessDay | null
  /** When it was called off or ran out; null while it has not. */
  readonly endedAt: Instant | null
  readonly work: number
  /**
   * What it took off the shelves, under which name, and what is to become of that. Its coupon,
   * points and places within limits are taken under the same name, and come to the same.
   */
  readonly stock: {
    readonly holdId: Id<'hold'>
    readonly items: readonly ItemCount[]
    readonly state: 'held' | 'sold' | 'released'
  }
  /** What goes back on the shelf, each once under its name. */
  readonly returns: readonly { readonly id: Id; readonly items: readonly ItemCount[] }[]
  /** Stock, kitchen, coupon or points may not have followed it yet. */
  readonly unsettled: boolean
  /** Attempts whose money was not taken: the same answer every time they are told of. */
  readonly givenBack: readonly AttemptId[]
  /** What each person asked for last, so that a repetition changes nothing. */
  readonly last: Readonly<Record<PersonId, { requestId: string; fingerprint: string }>>
  readonly cancelAskedAt: Instant | null
  readonly guestName: string | null
  readonly handedOver: {
    readonly by: PersonId
    readonly at: Instant
    /** Why no code was shown; null where one was, or none was needed. */
    readonly withoutCode: string | null
  } | null
  readonly fapiao: KeptFapiao | null
  /** The business days it counts on in figures. */
  readonly days: readonly BusinessDay[]
  /** Whether anything of the person is still in it. */
  readonly personal: boolean
}

type LineV1 = Omit<OrderLine, 'rules' | 'discountFen'>

/** Before there were promotions, coupons and points. */
export interface OrderV1 extends Omit<OrderDocument, 'v' | 'lines' | 'benefits'> {
  readonly v: 1
  readonly lines: readonly LineV1[]
}

/** Reads an order of either shape: nothing was taken off an older one, and it earned nothing. */
export function orderToday(stored: OrderV1 | OrderDocument): OrderDocument {
  if (stored.v === 2) return stored
  const lines = stored.lines.map((line) => ({ ...line, rules: [], discountFen: 0 }))
  return { ...stored, v: 2, lines, benefits: noBenefits }
}

export const orders = new Collection<OrderV1 | OrderDocument, OrderDocument>(
  'orders',
  orderToday,
  2,
)

/**
 * One store's orders of one business day as far as they press: which numbers are given out, what
 * the kitchen has to make, whether anybody watches. Written by conditional updates alone.
 */
export interface OrderDayDocument {
  readonly _id: string
  readonly v: 1
  readonly rev: number
  readonly storeId: StoreId
  readonly day: BusinessDay
  /** Every order that got a number, in order: the position is the number. */
  readonly issued: readonly OrderId[]
  readonly taken: WorkTaken
  readonly holds: Readonly<
    Record<
      Id,
      {
        readonly state: 'held' | 'released'
        readonly promisedAt: Instant
        readonly shares: readonly SlotShare[]
      }
    >
  >
  readonly boardSeenAt: Instant
  readonly pausedUntil: Instant | null
  /** Set by every hold; the timer clears it once all of them are over and forgotten. */
  readonly unswept: boolean
  readonly sweptAt: Instant
}

export const orderDays = new Collection<OrderDayDocument, OrderDayDocument>(
  'orderDays',
  (stored) => stored,
)

/** A business day's orders in figures, written in the transaction of whatever changes them. */
export interface OrderFiguresDocument extends DayFigures {
  readonly _id: string
  readonly v: 2
  readonly storeId: StoreId
  readonly day: BusinessDay
}

type TakenOff = 'promotionFen' | 'coupons' | 'couponFen' | 'points' | 'pointsFen'

/** Before anything was taken off an order. */
export interface OrderFiguresV1 extends Omit<OrderFiguresDocument, 'v' | TakenOff> {
  readonly v: 1
}

export function figuresToday(stored: OrderFiguresV1 | OrderFiguresDocument): OrderFiguresDocument {
  return stored.v === 2 ? stored : { ...noFigures, ...stored, v: 2 }
}

export const orderFigures = new Collection<
  OrderFiguresV1 | OrderFiguresDocument,
  OrderFiguresDocument
>('orderFigures', figuresToday, 2)
