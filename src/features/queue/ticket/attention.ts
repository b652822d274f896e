import type { TicketView } from '@/shared/contracts/queue.views'

type Heeded = Pick<TicketView, 'status' | 'ahead' | 'calledAt' | 'early'>

/** Nearly one's turn, told loud and clear, within so many parties. */
const NEAR_AHEAD = 2
/** Near enough to keep looking: the screen stays on. */
const WATCHED_AHEAD = 3

/** A booked ticket is not near before its time, however few are ahead. */
export function isNear({ status, ahead, early }: Heeded): boolean {
  return status === 'waiting' && !early && ahead <= NEAR_AHEAD
}

/** Whether the screen stays on for a ticket. */
export function isWatched({ status, ahead, early }: Heeded): boolean {
  return status === 'called' || (status === 'waiting' && !early && ahead <= WATCHED_AHEAD)
}

/** Whether a change is to be felt: nearly one's turn, one's turn, or called once more. */
export function isFelt(before: Heeded | null, after: Heeded | null): boolean {
  if (before === null || after === null) return false
  if (after.status === 'called') {
    return before.status !== 'called' || before.calledAt !== after.calledAt
  }
  return isNear(after) && before.status === 'waiting' && !isNear(before)
}
