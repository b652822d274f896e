import { type CloudClient, NoAnswer } from '@/cloud/client'
import { type Arrival, isSameArrival, resolveEntry } from '@/shared/domain/stores/entry'
import type { Via } from '@/shared/domain/stores/via'

/** Home has drawn what it asked for by then: nobody waits for a count. */
export const COUNTED_AFTER_MS = 3_000

/** Where nobody came in, or where nothing may be called that asks who somebody is. */
const uncounted: readonly Via[] = ['moments-page', 'returned', 'robot']

/** A count without an answer may be lost: one entry fewer in a figure is no trouble to anybody. */
function lost(error: unknown): void {
  if (!(error instanceof NoAnswer)) throw error
}

/**
 * Counts each arrival once, a little after it.
 * @param later runs something after so many milliseconds
 */
export function createEntryCounter(
  client: CloudClient,
  plainLinkPrefix: string | null,
  later: (act: () => void, afterMs: number) => void,
): (arrival: Arrival) => void {
  let last: Arrival | null = null
  return (arrival) => {
    if (last !== null && isSameArrival(last, arrival)) return
    last = arrival
    const entry = resolveEntry(arrival, plainLinkPrefix)
    if (uncounted.includes(entry.via)) return
    const storeId = 'storeId' in entry ? entry.storeId : null
    const input = { kind: entry.kind, via: entry.via, storeId }
    later(
      () => void client.intent('stores/count-entry', input).send().catch(lost),
      COUNTED_AFTER_MS,
    )
  }
}
