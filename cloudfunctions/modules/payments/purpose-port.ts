import type { Purpose, PurposeKind } from '@/shared/contracts/payments.contract'
import type { RefundTrouble } from '@/shared/domain/payments/refund'
import type { AttemptId, PersonId, RefundId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'

/** What is to be paid for a purpose. */
export interface Due {
  /** Who alone may pay it. */
  readonly personId: PersonId
  readonly storeId: StoreId
  readonly amountFen: Fen
  /** What WeChat shows on the bill; at most 127 characters. */
  readonly description: string
  /** Until when it should be paid; WeChat takes money for a minute and some seconds at least. */
  readonly payUntil: Instant
}

export interface NothingDue {
  readonly nothing: 'paid' | 'ended' | 'unknown'
}

export interface PaidAttempt {
  readonly attemptId: AttemptId
  readonly amountFen: Fen
  readonly paidAt: Instant
}

export type RefundOutcome =
  | { readonly outcome: 'done'; readonly fen: Fen }
  | { readonly outcome: 'failed'; readonly trouble: RefundTrouble }

/**
 * What payments asks and tells of whatever is paid for. Everything told is told again until it
 * returned, so it must be idempotent by the attempt's or the refund's id, and answer the same.
 */
export interface PurposePort<PurposeId> {
  due(id: PurposeId, now: Instant): Promise<Due | NothingDue>
  /** Money came. `give-back` for late or second money: payments refunds all of it by itself. */
  paid(id: PurposeId, attempt: PaidAttempt, now: Instant): Promise<'taken' | 'give-back'>
  /** WeChat says this attempt was not paid and never will be: only now may holds be released. */
  closed(id: PurposeId, attemptId: AttemptId, now: Instant): Promise<void>
  /** `failed` is not the end: it is tried again, and `done` may follow. */
  refunded(id: PurposeId, refundId: RefundId, outcome: RefundOutcome, now: Instant): Promise<void>
}

/** One port of each kind; a kind without one does not compile. */
export type PurposePorts = {
  readonly [Kind in PurposeKind]: PurposePort<Extract<Purpose, { kind: Kind }>['id']>
}

/** A port that knows of which one it speaks. */
export interface OnePurpose {
  due(now: Instant): Promise<Due | NothingDue>
  paid(attempt: PaidAttempt, now: Instant): Promise<'taken' | 'give-back'>
  closed(attemptId: AttemptId, now: Instant): Promise<void>
  refunded(refundId: RefundId, outcome: RefundOutcome, now: Instant): Promise<void>
}

function onePurpose<PurposeId>(port: PurposePort<PurposeId>, id: PurposeId): OnePurpose {
  return {
    due: (now) => port.due(id, now),
    paid: (attempt, now) => port.paid(id, attempt, now),
    closed: (attemptId, now) => port.closed(id, attemptId, now),
    refunded: (refundId, outcome, now) => port.refunded(id, refundId, outcome, now),
  }
}

/** Whom payments asks and tells of one purpose. */
export function portOf(ports: PurposePorts, purpose: Purpose): OnePurpose {
  switch (purpose.kind) {
    case 'order':
      return onePurpose(ports.order, purpose.id)
    case 'booking':
      return onePurpose(ports.booking, purpose.id)
    case 'event':
      return onePurpose(ports.event, purpose.id)
    default:
      return purpose satisfies never
  }
}
