import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { AttemptId, RefundId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { HOUR_MS } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { account } from './wechat-pay-account'
import {
  askWechatPay,
  downloadFromWechatPay,
  WechatPayRefusal,
  WechatPayUnclear,
} from './wechat-pay-transport'

/** `2026-11-22T10:00:00+08:00`, as WeChat Pay writes moments. */
export function wechatMoment(at: Instant): string {
  return `${new Date(at + 8 * HOUR_MS).toISOString().slice(0, 19)}+08:00`
}

const moment = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number(),
)

/** A payment as WeChat tells of it, asked or by itself (微信支付订单号查询). */
const transactionSchema = v.object({
  appid: v.string(),
  mchid: v.string(),
  out_trade_no: v.string(),
  trade_state: v.picklist([
    'SUCCESS',
    'REFUND',
    'NOTPAY',
    'CLOSED',
    'REVOKED',
    'USERPAYING',
    'PAYERROR',
  ]),
  transaction_id: v.optional(v.string()),
  success_time: v.optional(moment),
  payer: v.optional(v.object({ openid: v.optional(v.string()) })),
  amount: v.optional(v.object({ total: v.optional(v.number()), currency: v.optional(v.string()) })),
})
export type WechatTransaction = v.InferOutput<typeof transactionSchema>

const refundSchema = v.object({
  refund_id: v.string(),
  out_refund_no: v.string(),
  out_trade_no: v.string(),
  status: v.picklist(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']),
  amount: v.object({ refund: v.number(), total: v.number() }),
})
export type WechatRefund = v.InferOutput<typeof refundSchema>

/** A refund as notified of: its status has another name (退款结果通知). */
const refundNewsSchema = v.pipe(
  v.object({
    mchid: v.string(),
    refund_status: v.picklist(['SUCCESS', 'CLOSED', 'ABNORMAL']),
    refund_id: v.string(),
    out_refund_no: v.string(),
    out_trade_no: v.string(),
    amount: v.object({ refund: v.number(), total: v.number() }),
  }),
  v.transform(({ refund_status, ...rest }) => ({ ...rest, status: refund_status })),
)

/** What was said is not what is documented: it is not believed. */
function read<T>(schema: v.GenericSchema<unknown, T>, said: unknown): T {
  const parsed = v.safeParse(schema, said)
  if (parsed.success) return parsed.output
  throw new WechatPayUnclear(`an answer of another shape: ${v.summarize(parsed.issues)}`)
}

export const readTransaction = (said: unknown): WechatTransaction =>
  read<WechatTransaction>(v.looseObject(transactionSchema.entries), said)

export const readRefundNews = (said: unknown) => read(refundNewsSchema, said)

/** `null` for the definite no of one of these codes. */
async function unless<T>(codes: readonly string[], asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (thrown) {
    if (thrown instanceof WechatPayRefusal && codes.includes(thrown.code)) return null
    throw thrown
  }
}

export interface Prepayment {
  readonly attemptId: AttemptId
  readonly description: string
  readonly amountFen: Fen
  readonly expiresAt: Instant
  readonly openid: string
}

/**
 * A prepayment to hand to the phone; with the same parameters again it is the same one. Null where
 * WeChat says that it is paid or closed already (小程序下单).
 */
export async function prepay(wanted: Prepayment): Promise<string | null> {
  const answer = await unless(
    ['ORDERPAID', 'ORDER_PAID', 'ORDER_CLOSED', 'ORDERCLOSED'],
    askWechatPay('POST', '/v3/pay/transactions/jsapi', {
      appid: account.appid,
      mchid: account.mchid,
      description: wanted.description,
      out_trade_no: wanted.attemptId,
      time_expire: wechatMoment(wanted.expiresAt),
      notify_url: account.notifyUrl,
      amount: { total: wanted.amountFen, currency: 'CNY' },
      payer: { openid: wanted.openid },
    }),
  )
  return answer === null ? null : read(v.object({ prepay_id: v.string() }), answer).prepay_id
}

/** How a payment stands; null where WeChat knows none of this number. */
export async function queryPayment(attemptId: AttemptId): Promise<WechatTransaction | null> {
  const target = `/v3/pay/transactions/out-trade-no/${attemptId}?mchid=${account.mchid}`
  const said = await unless(
    ['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'],
    askWechatPay('GET', target),
  )
  return said === null ? null : readTransaction(said)
}

/** From now on it cannot be paid; `not-closed` where it was paid, which a query tells (关闭订单). */
export async function closePayment(attemptId: AttemptId): Promise<'closed' | 'not-closed'> {
  try {
    await askWechatPay('POST', `/v3/pay/transactions/out-trade-no/${attemptId}/close`, {
      mchid: account.mchid,
    })
    return 'closed'
  } catch (thrown) {
    if (thrown instanceof WechatPayRefusal) return 'not-closed'
    throw thrown
  }
}

export interface RefundAsked {
  readonly refundId: RefundId
  readonly attemptId: AttemptId
  readonly fen: Fen
  readonly totalFen: Fen
  readonly reason: string
}

/** Asks for a refund; under the same number again it is the same one (退款申请). */
export async function sendRefund(asked: RefundAsked): Promise<WechatRefund> {
  const said = await askWechatPay('POST', '/v3/refund/domestic/refunds', {
    out_trade_no: asked.attemptId,
    out_refund_no: asked.refundId,
    reason: asked.reason,
    notify_url: account.notifyUrl,
    amount: { refund: asked.fen, total: asked.totalFen, currency: 'CNY' },
  })
  return read(refundSchema, said)
}

/** How a refund stands; null where WeChat knows none of this number (查询单笔退款). */
export async function queryRefund(refundId: RefundId): Promise<WechatRefund | null> {
  const said = await unless(
    ['RESOURCE_NOT_EXISTS', 'REFUND_NOT_EXISTS'],
    askWechatPay('GET', `/v3/refund/domestic/refunds/${refundId}`),
  )
  return said === null ? null : read(refundSchema, said)
}

/** Why there is no bill: it was a day without trade, or WeChat has not made it yet. */
export type NoBill = 'no-trade' | 'not-yet'

/**
 * The trade bill of one day as WeChat wrote it, whole by its digest (申请交易账单).
 * @param day `2026-11-22`; made from ten o'clock of the next day on
 */
export async function tradeBill(day: string): Promise<string | NoBill> {
  const target = `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`
  let said: unknown
  try {
    said = await askWechatPay('GET', target)
  } catch (thrown) {
    if (!(thrown instanceof WechatPayRefusal)) throw thrown
    if (thrown.code === 'NO_STATEMENT_EXIST') return 'no-trade'
    if (thrown.code === 'STATEMENT_CREATING') return 'not-yet'
    throw thrown
  }
  const { hash_value, download_url } = read(
    v.object({ hash_type: v.literal('SHA1'), hash_value: v.string(), download_url: v.string() }),
    said,
  )
  const text = await downloadFromWechatPay(download_url)
  const digest = createHash('sha1').update(text).digest('hex')
  if (digest !== hash_value.toLowerCase()) throw new WechatPayUnclear('a bill that is not whole')
  return text
}
