import { systemClock } from '../../platform/clock'
import { describeError, log } from '../../platform/log'
import { briefly, type Deliveries, deliverAtOnce } from '../../platform/outbox'

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

/** Tries messages that have just been written, unless the answer has gone meanwhile. */
export type Send = (ids: readonly string[]) => Promise<void>

/**
 * Waits for what follows a commit and tells of it, for at most 1.5 s. What is slow goes on, and what
 * fails is logged: a timer does both again, so neither fails the call nor holds it up.
 * @param about what it is of, for the log
 */
export async function tellingAtOnce(
  about: string,
  telling: (send: Send) => Promise<unknown>,
): Promise<void> {
  let late = false
  // Sent after the answer, the function could be stopped in the middle, and nobody would know.
  const send: Send = async (ids) => {
    if (!late) await sendAtOnce(ids)
  }
  const logged = telling(send).catch((thrown: unknown) =>
    log({ event: 'message', traceId: about, code: 'not-told', error: describeError(thrown) }),
  )
  await briefly(logged)
  late = true
}
