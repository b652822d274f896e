import { type Answer, no } from './answer'
import { download, tradeBill } from './bill-api'
import type { Book, BookedRefund } from './book'
import type { PayKeys } from './keys'
import type { PayCall, PayFaults, PayTrouble } from './pay-faults'
import { close, prepay, query } from './payments-api'
import { queryRefund, refund } from './refunds-api'
import { isAuthorized } from './signature'

export interface ApiOptions {
  readonly book: Book
  readonly keys: PayKeys
  readonly faults: PayFaults
  /** Where the local cloud is served. */
  readonly url: string
  readonly now: () => number
  /** Hears of a new refund. */
  readonly onRefund: (refund: BookedRefund) => void
}

/** One request below `/v3/`, its body byte for byte. */
export interface ApiRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly authorization: string
  readonly body: string
}

interface Routed {
  readonly on: PayCall
  readonly answer: () => Answer
}

const PAYMENT = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)(\/close)?$/
const REFUND = /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/

function route(method: string, url: URL, body: unknown, options: ApiOptions): Routed | null {
  const { book, faults, now, onRefund } = options
  const { pathname, searchParams } = url
  const [, paymentNo, closing] = PAYMENT.exec(pathname) ?? []
  const refundNo = REFUND.exec(pathname)?.[1]
  if (paymentNo && closing && method === 'POST') {
    return { on: 'close', answer: () => close(paymentNo, book) }
  }
  if (paymentNo && !closing && method === 'GET') {
    return { on: 'query', answer: () => query(paymentNo, book) }
  }
  if (refundNo && method === 'GET') {
    return { on: 'refund-query', answer: () => queryRefund(refundNo, book, now()) }
  }
  switch (`${method} ${pathname}`) {
    case 'POST /v3/pay/transactions/jsapi':
      return { on: 'prepay', answer: () => prepay(body, book, now()) }
    case 'POST /v3/refund/domestic/refunds':
      return { on: 'refund', answer: () => refund(body, book, now(), faults.twist, onRefund) }
    case 'GET /v3/bill/tradebill':
      return { on: 'bill', answer: () => tradeBill(searchParams, book, options.url, now()) }
    case 'GET /v3/billdownload/file':
      return { on: 'bill-file', answer: () => download(searchParams, book) }
    default:
      return null
  }
}

/** What a call is answered, and what goes wrong on the way back. */
export interface Answered {
  readonly answer: Answer
  readonly trouble?: PayTrouble
}

export function answerApi(request: ApiRequest, options: ApiOptions): Answered {
  const { method, target, body } = request
  if (!isAuthorized(request, options.keys, options.now())) {
    return { answer: no(401, 'SIGN_ERROR', '签名错误') }
  }
  let content: unknown
  try {
    content = body === '' ? undefined : JSON.parse(body)
  } catch {
    return { answer: no(400, 'PARAM_ERROR', '请求体不是JSON') }
  }
  const routed = route(method, new URL(target, options.url), content, options)
  if (!routed) return { answer: no(404, 'NOT_FOUND', '接口不存在') }
  const trouble = options.faults.trouble(routed.on)
  if (trouble === 'unavailable') return { answer: no(500, 'SYSTEM_ERROR', '系统异常，请稍后重试') }
  return { answer: routed.answer(), ...(trouble && { trouble }) }
}
