import type { Purpose } from '@/shared/contracts/payments.contract'
import type { AttemptStatus } from '@/shared/domain/payments/attempt'
import type { Difference } from '@/shared/domain/payments/reconcile'
import type { RefundStatus, RefundTrouble } from '@/shared/domain/payments/refund'
import type { AttemptId, PersonId, RefundId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { Collection } from '../../platform/database'

/** One attempt to pay for one purpose; its id is its `out_trade_no`, and what it asks never changes. */
export interface AttemptDocument {
  readonly _id: AttemptId
  readonly v: 1
  readonly rev: number
  readonly purpose: Purpose
  /** Which attempt of its purpose, from 1: the next is made only when this one is closed. */
  readonly turn: number
  readonly personId: PersonId
  readonly storeId: StoreId
  readonly amountFen: Fen
  readonly description: string
  readonly expiresAt: Instant
  readonly status: AttemptStatus
  readonly transactionId: string | null
  readonly paidAt: Instant | null
  /** Closed as soon as WeChat says it is not paid, before it expires. */
  readonly givenUp: boolean
  /** What its purpose answered to the money; null until it was told. */
  readonly taken: 'taken' | 'give-back' | null
  /** Whether its purpose knows how it ended: until then the timer comes back to it. */
  readonly told: boolean
  readonly askAt: Instant
  readonly asked: number
  /** Parts of it that were sent back, by refund: together never more than the amount. */
  readonly refunds: Readonly<Record<RefundId, Fen>>
  readonly refundedFen: Fen
  readonly lastRefundAt: Instant
  /** Whether WeChat was told that what was paid for has been delivered. */
  readonly shipped: boolean
  readonly createdAt: Instant
}

export const attempts = new Collection<AttemptDocument, AttemptDocument>(
  'attempts',
  (stored) => stored,
)

/** What WeChat Pay told, verified; only ever added to. Money is true because of one of these. */
export interface PaymentEventDocument {
  readonly _id: string
  readonly v: 1
  readonly at: Instant
  readonly source: 'notification' | 'query' | 'reply'
  readonly event: PaymentEvent
}

export type PaymentEvent =
  | {
      readonly kind: 'paid'
      readonly attemptId: AttemptId
      readonly transactionId: string
      readonly amountFen: Fen
      readonly paidAt: Instant
    }
  | {
      readonly kind: 'refunded'
      readonly refundId: RefundId
      readonly outcome: 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
      readonly wechatRefundId: string
    }
  /** Signed by WeChat and not what we asked for: nothing follows from it but a look. */
  | {
      readonly kind: 'mismatch'
      readonly outTradeNo: string
      readonly differsIn: string
      readonly transactionId: string
      readonly amountFen: Fen
    }

export const paymentEvents = new Collection<PaymentEventDocument, PaymentEventDocument>(
  'payment_events',
  (stored) => stored,
)

/** One part of a payment to be given back; its id is its `out_refund_no`, sent again or not. */
export interface RefundDocument {
  readonly _id: RefundId
  readonly v: 1
  readonly rev: number
  readonly attemptId: AttemptId
  readonly fen: Fen
  readonly reason: string
  readonly status: RefundStatus
  readonly trouble: RefundTrouble | null
  /** When it is sent at the earliest, and then when it is next looked at. */
  readonly dueAt: Instant
  readonly looks: number
  /** Whether its purpose knows how it stands. */
  readonly told: boolean
  readonly createdAt: Instant
  readonly endedAt: Instant | null
  /** The day whose bill named it; null until one did. */
  readonly billedOn: string | null
}

export const refundDocuments = new Collection<RefundDocument, RefundDocument>(
  'refunds',
  (stored) => stored,
)

/** One day's bill of WeChat against our books; its id is the day in China. */
export interface ReconciliationDocument {
  readonly _id: string
  readonly v: 1
  readonly at: Instant
  readonly lines: number
  readonly paidFen: Fen
  readonly refundedFen: Fen
  readonly ownPaidFen: Fen
  readonly ownRefundedFen: Fen
  /** `storeId` is null where no payment of ours says which store. */
  readonly differences: readonly (Difference & { readonly storeId: StoreId | null })[]
}

export const reconciliations = new Collection<ReconciliationDocument, ReconciliationDocument>(
  'reconciliations',
  (stored) => stored,
)
