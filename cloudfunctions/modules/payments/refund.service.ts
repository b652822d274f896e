import type { AttemptId, RefundId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { derivedId } from '../../platform/new-id'
import { operators } from '../../platform/sdk'
import type { Transaction } from '../../platform/transaction'
import { type AttemptDocument, type RefundDocument, refundDocuments } from './payments.documents'

/** WeChat shows at most so many characters of why (退款申请, reason). */
const MOST_REASON = 80

/**
 * A refund to be written in the transaction it belongs to, with `tx.create(refundDocuments, …)`.
 * `pay` sends it at its first minute from `dueAt` on; before that it can be withdrawn.
 *
 * @param refundId its `out_refund_no`: the same id is the same money
 */
export function refundDocument(
  wanted: {
    readonly refundId: RefundId
    readonly attemptId: AttemptId
    readonly fen: Fen
    readonly reason: string
    readonly dueAt: Instant
  },
  now: Instant,
): RefundDocument {
  return {
    _id: wanted.refundId,
    v: 1,
    rev: 1,
    attemptId: wanted.attemptId,
    fen: wanted.fen,
    reason: [...wanted.reason].slice(0, MOST_REASON).join(''),
    status: 'waiting',
    trouble: null,
    dueAt: wanted.dueAt,
    looks: 0,
    told: false,
    createdAt: now,
    endedAt: null,
    billedOn: null,
  }
}

/** The number under which a payment that nobody will have goes back: one, however often tried. */
export function giveBackId(attemptId: AttemptId): RefundId {
  return derivedId<'refund'>('give-back', attemptId)
}

export function giveBackDocument(attempt: AttemptDocument, now: Instant): RefundDocument {
  const { _id: attemptId, amountFen: fen } = attempt
  const reason = '订单已结束，款项原路退回'
  return refundDocument(
    { refundId: giveBackId(attemptId), attemptId, fen, reason, dueAt: now },
    now,
  )
}

/** Whether WeChat has said that a refund arrived. */
export async function hasGoneBack(refundId: RefundId): Promise<boolean> {
  return (await refundDocuments.get(refundId))?.status === 'done'
}

/** Writes a refund by itself; one that is there already is left as it is. */
export async function makeRefund(refund: RefundDocument): Promise<void> {
  await refundDocuments.create(refund)
}

/**
 * Lets `pay` send a refund that failed again at its next minute, under its own number, as often and
 * as soon as the first time. Written in the transaction it belongs to.
 */
export function retryRefund(refundId: RefundId, now: Instant): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const refund = await tx.get(refundDocuments, refundId)
    if (refund?.status !== 'failed') return
    // Without its trouble it is news again, should it fail for the same reason.
    const again = { trouble: null, dueAt: now, looks: 0, rev: refund.rev + 1 }
    await tx.put(refundDocuments, { ...refund, ...again })
  }
}

/**
 * Takes a refund back that was not sent yet.
 * @returns false where it was sent, or is not there
 */
export async function withdrawRefund(refundId: RefundId): Promise<boolean> {
  const { inc, set } = operators
  const withdrawn = await refundDocuments.update(
    { _id: refundId, status: 'waiting' },
    { status: set('withdrawn'), rev: inc(1) },
  )
  // The same withdrawal come again finds it withdrawn.
  return withdrawn || (await refundDocuments.get(refundId))?.status === 'withdrawn'
}
