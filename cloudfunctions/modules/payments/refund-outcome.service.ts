import type { RefundTrouble } from '@/shared/domain/payments/refund'
import { nextLookAt } from '@/shared/domain/payments/refund'
import { asId, type RefundId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import type { WechatRefund } from '../../platform/wechat-pay'
import {
  attempts,
  type PaymentEventDocument,
  paymentEvents,
  refundDocuments,
} from './payments.documents'
import { type PurposePorts, portOf } from './purpose-port'

/** Writes down what WeChat said a refund came to. Told twice, it is the same event. */
export async function recordRefundNews(
  news: Pick<WechatRefund, 'out_refund_no' | 'refund_id' | 'status'>,
  source: PaymentEventDocument['source'],
  now: Instant,
): Promise<void> {
  if (news.status === 'PROCESSING') return
  const refundId = asId<'refund'>(news.out_refund_no)
  const _id = derivedId('payment-event', 'refunded', refundId, news.status)
  const outcome = news.status
  const event = { kind: 'refunded', refundId, outcome, wechatRefundId: news.refund_id } as const
  await paymentEvents.create({ _id, v: 1, at: now, source, event })
}

/** Lets the purpose know how its refund stands, until it knows. */
export async function tellOfRefund(
  refundId: RefundId,
  ports: PurposePorts,
  now: Instant,
): Promise<void> {
  const { inc, set } = operators
  const refund = await refundDocuments.get(refundId)
  if (!refund || refund.told) return
  const { status, trouble, fen, rev } = refund
  if (status !== 'done' && status !== 'failed') return
  const attempt = await attempts.get(refund.attemptId)
  if (!attempt) return
  const { purpose } = attempt
  const outcome =
    status === 'done'
      ? ({ outcome: 'done', fen } as const)
      : ({ outcome: 'failed', trouble: trouble ?? 'refused' } as const)
  await portOf(ports, purpose).refunded(refundId, outcome, now)
  // Of this revision: what has changed meanwhile is told as well.
  await refundDocuments.update(
    { _id: refundId, rev, told: false },
    { told: set(true), rev: inc(1) },
  )
}

/** The refund did not arrive, for now or for good. */
export async function failRefund(
  refundId: RefundId,
  trouble: RefundTrouble,
  ports: PurposePorts,
  now: Instant,
): Promise<void> {
  const { inc, set, in: oneOf } = operators
  const refund = await refundDocuments.get(refundId)
  if (!refund) return
  const news = refund.status !== 'failed' || refund.trouble !== trouble
  await refundDocuments.update(
    { _id: refundId, status: oneOf(['waiting', 'sent', 'failed']) },
    {
      status: set('failed'),
      trouble: set(trouble),
      // More than there is to give is never tried again.
      dueAt: set(
        trouble === 'above-total' ? Number.MAX_SAFE_INTEGER : nextLookAt(refund.looks, now),
      ),
      ...(news && { told: set(false) }),
      rev: inc(1),
    },
  )
  await tellOfRefund(refundId, ports, now)
}

/** Acts on what WeChat says of a refund; it may be heard before the reply to the request itself. */
export async function hearOfRefund(
  refundId: RefundId,
  said: WechatRefund['status'],
  ports: PurposePorts,
  now: Instant,
): Promise<void> {
  if (said === 'PROCESSING') return
  if (said !== 'SUCCESS') {
    return failRefund(refundId, said === 'ABNORMAL' ? 'abnormal' : 'refused', ports, now)
  }
  const { inc, set, in: oneOf } = operators
  await refundDocuments.update(
    { _id: refundId, status: oneOf(['sent', 'failed']) },
    {
      status: set('done'),
      trouble: set(null),
      told: set(false),
      endedAt: set(now),
      rev: inc(1),
    },
  )
  await tellOfRefund(refundId, ports, now)
}
