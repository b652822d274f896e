import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import { openStateFile } from '../state-file'

const paymentSchema = v.object({
  outTradeNo: v.string(),
  appid: v.string(),
  mchid: v.string(),
  description: v.string(),
  totalFen: v.number(),
  expiresAt: v.number(),
  notifyUrl: v.string(),
  openid: v.string(),
  prepayIds: v.array(v.object({ id: v.string(), until: v.number() })),
  state: v.picklist(['NOTPAY', 'USERPAYING', 'SUCCESS', 'REFUND', 'CLOSED']),
  transactionId: v.nullable(v.string()),
  paidAt: v.nullable(v.number()),
  /** Whether WeChat was told of the delivery (发货信息). */
  delivered: v.boolean(),
})
/** One payment as WeChat's own books have it. */
export type BookedPayment = v.InferOutput<typeof paymentSchema>

const refundSchema = v.object({
  outRefundNo: v.string(),
  outTradeNo: v.string(),
  refundId: v.string(),
  fen: v.number(),
  reason: v.string(),
  notifyUrl: v.string(),
  askedAt: v.number(),
  /** When the bank is through with it. */
  endsAt: v.number(),
  ends: v.picklist(['SUCCESS', 'ABNORMAL']),
})
export type BookedRefund = v.InferOutput<typeof refundSchema>

const noticeSchema = v.object({
  id: v.string(),
  kind: v.picklist(['payment', 'refund', 'late-payment']),
  /** The payment's or the refund's number. */
  of: v.string(),
  dueAt: v.number(),
  tries: v.number(),
})
/** Something WeChat is still to do by itself: to notify, or to end a payment somebody was making. */
export type Notice = v.InferOutput<typeof noticeSchema>

const bookSchema = v.object({
  payments: v.record(v.string(), paymentSchema),
  refunds: v.record(v.string(), refundSchema),
  notices: v.array(noticeSchema),
})

/** WeChat Pay's books on this machine. */
export interface Book {
  payment(outTradeNo: string): BookedPayment | undefined
  payments(): readonly BookedPayment[]
  byPrepayId(prepayId: string): BookedPayment | undefined
  put(payment: BookedPayment): void
  refund(outRefundNo: string): BookedRefund | undefined
  refundsOf(outTradeNo: string): readonly BookedRefund[]
  refunds(): readonly BookedRefund[]
  putRefund(refund: BookedRefund): void
  notices(): readonly Notice[]
  setNotices(notices: readonly Notice[]): void
  clear(): void
}

/** A number as WeChat's transactions and refunds have: 28 digits, the first ones the same. */
export function wechatNumber(prefix: string): string {
  const chance = Array.from({ length: 3 }, () => String(randomInt(1e8)).padStart(8, '0')).join('')
  return `${prefix}${chance}`.slice(0, 28)
}

/** @param path file that keeps the books over a restart; null for none */
export function openBook(path: string | null): Book {
  const empty = { payments: {}, refunds: {}, notices: [] }
  const file = openStateFile(path, bookSchema, empty)
  const payments = () => Object.values(file.read().payments)
  const refunds = () => Object.values(file.read().refunds)
  return {
    payment: (no) => file.read().payments[no],
    payments,
    byPrepayId: (id) => payments().find(({ prepayIds }) => prepayIds.some((one) => one.id === id)),
    put(payment) {
      const state = file.read()
      file.write({ ...state, payments: { ...state.payments, [payment.outTradeNo]: payment } })
    },
    refund: (no) => file.read().refunds[no],
    refundsOf: (no) => refunds().filter(({ outTradeNo }) => outTradeNo === no),
    refunds,
    putRefund(refund) {
      const state = file.read()
      file.write({ ...state, refunds: { ...state.refunds, [refund.outRefundNo]: refund } })
    },
    notices: () => file.read().notices,
    setNotices: (notices) => file.write({ ...file.read(), notices: [...notices] }),
    clear: () => file.write(empty),
  }
}
