import { systemClock } from '../../platform/clock'
import { type Deliveries, deliverAtOnce } from '../../platform/outbox'

/** None where the function may not send: what it tells waits for `jobs`. */
const sender: { deliveries: Deliveries | null } = { deliveries: null }

/** Said once by a function that may send subscribe messages, when it is loaded. */
export function sendsAtOnce(deliveries: Deliveries): void {
  sender.deliveries = deliveries
}

/**
 * Tries what a commit has just told, for at most 1.5 s. Whatever does not go out now is left to
 * `jobs`, so nothing of it fails the call.
 * @param ids of entries that are due
 */
export async function sendAtOnce(ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || sender.deliveries === null) return
  await deliverAtOnce(ids, sender.deliveries, () => systemClock.now())
}
