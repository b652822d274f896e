import type { Purpose, PurposeKind } from '@/shared/contracts/payments.contract'
import { type AttemptId, isId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { HOUR_MS } from '@/shared/kernel/instant'
import { systemClock } from '../../platform/clock'
import { describeError, log } from '../../platform/log'
import { derivedId } from '../../platform/new-id'
import {
  type Delivered,
  type Deliveries,
  type OutboxEntry,
  outboxEntry,
} from '../../platform/outbox'
import { operators } from '../../platform/sdk'
import { type Logistics, tellDelivered } from '../../platform/shipping-information'
import { type AttemptDocument, attempts } from './payments.documents'

/** How what is paid for is delivered, as WeChat is told; a kind without a way does not compile. */
const deliveredBy: { readonly [Kind in PurposeKind]: Logistics } = {
  order: 'pickUp',
  booking: 'pickUp',
  event: 'pickUp',
}

const KIND = 'payments/shipping'

/** WeChat takes at most so many characters (发货信息录入, item_desc). */
const MOST_ITEM = 120

/**
 * What tells WeChat that something paid for was handed over: to be written in the hand-over's own
 * transaction. Its name follows from the attempt, so that it is told once.
 */
export function shippingEntry(purpose: Purpose, attemptId: AttemptId, now: Instant): OutboxEntry {
  return outboxEntry(
    {
      _id: derivedId('shipping', attemptId),
      kind: KIND,
      delivery: 'at-least-once',
      payload: { kind: purpose.kind, attemptId },
    },
    now,
  )
}

async function tell(attempt: AttemptDocument, now: Instant): Promise<Delivered> {
  const { _id, transactionId, description, purpose, shipped } = attempt
  if (shipped) return 'done'
  if (transactionId === null) return 'try-again'
  const item = [...description].slice(0, MOST_ITEM).join('')
  const shipment = { transactionId, logistics: deliveredBy[purpose.kind], item }
  if ((await tellDelivered(shipment, now)) === 'later') return 'try-again'
  const { inc, set } = operators
  await attempts.update({ _id, shipped: false }, { shipped: set(true), rev: inc(1) })
  return 'done'
}

/** For the function that may tell WeChat of deliveries. */
export const shippingDeliveries: Deliveries = {
  [KIND]: async (payload) => {
    const { attemptId }: { attemptId?: unknown } = payload
    const attempt = isId<'attempt'>(attemptId) ? await attempts.get(attemptId) : undefined
    return attempt ? tell(attempt, systemClock.now()) : 'give-up'
  },
}

/** WeChat wants to hear of a delivery within 48 hours of the payment; we stay a day clear of it. */
const TOLD_WITHIN_MS = 24 * HOUR_MS
const SLICE = 20

/**
 * A timer's slice: what was paid a day ago and is not told of yet. It waits in the shop, which is
 * what WeChat means by 自提.
 */
export async function tellOverdue(now: Instant): Promise<void> {
  const { lte } = operators
  const due = await attempts.find(
    { status: 'paid', taken: 'taken', shipped: false, paidAt: lte(now - TOLD_WITHIN_MS) },
    { limit: SLICE, orderBy: { path: 'paidAt', order: 'asc' } },
  )
  for (const attempt of due) {
    await tell(attempt, now).catch((thrown: unknown) =>
      log({
        event: 'shipping',
        traceId: attempt._id,
        code: 'unclear',
        error: describeError(thrown),
      }),
    )
  }
}
