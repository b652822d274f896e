import * as v from 'valibot'
import { LOCAL_APPID } from '../functions/invocation'
import { type Answer, gone, no, yes } from './answer'
import { type Book, type BookedPayment, wechatNumber } from './book'
import { LOCAL_MCHID } from './keys'
import { WECHAT_PAY_LIMITS } from './limits'
import { paymentTold } from './told'

/** 小程序下单. */
const prepaySchema = v.object({
  appid: v.string(),
  mchid: v.string(),
  description: v.pipe(v.string(), v.minLength(1), v.maxLength(127)),
  out_trade_no: v.pipe(v.string(), v.regex(/^[\w\-|*]{6,32}$/)),
  time_expire: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((text) => Date.parse(text)),
  ),
  notify_url: v.pipe(v.string(), v.url(), v.maxLength(255), v.excludes('?')),
  amount: v.object({
    total: v.pipe(v.number(), v.integer(), v.minValue(1)),
    currency: v.literal('CNY'),
  }),
  payer: v.object({ openid: v.pipe(v.string(), v.minLength(1)) }),
})

function samePayment(a: BookedPayment, b: BookedPayment): boolean {
  const told = (one: BookedPayment) =>
    JSON.stringify([one.description, one.totalFen, one.expiresAt, one.openid, one.notifyUrl])
  return told(a) === told(b)
}

export function prepay(body: unknown, book: Book, now: number): Answer {
  const parsed = v.safeParse(prepaySchema, body)
  if (!parsed.success) return no(400, 'PARAM_ERROR', v.summarize(parsed.issues))
  const { output: asked } = parsed
  if (asked.appid !== LOCAL_APPID || asked.mchid !== LOCAL_MCHID) {
    return no(400, 'APPID_MCHID_NOT_MATCH', 'AppID和mch_id不匹配')
  }
  const wanted: BookedPayment = {
    outTradeNo: asked.out_trade_no,
    appid: asked.appid,
    mchid: asked.mchid,
    description: asked.description,
    totalFen: asked.amount.total,
    expiresAt: asked.time_expire,
    notifyUrl: asked.notify_url,
    openid: asked.payer.openid,
    prepayIds: [],
    state: 'NOTPAY',
    transactionId: null,
    paidAt: null,
    delivered: false,
  }
  const known = book.payment(wanted.outTradeNo)
  if (known?.state === 'CLOSED') return no(400, 'ORDER_CLOSED', '订单已关闭')
  if (known && known.state !== 'NOTPAY') return no(400, 'ORDERPAID', '该订单已支付')
  if (known && !samePayment(known, wanted)) return no(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
  const soonest = known ? now : now + WECHAT_PAY_LIMITS.shortestExpiryMs
  if (wanted.expiresAt < soonest) return no(400, 'PARAM_ERROR', 'time_expire: 时间过早')
  const id = wechatNumber('wx')
  const until = now + WECHAT_PAY_LIMITS.prepayIdLifeMs
  book.put({ ...(known ?? wanted), prepayIds: [...(known?.prepayIds ?? []), { id, until }] })
  return yes({ prepay_id: id })
}

export function query(outTradeNo: string, book: Book): Answer {
  const payment = book.payment(outTradeNo)
  return payment ? yes(paymentTold(payment)) : no(404, 'ORDER_NOT_EXIST', '订单不存在')
}

export function close(outTradeNo: string, book: Book): Answer {
  const payment = book.payment(outTradeNo)
  if (!payment) return no(404, 'ORDER_NOT_EXIST', '订单不存在')
  if (payment.state === 'CLOSED') return no(400, 'ORDER_CLOSED', '订单已关闭')
  if (payment.state === 'USERPAYING') return no(400, 'USERPAYING', '用户支付中')
  if (payment.state !== 'NOTPAY') return no(400, 'ORDERPAID', '该订单已支付')
  book.put({ ...payment, state: 'CLOSED' })
  return gone
}
