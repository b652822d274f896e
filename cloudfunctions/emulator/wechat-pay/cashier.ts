import * as v from 'valibot'
import { LOCAL_APPID } from '../functions/invocation'
import { type Book, type BookedPayment, wechatNumber } from './book'
import type { PayKeys } from './keys'
import { DELAY_MS, LATE_MS } from './limits'
import type { Notifier } from './notifier'
import { isSignedForPaying } from './signature'

/** What becomes of the notification of a payment. */
export const notificationFates = ['usual', 'lost', 'doubled', 'delayed'] as const

export const paySchema = v.strictObject({
  openid: v.string(),
  params: v.strictObject({
    timeStamp: v.string(),
    nonceStr: v.string(),
    package: v.string(),
    signType: v.literal('RSA'),
    paySign: v.string(),
  }),
  /**
   * `cancel` closes the sheet; `late` is still typing the password when it expires: the money comes
   * a minute after; `forge` closes it, and a stranger tells the shop that it was paid.
   */
  how: v.picklist(['pay', 'cancel', 'late', 'forge']),
  notification: v.optional(v.picklist(notificationFates), 'usual'),
})
export type Paying = v.InferOutput<typeof paySchema>

/** What the phone's `requestPayment` ends with, and for a forgery what the shop answered it. */
export interface Sheet {
  readonly errMsg: string
  readonly status?: number
}

const OK = { errMsg: 'requestPayment:ok' }
const CANCELLED = { errMsg: 'requestPayment:fail cancel' }

function refused(why: string): Sheet {
  return { errMsg: `requestPayment:fail ${why}` }
}

export interface CashierOptions {
  readonly book: Book
  readonly keys: PayKeys
  readonly notifier: Notifier
  readonly now: () => number
}

/** WeChat's payment sheet, from the tap to the money. */
export function openCashier({ book, keys, notifier, now }: CashierOptions) {
  /** Why the sheet would not come up at all. */
  function wrong(params: Paying['params'], openid: string): string | null {
    if (!isSignedForPaying(params, LOCAL_APPID, keys)) return '支付验证签名失败'
    const prepayId = params.package.replace(/^prepay_id=/, '')
    const payment = book.byPrepayId(prepayId)
    if (!payment) return '商家订单信息有误'
    const until = payment.prepayIds.find(({ id }) => id === prepayId)?.until ?? 0
    if (now() >= until) return 'prepay_id 已过期'
    if (payment.openid !== openid) return '下单用户与支付用户不一致'
    if (payment.state === 'CLOSED') return '订单已关闭'
    if (payment.state !== 'NOTPAY') return '该订单已支付'
    return now() >= payment.expiresAt ? '订单已过期' : null
  }

  function enter(payment: BookedPayment): BookedPayment {
    const paid: BookedPayment = {
      ...payment,
      state: 'SUCCESS',
      transactionId: wechatNumber('4200'),
      paidAt: now(),
    }
    book.put(paid)
    return paid
  }

  async function notify(outTradeNo: string, fate: Paying['notification']): Promise<void> {
    if (fate === 'lost') return
    if (fate === 'doubled') {
      await Promise.all([notifier.sendPayment(outTradeNo), notifier.sendPayment(outTradeNo)])
      return
    }
    notifier.plan('payment', outTradeNo, now() + (fate === 'delayed' ? DELAY_MS : 0))
    await notifier.runDue()
  }

  return {
    async pay({ params, openid, how, notification }: Paying): Promise<Sheet> {
      const why = wrong(params, openid)
      if (why !== null) return refused(why)
      const payment = book.byPrepayId(params.package.replace(/^prepay_id=/, ''))
      if (!payment) return refused('商家订单信息有误')
      if (how === 'cancel') return CANCELLED
      if (how === 'forge') {
        return { ...CANCELLED, status: await notifier.forge(payment.outTradeNo) }
      }
      if (how === 'late') {
        book.put({ ...payment, state: 'USERPAYING' })
        notifier.plan('late-payment', payment.outTradeNo, payment.expiresAt + LATE_MS)
        return OK
      }
      enter(payment)
      await notify(payment.outTradeNo, notification)
      return OK
    },
    /** The password was typed at last. */
    finishLate(outTradeNo: string): void {
      const payment = book.payment(outTradeNo)
      if (payment?.state !== 'USERPAYING') return
      enter(payment)
      notifier.plan('payment', outTradeNo, now())
    },
  }
}
