import { backFen } from '@/shared/domain/events/registration'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { refundDocuments } from '../payments/payments.documents'
import { refundDocument } from '../payments/refund.service'
import type { Change } from './change-registration.service'
import { paidFenOf, type RegistrationDocument } from './events.documents'
import { refundIdOf } from './events.ids'
import { refundReasons } from './events.text'

function standingOf(registration: RegistrationDocument) {
  const { status, until, startsAt, event } = registration
  const { freeUntilMinutes } = event
  return { status, until, startsAt, freeUntilMinutes, paidFen: paidFenOf(registration) }
}

/** What a cancellation by its shopper would give back now. */
export function backFenOf(registration: RegistrationDocument, now: Instant): Fen {
  return backFen(standingOf(registration), now)
}

/** A registration that is over, and so much of its money on its way back. */
function givenUp(
  registration: RegistrationDocument,
  by: 'shopper' | 'store',
  fen: Fen,
  now: Instant,
): Change {
  const { _id, attemptId } = registration
  const over: RegistrationDocument = {
    ...registration,
    status: 'cancelled',
    until: null,
    cancelledBy: by,
    endedAt: now,
  }
  if (fen === 0 || attemptId === null) return { registration: over }
  const refundId = refundIdOf(_id)
  const reason = refundReasons[by].zh
  return {
    registration: { ...over, refund: { id: refundId, fen, done: false } },
    beside: (tx) =>
      tx.create(
        refundDocuments,
        refundDocument({ refundId, attemptId, fen, reason, dueAt: now }, now),
      ),
  }
}

/** Cancelled by whoever registered: what comes back follows from when. */
export function cancelled(registration: RegistrationDocument, now: Instant): Change {
  return givenUp(registration, 'shopper', backFenOf(registration, now), now)
}

/** Called off by the store: everything comes back, even of somebody who is there already. */
export function calledOff(registration: RegistrationDocument, now: Instant): Change {
  return givenUp(registration, 'store', paidFenOf(registration), now)
}
