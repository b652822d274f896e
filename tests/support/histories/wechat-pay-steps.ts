import { mayCloseFrom } from '@/shared/domain/payments/attempt'
import { bookingPurpose } from '../../../cloudfunctions/modules/booking/booking-purpose.service'
import { eventPurpose } from '../../../cloudfunctions/modules/events/event-purpose.service'
import { orderPurpose } from '../../../cloudfunctions/modules/orders/order-purpose.service'
import {
  attempts,
  type RefundDocument,
  refundDocuments,
} from '../../../cloudfunctions/modules/payments/payments.documents'
import {
  failRefund,
  hearOfRefund,
} from '../../../cloudfunctions/modules/payments/refund-outcome.service'
import {
  closeAttempt,
  recordPaid,
  settle,
} from '../../../cloudfunctions/modules/payments/settle.service'
import { operators } from '../../../cloudfunctions/platform/sdk'
import type { Played, Sheet } from './played'

/** Confirms a sheet, in time or late; WeChat tells of it never, once or more. */
export async function confirm(played: Played): Promise<unknown> {
  const sheet = played.pick(played.sheets)
  if (!sheet) return 'nothing'
  // Once in a while money comes although it was closed: of that WeChat's word is the only one.
  const wasClosed = played.wechat.trade(sheet.attemptId, sheet.amountFen).state === 'closed'
  if (!played.wechat.pay(sheet, played.now, 0.4, played.random)) return 'not taken'
  const copies = wasClosed ? played.upTo(2) : played.upTo(3) - 1
  for (let left = copies; left > 0; left -= 1) played.news.push(sheet)
  return wasClosed ? 'taken late' : 'taken'
}

const ports = { order: orderPurpose, booking: bookingPurpose, event: eventPurpose }

async function hear(
  played: Played,
  { attemptId, amountFen }: Omit<Sheet, 'expiresAt'>,
  source: 'notification' | 'query',
): Promise<void> {
  const paidAt = played.wechat.trade(attemptId, amountFen).paidAt
  const event = { kind: 'paid', attemptId, transactionId: attemptId, amountFen, paidAt } as const
  await recordPaid(event, source, played.now)
  await settle(attemptId, ports, played.now)
}

/** A notification arrives; WeChat keeps it until it was taken. */
export async function notify(played: Played): Promise<unknown> {
  const sheet = played.pick(played.news)
  if (!sheet) return 'nothing'
  await hear(played, sheet, 'notification')
  const at = played.news.indexOf(sheet)
  // Told twice at once, the other has taken it away.
  if (at !== -1) played.news.splice(at, 1)
  return 'heard'
}

/** The timer asks WeChat about every attempt whose purpose does not know its end. */
export async function ask(played: Played): Promise<unknown> {
  for (const attempt of await attempts.find({ told: false }, { limit: 1_000 })) {
    const { _id: attemptId, amountFen, expiresAt, givenUp, status } = attempt
    const trade = played.wechat.trade(attemptId, amountFen)
    if (trade.state === 'paid') {
      await hear(played, { attemptId, amountFen }, 'query')
      continue
    }
    if (status === 'open' && !givenUp && played.now < mayCloseFrom(expiresAt)) continue
    trade.state = 'closed'
    await closeAttempt(attemptId, ports, played.now)
  }
  return 'asked'
}

async function goOn(played: Played, refund: RefundDocument, mayFail: boolean): Promise<void> {
  const { inc, set } = operators
  const { _id, attemptId, fen, status, rev } = refund
  if (status === 'waiting') {
    const sent = await refundDocuments.update(
      { _id, status, rev },
      { status: set('sent'), rev: inc(1) },
    )
    if (!sent) return
  }
  if (mayFail && played.chance(0.2)) {
    return failRefund(_id, 'not-enough-balance', ports, played.now)
  }
  played.wechat.refund(attemptId, _id, fen)
  if (mayFail && played.chance(0.2)) return
  await hearOfRefund(_id, 'SUCCESS', ports, played.now)
}

/** The timer sends refunds that are due; some do not arrive at once, and some replies are lost. */
export async function sendRefunds(played: Played, mayFail = true): Promise<unknown> {
  const { in: oneOf } = operators
  const due = await refundDocuments.find(
    { status: oneOf(['waiting', 'sent', 'failed']) },
    { limit: 1_000 },
  )
  for (const refund of due) {
    if (refund.status !== 'waiting' || refund.dueAt <= played.now)
      await goOn(played, refund, mayFail)
  }
  for (const { _id } of await refundDocuments.find(
    { told: false, status: 'done' },
    { limit: 1_000 },
  )) {
    await hearOfRefund(_id, 'SUCCESS', ports, played.now)
  }
  return 'sent'
}
