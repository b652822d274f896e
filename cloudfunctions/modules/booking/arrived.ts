import type { NotNow } from '@/shared/contracts/booking.contract'
import { afterStep } from '@/shared/domain/booking/staff-steps'
import type { TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result } from '@/shared/kernel/result'
import type { BookingDocument } from './booking.documents'
import type { BookingChange } from './change-booking.service'
import { notingNoShow } from './notes.service'

/** A booking whose guest has come, with the ticket they wait by where they wait in line. */
export function arrived(
  booking: BookingDocument,
  ticketId: TicketId | null,
  now: Instant,
): Result<BookingChange, NotNow> {
  const after = afterStep({ ...booking, ticketId }, 'check-in', now)
  if (!after.ok) return after
  // Given up and come all the same, they have not stayed away.
  const cameAfterAll = booking.status === 'no-show'
  return ok({
    booking: after.value,
    ...(cameAfterAll && { beside: notingNoShow(booking, false, now) }),
  })
}
