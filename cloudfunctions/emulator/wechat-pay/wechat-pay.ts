import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { HttpAnswer, HttpRequest } from '../http-access/http-access'
import { type Answer, no } from './answer'
import { download, tradeBill } from './bill-api'
import { type BookedPayment, openBook } from './book'
import { openCashier, type Paying, type Sheet } from './cashier'
import { payEnvironment, payKeys } from './keys'
import { type Notification, openNotifier } from './notifier'
import { close, prepay, query } from './payments-api'
import { queryRefund, type RefundTwist, refund, refundTwists } from './refunds-api'
import { isAuthorized, signedHeaders } from './signature'

/** What can go wrong between the shop and WeChat Pay. */
export const payTroubles = ['lost-reply', 'unavailable', 'wrong-signature'] as const

export const payFaultSchema = v.strictObject({
  on: v.picklist(['prepay', 'query', 'close', 'refund', 'refund-query', 'bill', 'bill-file']),
  kind: v.picklist([...payTroubles, ...refundTwists]),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type PayFault = v.InferOutput<typeof payFaultSchema>

/** WeChat Pay on this machine: it signs, verifies and encrypts with keys of its own. */
export interface WechatPay {
  /** One call below `/v3/`. */
  serve(request: IncomingMessage, body: string, response: ServerResponse): void
  pay(paying: Paying): Promise<Sheet>
  addFault(fault: PayFault): void
  payments(): readonly BookedPayment[]
  /** What WeChat knows of deliveries (发货信息管理). */
  readonly deliveries: {
    /** Whether the account has to tell of them. */
    managed(): boolean
    setManaged(managed: boolean): void
    find(transactionId: string): PaidOrder | undefined
    deliver(transactionId: string): void
  }
  /** Notifications and late payments: when the next is due, and doing what is due. */
  nextAt(): number | undefined
  runDue(): Promise<void>
  /** What the functions' environment says of the account. */
  readonly environment: Readonly<Record<string, string>>
  clear(): void
}

/** A payment as the books of deliveries have it. */
export interface PaidOrder {
  readonly transactionId: string
  readonly openid: string
  readonly state: 'to-deliver' | 'delivered' | 'refunded'
}

export interface WechatPayOptions {
  /** Files of the data folder; null to remember nothing. */
  readonly booksFile: string | null
  readonly keysFile: string | null
  readonly url: string
  readonly now: () => number
  /** Where notifications go in. */
  readonly ask: (request: HttpRequest) => Promise<HttpAnswer>
}

interface Routed {
  readonly on: PayFault['on']
  readonly answer: () => Answer
}

export function openWechatPay(options: WechatPayOptions): WechatPay {
  const { url, now } = options
  const keys = payKeys(options.keysFile)
  const book = openBook(options.booksFile)
  let faults: { fault: PayFault; left: number }[] = []
  let managed = true
  const paidOrder = (id: string) =>
    book.payments().find(({ transactionId }) => transactionId === id)

  async function post({ url: to, headers, body }: Notification): Promise<number> {
    const path = to.replace(/^https?:\/\/[^/]+\/http-access/, '')
    const answer = await options.ask({ path, method: 'POST', headers, query: {}, body })
    return answer.status
  }
  const notifier = openNotifier({
    book,
    keys,
    now,
    post,
    finishLate: (outTradeNo) => cashier.finishLate(outTradeNo),
  })
  const cashier = openCashier({ book, keys, notifier, now })

  function strike(on: PayFault['on'], kinds: readonly string[]): PayFault['kind'] | undefined {
    const struck = faults.find(({ fault }) => fault.on === on && kinds.includes(fault.kind))
    if (!struck) return undefined
    struck.left -= 1
    faults = faults.filter(({ left }) => left > 0)
    return struck.fault.kind
  }
  const twist = (): RefundTwist | undefined => {
    const kind = strike('refund', refundTwists)
    return refundTwists.find((each) => each === kind)
  }

  function route(method: string, { pathname, searchParams }: URL, body: unknown): Routed | null {
    const [, no_, closing] =
      /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)(\/close)?$/.exec(pathname) ?? []
    const refundNo = /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/.exec(pathname)?.[1]
    if (method === 'POST' && pathname === '/v3/pay/transactions/jsapi') {
      return { on: 'prepay', answer: () => prepay(body, book, now()) }
    }
    if (method === 'GET' && no_ && !closing) return { on: 'query', answer: () => query(no_, book) }
    if (method === 'POST' && no_ && closing) return { on: 'close', answer: () => close(no_, book) }
    if (method === 'POST' && pathname === '/v3/refund/domestic/refunds') {
      const planned = (made: { outRefundNo: string; endsAt: number }) =>
        notifier.plan('refund', made.outRefundNo, made.endsAt)
      return { on: 'refund', answer: () => refund(body, book, now(), twist, planned) }
    }
    if (method === 'GET' && refundNo) {
      return { on: 'refund-query', answer: () => queryRefund(refundNo, book, now()) }
    }
    if (method === 'GET' && pathname === '/v3/bill/tradebill') {
      return { on: 'bill', answer: () => tradeBill(searchParams, book, url, now()) }
    }
    if (method === 'GET' && pathname === '/v3/billdownload/file') {
      return { on: 'bill-file', answer: () => download(searchParams, book) }
    }
    return null
  }

  function answer(request: IncomingMessage, body: string): Answer | 'lost' {
    const target = request.url ?? '/'
    const method = request.method ?? ''
    const authorization = request.headers.authorization ?? ''
    if (!isAuthorized({ method, target, authorization, body }, keys, now())) {
      return no(401, 'SIGN_ERROR', '签名错误')
    }
    let content: unknown
    try {
      content = body === '' ? undefined : JSON.parse(body)
    } catch {
      return no(400, 'PARAM_ERROR', '请求体不是JSON')
    }
    const routed = route(method, new URL(target, url), content)
    if (!routed) return no(404, 'NOT_FOUND', '接口不存在')
    const trouble = strike(routed.on, payTroubles)
    if (trouble === 'unavailable') return no(500, 'SYSTEM_ERROR', '系统异常，请稍后重试')
    const made = routed.answer()
    if (trouble === 'lost-reply') return 'lost'
    return trouble === 'wrong-signature' ? { ...made, body: made.body.replace('{', '{ ') } : made
  }

  return {
    serve(request, body, response) {
      const made = answer(request, body)
      if (made === 'lost') {
        response.destroy()
        return
      }
      const signed = made.body.replace(/^\{ /, '{')
      const headers = { 'content-type': 'application/json', ...signedHeaders(signed, keys, now()) }
      response.writeHead(made.status, headers).end(made.body)
    },
    pay: (paying) => cashier.pay(paying),
    addFault: (fault) => faults.push({ fault, left: fault.count }),
    payments: () => book.payments(),
    deliveries: {
      managed: () => managed,
      setManaged: (to) => {
        managed = to
      },
      find(transactionId) {
        const payment = paidOrder(transactionId)
        if (!payment) return undefined
        const refunds = book.refundsOf(payment.outTradeNo)
        const back = refunds.reduce((sum, { fen }) => sum + fen, 0)
        const open = payment.delivered ? 'delivered' : 'to-deliver'
        const state = back >= payment.totalFen ? 'refunded' : open
        return { transactionId, openid: payment.openid, state }
      },
      deliver(transactionId) {
        const payment = paidOrder(transactionId)
        if (payment) book.put({ ...payment, delivered: true })
      },
    },
    nextAt: () => notifier.nextAt(),
    runDue: () => notifier.runDue(),
    environment: payEnvironment(keys, url),
    clear() {
      book.clear()
      faults = []
      managed = true
    },
  }
}
