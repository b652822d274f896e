import { randomUUID } from 'node:crypto'
import type { Book, Notice } from './book'
import type { PayKeys } from './keys'
import { WECHAT_PAY_LIMITS } from './limits'
import { seal, signedHeaders } from './signature'
import { chinaMoment, paymentTold, refundNews } from './told'

/** A notification on its way: where to, its headers and its body byte for byte. */
export interface Notification {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** @returns the status the merchant's server answered, or 0 where none did in time */
export type Post = (notification: Notification) => Promise<number>

export interface Notifier {
  /** When something is to be done next, epoch ms. */
  nextAt(): number | undefined
  /** Does what is due now, one after another. */
  runDue(): Promise<void>
  /** Plans a notice. */
  plan(kind: Notice['kind'], of: string, dueAt: number): void
  /** Sends what was planned of this payment once more, as WeChat does when in doubt. */
  sendPayment(outTradeNo: string): Promise<number>
  /** Like a payment's notification, by somebody who has none of WeChat's keys. */
  forge(outTradeNo: string): Promise<number>
}

export interface NotifierOptions {
  readonly book: Book
  readonly keys: PayKeys
  readonly now: () => number
  readonly post: Post
  /** A payment that was being made when it expired has been made. */
  readonly finishLate: (outTradeNo: string) => void
}

/** A stranger's keys: well made, and not WeChat's. */
function strangersKeys(keys: PayKeys): PayKeys {
  return { ...keys, wechat: keys.merchant }
}

export function openNotifier({ book, keys, now, post, finishLate }: NotifierOptions): Notifier {
  function letter(event: string, type: string, content: object, by: PayKeys) {
    const body = JSON.stringify({
      id: randomUUID(),
      create_time: chinaMoment(now()),
      resource_type: 'encrypt-resource',
      event_type: event,
      summary: event === 'TRANSACTION.SUCCESS' ? '支付成功' : '退款结果',
      resource: seal(content, type, by),
    })
    return {
      body,
      headers: { ...signedHeaders(body, by, now()), 'content-type': 'application/json' },
    }
  }

  async function sendPayment(outTradeNo: string, by = keys, paid = true): Promise<number> {
    const payment = book.payment(outTradeNo)
    if (!payment) return 0
    const told = paid
      ? payment
      : { ...payment, state: 'SUCCESS' as const, transactionId: '4'.repeat(28), paidAt: now() }
    const content = paymentTold({ ...told, state: 'SUCCESS' })
    const { body, headers } = letter('TRANSACTION.SUCCESS', 'transaction', content, by)
    return post({ url: payment.notifyUrl, headers, body })
  }

  async function sendRefund(outRefundNo: string): Promise<number> {
    const refund = book.refund(outRefundNo)
    if (!refund) return 0
    const { body, headers } = letter(
      `REFUND.${refund.ends}`,
      'refund',
      refundNews(refund, book),
      keys,
    )
    return post({ url: refund.notifyUrl, headers, body })
  }

  async function run(notice: Notice): Promise<void> {
    book.setNotices(book.notices().filter(({ id }) => id !== notice.id))
    if (notice.kind === 'late-payment') return finishLate(notice.of)
    const status =
      notice.kind === 'payment' ? await sendPayment(notice.of) : await sendRefund(notice.of)
    if (status === 200 || status === 204) return
    const againSeconds = WECHAT_PAY_LIMITS.notifyAgainAfterSeconds[notice.tries]
    if (againSeconds === undefined) return
    const again = { ...notice, tries: notice.tries + 1, dueAt: now() + againSeconds * 1000 }
    book.setNotices([...book.notices(), again])
  }

  function due(): Notice | undefined {
    const waiting = book.notices().filter(({ dueAt }) => dueAt <= now())
    return waiting.sort((a, b) => a.dueAt - b.dueAt)[0]
  }

  return {
    nextAt: () =>
      book
        .notices()
        .reduce<number | undefined>(
          (first, { dueAt }) => (first === undefined ? dueAt : Math.min(first, dueAt)),
          undefined,
        ),
    async runDue() {
      for (let next = due(); next; next = due()) await run(next)
    },
    plan(kind, of, dueAt) {
      book.setNotices([...book.notices(), { id: randomUUID(), kind, of, dueAt, tries: 0 }])
    },
    sendPayment: (outTradeNo) => sendPayment(outTradeNo),
    forge: (outTradeNo) => sendPayment(outTradeNo, strangersKeys(keys), false),
  }
}
