import type { RefundId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { refundDocuments } from '../payments/payments.documents'
import { refundDocument } from '../payments/refund.service'
import type { BookingDocument } from './booking.documents'
import { refundReasons } from './booking.text'
import type { BookingChange } from './change-booking.service'

/**
 * A booking that is called off, and what goes back with it: the refund is written in the same
 * transaction, so that one never stands without the other.
 *
 * @param fen what goes back, at most what was paid; 0 for nothing
 */
export function callOffMoney(
  booking: BookingDocument,
  {
    refundId,
    fen,
    by,
  }: {
    readonly refundId: RefundId
    readonly fen: Fen
    readonly by: 'shopper' | 'store'
  },
  now: Instant,
): BookingChange {
  const { attemptId } = booking
  const off: BookingDocument = {
    ...booking,
    status: 'cancelled',
    cancelledBy: by,
    endedAt: now,
    heldUntil: null,
  }
  if (attemptId === null || fen === 0) return { booking: off }
  const reason = refundReasons[by].zh
  const refund = refundDocument({ refundId, attemptId, fen, reason, dueAt: now }, now)
  return {
    booking: { ...off, refund: { id: refundId, fen, done: false } },
    beside: (tx) => tx.create(refundDocuments, refund),
  }
}
