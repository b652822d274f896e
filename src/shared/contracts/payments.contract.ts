import type { Difference } from '../domain/payments/reconcile'
import type { AttemptId, BookingId, OrderId, RegistrationId, StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { UnknownStore } from './stores.contract'

/** What is paid for. Payments knows no more of it than this. */
export type Purpose =
  | { readonly kind: 'order'; readonly id: OrderId }
  | { readonly kind: 'booking'; readonly id: BookingId }
  | { readonly kind: 'event'; readonly id: RegistrationId }
export type PurposeKind = Purpose['kind']

/** What `wx.requestPayment` takes (小程序调起支付). */
export interface PaymentParams {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'RSA'
  readonly paySign: string
}

export interface Prepaid {
  readonly attemptId: AttemptId
  readonly amountFen: Fen
  readonly params: PaymentParams
  /** After this WeChat takes no more money for it. */
  readonly expiresAt: Instant
}

/** How an attempt stands, asked of WeChat where it has not ended. */
export interface AttemptView {
  readonly attemptId: AttemptId
  readonly status: 'open' | 'paid' | 'closed'
}

export type NothingToPay = {
  readonly code: 'payments/nothing-to-pay'
  readonly why: 'paid' | 'ended' | 'unknown'
}
/** WeChat Pay did not answer, or not so that it is certain: the same attempt is tried again. */
export type PaymentBusy = { readonly code: 'payments/busy' }

/** WeChat's bill of one day against our books. The bill is the merchant's, all stores together. */
export interface ReconciledDay {
  /** `2026-11-22`, by China's clock, as WeChat's bills are. */
  readonly day: string
  readonly comparedAt: Instant
  readonly paidFen: Fen
  readonly refundedFen: Fen
  readonly ownPaidFen: Fen
  readonly ownRefundedFen: Fen
  /** Those of this store, and those of no store that we know. */
  readonly differences: readonly Difference[]
}

export interface ReconciliationView {
  readonly storeId: StoreId
  /** The newest first. */
  readonly days: readonly ReconciledDay[]
  /** Refunds of this merchant that wait for money or for a look at pay.weixin.qq.com. */
  readonly stuckRefunds: number
}

export interface PaymentsContract {
  /** The same attempt again as long as it is open: never two for one purpose at once. */
  'payments/prepay': {
    in: 'pay'
    kind: 'write'
    input: { readonly purpose: Purpose }
    output: Prepaid
    refusal: NothingToPay | PaymentBusy
  }
  /** Asked after `requestPayment` succeeded and after it failed: only WeChat knows. */
  'payments/check': {
    in: 'pay'
    kind: 'write'
    input: { readonly attemptId: AttemptId }
    output: AttemptView
    refusal: NothingToPay | PaymentBusy
  }
  'payments/reconciliation': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: ReconciliationView
    refusal: UnknownStore
  }
}
