import type { AttemptId, OrderId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'

/** What is paid for. Payments knows no more of it than this. */
export type Purpose = { readonly kind: 'order'; readonly id: OrderId }
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
}
