import { mayBecome } from '@/shared/domain/payments/attempt'
import type { AttemptId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import {
  type AttemptDocument,
  attempts,
  type PaymentEvent,
  type PaymentEventDocument,
  paymentEvents,
} from './payments.documents'
import { type PurposePorts, portOf } from './purpose-port'
import { giveBackDocument, makeRefund } from './refund.service'

function paidEventId(attemptId: AttemptId): string {
  return derivedId('payment-event', 'paid', attemptId)
}

/** Writes down that WeChat said money came. Told twice, it is the same event. */
export async function recordPaid(
  event: Extract<PaymentEvent, { kind: 'paid' }>,
  source: PaymentEventDocument['source'],
  now: Instant,
): Promise<void> {
  await paymentEvents.create({ _id: paidEventId(event.attemptId), v: 1, at: now, source, event })
}

/** The event by which an attempt is paid, where there is one. */
export async function paidEvent(attemptId: AttemptId) {
  const event = (await paymentEvents.get(paidEventId(attemptId)))?.event
  return event?.kind === 'paid' ? event : undefined
}

/**
 * Makes an attempt paid because of the recorded event, tells its purpose, and gives the money back
 * where the purpose will not have it. The only way to "paid"; idempotent, and each step goes on
 * from where another was broken off.
 */
export async function settle(
  attemptId: AttemptId,
  ports: PurposePorts,
  now: Instant,
): Promise<void> {
  const { inc, set, in: oneOf } = operators
  const event = await paidEvent(attemptId)
  if (!event) return
  const payable = (['open', 'closed'] as const).filter((status) => mayBecome(status, 'paid'))
  await attempts.update(
    { _id: attemptId, status: oneOf(payable) },
    {
      status: set('paid'),
      transactionId: set(event.transactionId),
      paidAt: set(event.paidAt),
      told: set(false),
      askAt: set(now),
      rev: inc(1),
    },
  )
  const attempt = await attempts.get(attemptId)
  if (attempt) await tellOfMoney(attempt, ports, now)
}

/** Tells the purpose of its money until it knows, and then gives back what it will not have. */
async function tellOfMoney(
  attempt: AttemptDocument,
  ports: PurposePorts,
  now: Instant,
): Promise<void> {
  if (attempt.status !== 'paid' || attempt.told) return
  const { inc, set } = operators
  const { _id: attemptId, purpose, amountFen, paidAt } = attempt
  const port = portOf(ports, purpose)
  const taken =
    attempt.taken ?? (await port.paid({ attemptId, amountFen, paidAt: paidAt ?? now }, now))
  if (taken === 'give-back') await makeRefund(giveBackDocument(attempt, now))
  await attempts.update(
    { _id: attemptId, status: 'paid', told: false },
    { taken: set(taken), told: set(true), rev: inc(1) },
  )
}

/**
 * WeChat said that this attempt was not paid and never will be. Its purpose is told, and told
 * again until it knows.
 */
export async function closeAttempt(
  attemptId: AttemptId,
  ports: PurposePorts,
  now: Instant,
): Promise<void> {
  const { inc, set } = operators
  await attempts.update(
    { _id: attemptId, status: 'open' },
    { status: set('closed'), askAt: set(now), rev: inc(1) },
  )
  const attempt = await attempts.get(attemptId)
  if (attempt?.status !== 'closed' || attempt.told) return
  await portOf(ports, attempt.purpose).closed(attemptId, now)
  await attempts.update(
    { _id: attemptId, status: 'closed', told: false },
    { told: set(true), rev: inc(1) },
  )
}
