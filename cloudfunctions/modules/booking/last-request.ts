import type { CallRefusal } from '@/shared/contracts/call'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Writer } from '../../platform/route'
import type { BookingDocument } from './booking.documents'
import type { BookingChange } from './change-booking.service'

type Asking = Pick<Writer, 'person' | 'intent'>

/** The same request once more changes nothing; null for a new one. */
export function repeated(
  booking: BookingDocument,
  { person, intent }: Asking,
): Result<BookingChange, CallRefusal> | null {
  const last = booking.last[person]
  if (last?.requestId !== intent.requestId) return null
  return last.fingerprint === intent.fingerprint
    ? ok({ booking })
    : refuse({ code: 'request/reused' })
}

/** A change that knows who asked for it, and by which request. */
export function remembered(change: BookingChange, { person, intent }: Asking): BookingChange {
  const { requestId, fingerprint } = intent
  const last = { ...change.booking.last, [person]: { requestId, fingerprint } }
  return { ...change, booking: { ...change.booking, last } }
}
