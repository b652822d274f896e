import { fits, nextLookAt, REFUND_GAP_MS } from '@/shared/domain/payments/refund'
import type { Instant } from '@/shared/kernel/instant'
import { describeError, log } from '../../platform/log'
import { operators } from '../../platform/sdk'
import { queryRefund, sendRefund } from '../../platform/wechat-pay'
import { WechatPayRefusal } from '../../platform/wechat-pay-transport'
import {
  type AttemptDocument,
  attempts,
  type RefundDocument,
  refundDocuments,
} from './payments.documents'
import type { PurposePorts } from './purpose-port'
import { failRefund, hearOfRefund, recordRefundNews, tellOfRefund } from './refund-outcome.service'

const SLICE = 30

/**
 * Books a part of a payment as given back, so that the parts never come to more than the whole, and
 * a minute lies between two requests. Booked once per refund, however often it is sent.
 */
async function book(
  refund: RefundDocument,
  attempt: AttemptDocument,
  now: Instant,
): Promise<'booked' | 'wait' | 'above-total'> {
  const { exists, inc, lte, set } = operators
  const { _id: refundId, fen } = refund
  const rested = { lastRefundAt: lte(now - REFUND_GAP_MS) }
  const there = attempt.refunds[refundId] !== undefined
  if (!there && !fits(fen, attempt.amountFen, attempt.refunds)) return 'above-total'
  const booked = there
    ? await attempts.update(
        { _id: attempt._id, ...rested },
        { lastRefundAt: set(now), rev: inc(1) },
      )
    : await attempts.update(
        {
          _id: attempt._id,
          status: 'paid',
          [`refunds.${refundId}`]: exists(false),
          refundedFen: lte(attempt.amountFen - fen),
          ...rested,
        },
        {
          [`refunds.${refundId}`]: set(fen),
          refundedFen: inc(fen),
          lastRefundAt: set(now),
          rev: inc(1),
        },
      )
  return booked ? 'booked' : 'wait'
}

/** Sends a refund whose time has come: from here on it cannot be withdrawn. */
async function send(refund: RefundDocument, ports: PurposePorts, now: Instant): Promise<void> {
  const { inc, set } = operators
  const { _id: refundId, attemptId, fen, reason, status } = refund
  const attempt = await attempts.get(attemptId)
  if (attempt?.status !== 'paid') throw new Error('a refund of what was not paid')
  if (status !== 'sent') {
    const taken = await refundDocuments.update(
      { _id: refundId, status, rev: refund.rev },
      { status: set('sent'), rev: inc(1) },
    )
    if (!taken) return
  }
  const booked = await book(refund, attempt, now)
  if (booked === 'wait') return
  if (booked === 'above-total') return failRefund(refundId, 'above-total', ports, now)
  try {
    const { amountFen: totalFen } = attempt
    const said = await sendRefund({ refundId, attemptId, fen, totalFen, reason })
    await recordRefundNews(said, 'reply', now)
    await hearOfRefund(refundId, said.status, ports, now)
  } catch (thrown) {
    if (!(thrown instanceof WechatPayRefusal)) throw thrown
    log({ event: 'refund', traceId: refundId, code: thrown.code })
    const trouble = thrown.code === 'NOT_ENOUGH' ? 'not-enough-balance' : 'refused'
    await failRefund(refundId, trouble, ports, now)
  }
}

/**
 * One refund that is due: sent for the first time; asked about where it was sent; sent again under
 * its own number where WeChat knows nothing of it, or refused it before.
 */
async function goOnWith(refund: RefundDocument, ports: PurposePorts, now: Instant): Promise<void> {
  const { _id: refundId, status, looks } = refund
  if (status === 'waiting') return send(refund, ports, now)
  const said = looks > 1 || status === 'failed' ? await queryRefund(refundId) : null
  if (said === null) return send(refund, ports, now)
  await recordRefundNews(said, 'query', now)
  await hearOfRefund(refundId, said.status, ports, now)
}

/** The timer's minute: refunds that are due, and those that have not ended. */
export function sendRefunds(ports: PurposePorts): (now: Instant) => Promise<void> {
  return async (now) => {
    const { inc, lte, set, in: oneOf } = operators
    const due = await refundDocuments.find(
      { status: oneOf(['waiting', 'sent', 'failed']), dueAt: lte(now) },
      { limit: SLICE, orderBy: { path: 'dueAt', order: 'asc' } },
    )
    for (const refund of due) {
      const { _id, looks, rev } = refund
      const mine = await refundDocuments.update(
        { _id, rev },
        { looks: inc(1), dueAt: set(nextLookAt(looks, now)), rev: inc(1) },
      )
      if (!mine) continue
      const taken = { ...refund, rev: rev + 1, looks: looks + 1 }
      await goOnWith(taken, ports, now).catch((thrown: unknown) =>
        log({ event: 'refund', traceId: _id, code: 'unclear', error: describeError(thrown) }),
      )
    }
    await tellRefunds(ports, now)
  }
}

/** Refunds that have ended and whose purpose was not told: told now. */
async function tellRefunds(ports: PurposePorts, now: Instant): Promise<void> {
  const untold = await refundDocuments.find(
    { told: false, status: operators.in(['done', 'failed']) },
    { limit: SLICE },
  )
  for (const { _id } of untold) {
    await tellOfRefund(_id, ports, now).catch((thrown: unknown) =>
      log({ event: 'refund', traceId: _id, code: 'untold', error: describeError(thrown) }),
    )
  }
}
