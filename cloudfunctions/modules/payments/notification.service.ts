import * as v from 'valibot'
import { asId, isId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { SECOND_MS } from '@/shared/kernel/instant'
import type { OutsideAnswer, OutsideRequest } from '../../platform/http-entry'
import { describeError, log } from '../../platform/log'
import { readRefundNews, readTransaction } from '../../platform/wechat-pay'
import { account } from '../../platform/wechat-pay-account'
import { decrypt, disbelief } from '../../platform/wechat-pay-signature'
import { attempts, refundDocuments } from './payments.documents'
import type { PurposePorts } from './purpose-port'
import { hearOfRefund, recordRefundNews } from './refund-outcome.service'
import { settle } from './settle.service'
import { recordNews } from './truth.service'

/** A notification before it is opened (支付成功回调通知, 退款结果通知). */
const notificationSchema = v.object({
  event_type: v.string(),
  resource: v.object({
    algorithm: v.literal('AEAD_AES_256_GCM'),
    ciphertext: v.string(),
    nonce: v.string(),
    associated_data: v.optional(v.string(), ''),
  }),
})

/** WeChat waits five seconds; what is not done by then the timer does. */
const SETTLE_MS = 3 * SECOND_MS

const taken: OutsideAnswer = { status: 204, code: 'ok' }

function fail(status: number, code: string): OutsideAnswer {
  return { status, code, body: { code: 'FAIL', message: code } }
}

/** Opens what was said, or answers undefined where nobody with our key has closed it. */
function opened(rawBody: string): { type: string; content: unknown } | undefined {
  try {
    const { event_type, resource } = v.parse(notificationSchema, JSON.parse(rawBody))
    return { type: event_type, content: JSON.parse(decrypt(resource, account)) }
  } catch {
    return undefined
  }
}

/** Goes on with what was recorded, for as long as WeChat waits; the record is what counts. */
async function within(what: string, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, SETTLE_MS)
  })
  const done = work.catch((thrown: unknown) =>
    log({ event: 'payment', traceId: what, code: 'failed', error: describeError(thrown) }),
  )
  await Promise.race([done, late])
  clearTimeout(timer)
}

async function paymentNews(
  content: unknown,
  ports: PurposePorts,
  now: Instant,
): Promise<OutsideAnswer> {
  const news = readTransaction(content)
  if (news.trade_state !== 'SUCCESS') return fail(400, 'payments/not-paid')
  const { out_trade_no: attemptId } = news
  const attempt = isId<'attempt'>(attemptId) ? await attempts.get(attemptId) : undefined
  const recorded = await recordNews(news, attempt, 'notification', now)
  if (recorded === 'mismatch' || !attempt) return fail(400, 'payments/mismatch')
  await within(attempt._id, settle(attempt._id, ports, now))
  return taken
}

async function refundNews(
  content: unknown,
  ports: PurposePorts,
  now: Instant,
): Promise<OutsideAnswer> {
  const news = readRefundNews(content)
  const refundId = news.out_refund_no
  const refund = isId<'refund'>(refundId) ? await refundDocuments.get(refundId) : undefined
  const ours =
    refund?.attemptId === news.out_trade_no &&
    refund.fen === news.amount.refund &&
    news.mchid === account.mchid
  if (!ours) return fail(400, 'payments/mismatch')
  await recordRefundNews(news, 'notification', now)
  await within(refundId, hearOfRefund(asId(refundId), news.status, ports, now))
  return taken
}

/**
 * WeChat's word that money moved: believed only over the raw body, within five minutes of now,
 * with WeChat's key, opened with ours, about a payment we asked for, to the fen. It is written
 * down before it is answered, so that what was acknowledged cannot be lost.
 */
export function notificationDoor(ports: PurposePorts) {
  return async (
    { method, headers, rawBody }: OutsideRequest,
    now: Instant,
  ): Promise<OutsideAnswer> => {
    if (method !== 'POST') return fail(405, 'payments/not-a-notification')
    const doubt = disbelief(headers, rawBody, account, now)
    if (doubt) return fail(401, `payments/${doubt}`)
    const said = opened(rawBody)
    if (!said) return fail(400, 'payments/sealed')
    if (said.type === 'TRANSACTION.SUCCESS') return paymentNews(said.content, ports, now)
    if (said.type.startsWith('REFUND.')) return refundNews(said.content, ports, now)
    return fail(400, 'payments/unknown-event')
  }
}
