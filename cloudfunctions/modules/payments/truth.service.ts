import type { Purpose } from '@/shared/contracts/payments.contract'
import {
  type AttemptStatus,
  differsIn,
  mayCloseFrom,
  nextAskAt,
} from '@/shared/domain/payments/attempt'
import type { AttemptId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { knownPerson } from '../../platform/identities'
import { describeError, log } from '../../platform/log'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import { closePayment, queryPayment, type WechatTransaction } from '../../platform/wechat-pay'
import { account } from '../../platform/wechat-pay-account'
import { lastAttempt } from './attempts.service'
import {
  type AttemptDocument,
  attempts,
  type PaymentEventDocument,
  paymentEvents,
} from './payments.documents'
import type { PurposePorts } from './purpose-port'
import { closeAttempt, paidEvent, recordPaid, settle } from './settle.service'

/** States in which WeChat has the money, or had it before a refund. */
const PAID: readonly string[] = ['SUCCESS', 'REFUND']
const NEVER: readonly string[] = ['CLOSED', 'REVOKED', 'PAYERROR']

/**
 * Writes down what WeChat said of money that came: the payment, where it is the one we asked for;
 * a mismatch to be looked at, where one field is not.
 */
export async function recordNews(
  news: WechatTransaction,
  attempt: AttemptDocument | undefined,
  source: PaymentEventDocument['source'],
  now: Instant,
): Promise<'recorded' | 'mismatch'> {
  const transactionId = news.transaction_id ?? ''
  const amountFen = news.amount?.total ?? 0
  const openid = news.payer?.openid
  const payer = openid === undefined ? undefined : await knownPerson(openid)
  const said = {
    appid: news.appid,
    mchid: news.mchid,
    amountFen,
    currency: news.amount?.currency ?? 'CNY',
    ...(payer && { payer }),
  }
  const differing = attempt
    ? differsIn(said, {
        appid: account.appid,
        mchid: account.mchid,
        amountFen: attempt.amountFen,
        currency: 'CNY',
        payer: attempt.personId,
      })
    : 'attempt'
  if (attempt && differing === null && transactionId && news.success_time !== undefined) {
    const { _id: attemptId } = attempt
    const event = { attemptId, transactionId, amountFen, paidAt: news.success_time }
    await recordPaid({ kind: 'paid', ...event }, source, now)
    return 'recorded'
  }
  const { out_trade_no: outTradeNo } = news
  const _id = derivedId('payment-event', 'mismatch', outTradeNo, transactionId, differing ?? '')
  const event = { outTradeNo, differsIn: differing ?? 'time', transactionId, amountFen }
  await paymentEvents.create({ _id, v: 1, at: now, source, event: { kind: 'mismatch', ...event } })
  log({ event: 'payment', traceId: _id, code: 'payments/mismatch' })
  return 'mismatch'
}

/** Whether WeChat may be told to close this attempt now. */
function closes(attempt: AttemptDocument, now: Instant): boolean {
  return attempt.givenUp || now >= mayCloseFrom(attempt.expiresAt)
}

/**
 * Asks WeChat how an open attempt stands and acts on it: settles it, or closes it once it expired
 * or was given up. What is not certain changes nothing.
 * @throws what the client throws where WeChat gave no clear answer
 */
async function askAndAct(
  attempt: AttemptDocument,
  ports: PurposePorts,
  now: Instant,
): Promise<void> {
  const { _id: attemptId } = attempt
  const said = await queryPayment(attemptId)
  if (said && PAID.includes(said.trade_state)) {
    if ((await recordNews(said, attempt, 'query', now)) === 'recorded') {
      await settle(attemptId, ports, now)
    }
    return
  }
  if (said && NEVER.includes(said.trade_state)) return closeAttempt(attemptId, ports, now)
  if (said === null) {
    // A prepayment may still be on its way to WeChat; once expired, WeChat refuses it.
    if (now >= mayCloseFrom(attempt.expiresAt)) await closeAttempt(attemptId, ports, now)
    return
  }
  if (said.trade_state !== 'NOTPAY' || !closes(attempt, now)) return
  // Paid in this very moment, it does not close, and is asked about again.
  if ((await closePayment(attemptId)) === 'closed') await closeAttempt(attemptId, ports, now)
}

/**
 * The truth about one attempt, as far as WeChat tells it now.
 * @throws where WeChat gave no clear answer: nothing has changed
 */
export async function bringUpToDate(
  attemptId: AttemptId,
  ports: PurposePorts,
  now: Instant,
): Promise<AttemptStatus | undefined> {
  const attempt = await attempts.get(attemptId)
  if (!attempt) return undefined
  if (attempt.status !== 'paid' && (await paidEvent(attemptId))) await settle(attemptId, ports, now)
  else if (attempt.status === 'open') await askAndAct(attempt, ports, now)
  else if (attempt.status === 'paid') await settle(attemptId, ports, now)
  else await closeAttempt(attemptId, ports, now)
  return (await attempts.get(attemptId))?.status
}

/**
 * How the last attempt for a purpose stands, asked of WeChat where it has not ended; null where
 * none was ever made. Only in `pay`, which has the key.
 */
export async function askTruth(
  purpose: Purpose,
  ports: PurposePorts,
  now: Instant,
): Promise<AttemptStatus | null> {
  const last = await lastAttempt(purpose)
  return last ? ((await bringUpToDate(last._id, ports, now)) ?? null) : null
}

/** Attempts looked at in one minute; each costs two calls of WeChat at most. */
const SLICE = 60
const AT_ONCE = 6

/** The timer's minute: every attempt whose time it is, and whose purpose does not know its end. */
export function askAboutAttempts(ports: PurposePorts): (now: Instant) => Promise<void> {
  return async (now) => {
    const { inc, lte, set } = operators
    const due = await attempts.find(
      { told: false, askAt: lte(now) },
      { limit: SLICE, orderBy: { path: 'askAt', order: 'asc' } },
    )
    const lookAt = async (attempt: AttemptDocument) => {
      const { _id, asked, expiresAt } = attempt
      // Before asking: an attempt that makes trouble must not keep the others from their turn.
      await attempts.update(
        { _id },
        { asked: inc(1), askAt: set(nextAskAt(asked + 1, expiresAt, now)), rev: inc(1) },
      )
      await bringUpToDate(_id, ports, now).catch((thrown: unknown) =>
        log({ event: 'payment', traceId: _id, code: 'unclear', error: describeError(thrown) }),
      )
    }
    for (let first = 0; first < due.length; first += AT_ONCE) {
      await Promise.all(due.slice(first, first + AT_ONCE).map(lookAt))
    }
  }
}
