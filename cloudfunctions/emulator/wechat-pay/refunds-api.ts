import * as v from 'valibot'
import { type Answer, no, yes } from './answer'
import { type Book, type BookedRefund, wechatNumber } from './book'
import { REFUND_TAKES_MS, WECHAT_PAY_LIMITS } from './limits'
import { refundTold } from './told'

/** How the next refund ends, where a test or the desk has asked for it. */
export const refundTwists = ['not-enough', 'abnormal'] as const
export type RefundTwist = (typeof refundTwists)[number]

/** 退款申请. */
const refundSchema = v.object({
  out_trade_no: v.string(),
  out_refund_no: v.pipe(v.string(), v.regex(/^[\w\-|*@]{1,64}$/)),
  reason: v.pipe(v.string(), v.maxLength(80)),
  notify_url: v.string(),
  amount: v.object({
    refund: v.pipe(v.number(), v.integer(), v.minValue(1)),
    total: v.pipe(v.number(), v.integer()),
    currency: v.literal('CNY'),
  }),
})

type Asked = v.InferOutput<typeof refundSchema>

function refused(asked: Asked, book: Book, now: number): Answer | null {
  const payment = book.payment(asked.out_trade_no)
  if (!payment || payment.paidAt === null) return no(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  const others = book.refundsOf(asked.out_trade_no)
  const given = others.reduce((sum, { fen }) => sum + fen, 0)
  if (asked.amount.total !== payment.totalFen) return no(400, 'PARAM_ERROR', '订单金额不一致')
  if (given + asked.amount.refund > payment.totalFen) {
    return no(400, 'INVALID_REQUEST', '申请退款金额大于订单可退金额')
  }
  if (others.length >= WECHAT_PAY_LIMITS.mostRefunds) {
    return no(400, 'INVALID_REQUEST', '退款次数超过上限')
  }
  if (others.some(({ askedAt }) => now - askedAt < WECHAT_PAY_LIMITS.refundGapMs)) {
    return no(429, 'FREQUENCY_LIMITED', '频率限制: 多次退款需间隔1分钟')
  }
  return null
}

/**
 * @param twist takes the next twist of fate there is
 * @param booked hears of a new refund
 */
export function refund(
  body: unknown,
  book: Book,
  now: number,
  twist: () => RefundTwist | undefined,
  booked: (refund: BookedRefund) => void,
): Answer {
  const parsed = v.safeParse(refundSchema, body)
  if (!parsed.success) return no(400, 'PARAM_ERROR', v.summarize(parsed.issues))
  const { output: asked } = parsed
  const known = book.refund(asked.out_refund_no)
  if (known) {
    const same = known.fen === asked.amount.refund && known.outTradeNo === asked.out_trade_no
    return same ? yes(refundTold(known, book, now)) : no(400, 'PARAM_ERROR', '参数与首次请求不一致')
  }
  const refusal = refused(asked, book, now)
  if (refusal) return refusal
  const fate = twist()
  if (fate === 'not-enough') return no(403, 'NOT_ENOUGH', '余额不足')
  const made: BookedRefund = {
    outRefundNo: asked.out_refund_no,
    outTradeNo: asked.out_trade_no,
    refundId: wechatNumber('503'),
    fen: asked.amount.refund,
    reason: asked.reason,
    notifyUrl: asked.notify_url,
    askedAt: now,
    endsAt: now + REFUND_TAKES_MS,
    ends: fate === 'abnormal' ? 'ABNORMAL' : 'SUCCESS',
  }
  book.putRefund(made)
  const payment = book.payment(made.outTradeNo)
  if (payment) book.put({ ...payment, state: 'REFUND' })
  booked(made)
  return yes(refundTold(made, book, now))
}

export function queryRefund(outRefundNo: string, book: Book, now: number): Answer {
  const known = book.refund(outRefundNo)
  return known ? yes(refundTold(known, book, now)) : no(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
}
