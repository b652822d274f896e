import type { Input } from '@/shared/contracts'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import { ok, refuse } from '@/shared/kernel/result'
import { callerOpenid } from '../../platform/identities'
import type { Reply, Writer } from '../../platform/route'
import { prepay } from '../../platform/wechat-pay'
import { account } from '../../platform/wechat-pay-account'
import { paymentParams } from '../../platform/wechat-pay-signature'
import { WechatPayUnclear } from '../../platform/wechat-pay-transport'
import { attemptFor } from './attempts.service'
import { type AttemptDocument, attempts } from './payments.documents'
import { type PurposePorts, portOf } from './purpose-port'
import { bringUpToDate } from './truth.service'

function handedOut(attempt: AttemptDocument, prepayId: string, now: number): Prepaid {
  const { _id: attemptId, amountFen, expiresAt } = attempt
  return { attemptId, amountFen, expiresAt, params: paymentParams(prepayId, account, now) }
}

const busy = refuse({ code: 'payments/busy' })

/** Where WeChat gave no clear answer, the same attempt is tried again, never another beside it. */
async function unlessUnclear<T>(asked: Promise<T>): Promise<T | 'unclear'> {
  try {
    return await asked
  } catch (thrown) {
    if (thrown instanceof WechatPayUnclear) return 'unclear'
    throw thrown
  }
}

/** What the phone pays by. Only whose purpose it is may pay it, and what is paid has one price. */
export function prepayFor(ports: PurposePorts) {
  return async (
    { purpose }: Input<'payments/prepay'>,
    { person, now }: Writer,
  ): Reply<'payments/prepay'> => {
    // Once more where WeChat had closed the open attempt without our having heard.
    for (let tries = 1; tries <= 2; tries += 1) {
      const due = await portOf(ports, purpose).due(now)
      if ('nothing' in due) return refuse({ code: 'payments/nothing-to-pay', why: due.nothing })
      if (due.personId !== person) {
        return refuse({ code: 'payments/nothing-to-pay', why: 'unknown' })
      }
      const attempt = await attemptFor(purpose, due, now)
      if (attempt.status === 'paid') {
        return refuse({ code: 'payments/nothing-to-pay', why: 'paid' })
      }
      if (attempt.givenUp || now >= attempt.expiresAt) {
        return refuse({ code: 'payments/nothing-to-pay', why: 'ended' })
      }
      const { _id: attemptId, description, amountFen, expiresAt } = attempt
      const openid = callerOpenid()
      const prepayId = await unlessUnclear(
        prepay({ attemptId, description, amountFen, expiresAt, openid }),
      )
      if (prepayId === 'unclear') return busy
      if (prepayId !== null) return ok(handedOut(attempt, prepayId, now))
      const status = await unlessUnclear(bringUpToDate(attemptId, ports, now))
      if (status === 'unclear') return busy
    }
    return busy
  }
}

/** How an attempt of the caller's stands, asked of WeChat where it has not ended. */
export function checkFor(ports: PurposePorts) {
  return async (
    { attemptId }: Input<'payments/check'>,
    { person, now }: Writer,
  ): Reply<'payments/check'> => {
    const attempt = await attempts.get(attemptId)
    if (attempt?.personId !== person) {
      return refuse({ code: 'payments/nothing-to-pay', why: 'unknown' })
    }
    const status = await unlessUnclear(bringUpToDate(attemptId, ports, now))
    if (status === 'unclear' || status === undefined) return busy
    return ok({ attemptId, status })
  }
}
