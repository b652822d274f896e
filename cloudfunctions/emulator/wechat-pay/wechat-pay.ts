import type { IncomingMessage, ServerResponse } from 'node:http'
import { HTTP_ACCESS, type HttpAnswer, type HttpRequest } from '../http-access/http-access'
import { type Answered, answerApi } from './api'
import { type BookedPayment, openBook } from './book'
import { openCashier, type Paying, type Sheet } from './cashier'
import { type Deliveries, openDeliveries } from './deliveries'
import { type PayKeys, payEnvironment, payKeys } from './keys'
import { type Notification, openNotifier } from './notifier'
import { createPayFaults, type PayFault } from './pay-faults'
import { signedHeaders } from './signature'

/** WeChat Pay on this machine: it signs, verifies and encrypts with keys of its own. */
export interface WechatPay {
  /** One call below `/v3/`. */
  serve(request: IncomingMessage, body: string, response: ServerResponse): void
  pay(paying: Paying): Promise<Sheet>
  addFault(fault: PayFault): void
  payments(): readonly BookedPayment[]
  readonly deliveries: Deliveries
  /** Notifications and late payments: when the next is due, and doing what is due. */
  nextAt(): number | undefined
  runDue(): Promise<void>
  /** What the functions' environment says of the account. */
  readonly environment: Readonly<Record<string, string>>
  clear(): void
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

/** Sends an answer as WeChat's own, or as what has become of it on the way. */
function send(
  { answer, trouble }: Answered,
  response: ServerResponse,
  keys: PayKeys,
  now: number,
): void {
  if (trouble === 'lost-reply') {
    response.destroy()
    return
  }
  const signed = trouble === 'wrong-signature' ? `${answer.body} ` : answer.body
  const headers = { 'content-type': 'application/json', ...signedHeaders(signed, keys, now) }
  response.writeHead(answer.status, headers).end(answer.body)
}

export function openWechatPay(options: WechatPayOptions): WechatPay {
  const { url, now } = options
  const keys = payKeys(options.keysFile)
  const book = openBook(options.booksFile)
  const faults = createPayFaults()
  const deliveries = openDeliveries(book)

  async function post({ url: to, headers, body }: Notification): Promise<number> {
    // Its address is this cloud's own, whose functions are asked without going round.
    const path = new URL(to).pathname.slice(HTTP_ACCESS.length)
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
  const onRefund = (made: { outRefundNo: string; endsAt: number }) =>
    notifier.plan('refund', made.outRefundNo, made.endsAt)

  return {
    serve({ method = '', url: target = '/', headers }, body, response) {
      const { authorization = '' } = headers
      const request = { method, target, authorization, body }
      const answered = answerApi(request, { book, keys, faults, url, now, onRefund })
      send(answered, response, keys, now())
    },
    pay: (paying) => cashier.pay(paying),
    addFault: faults.add,
    payments: book.payments,
    deliveries,
    nextAt: notifier.nextAt,
    runDue: notifier.runDue,
    environment: payEnvironment(keys, url),
    clear() {
      book.clear()
      faults.clear()
      deliveries.setManaged(true)
    },
  }
}
