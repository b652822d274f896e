import type { CallRefusal } from '@/shared/contracts/call'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Writer } from '../../platform/route'
import type { Change } from './change-order.service'
import type { OrderDocument } from './orders.documents'

/** The same request once more changes nothing; null for a new one. */
export function repeated(
  order: OrderDocument,
  { person, intent }: Pick<Writer, 'person' | 'intent'>,
): Result<Change, CallRefusal> | null {
  const last = order.last[person]
  if (last?.requestId !== intent.requestId) return null
  return last.fingerprint === intent.fingerprint
    ? ok({ order })
    : refuse({ code: 'request/reused' })
}

/** A change that knows who asked for it, and by which request. */
export function remembered(
  change: Change,
  { person, intent }: Pick<Writer, 'person' | 'intent'>,
): Change {
  const { requestId, fingerprint } = intent
  const last = { ...change.order.last, [person]: { requestId, fingerprint } }
  return { ...change, order: { ...change.order, last } }
}
