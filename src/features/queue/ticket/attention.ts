import type { TicketView } from '@/shared/contracts/queue.views'

type Heeded = Pick<TicketView, 'status' | 'ahead' | 'calledAt'>

/** Nearly one's turn, told loud and clear, within so many parties. */
const NEAR_AHEAD = 2
/** Near enough to keep looking: the screen stays on. */
const WATCHED_AHEAD = 3

export function isNear({ status, ahead }: Heeded): boolean {
  return status === 'waiting' && ahead <= NEAR_AHEAD
}

/** Whether the screen stays on for a ticket. */
export function isWatched({ status, ahead }: Heeded): boolean {
  return status === 'called' || (status === 'waiting' && ahead <= WATCHED_AHEAD)
}

/** Whether a change is to be felt: nearly one's turn, one's turn, or called once more. */
export function isFelt(before: Heeded | null, after: Heeded | null): boolean {
  if (before === null || after === null) return false
  if (after.status === 'called') {
    return before.status !== 'called' || before.calledAt !== after.calledAt
  }
  return isNear(after) && before.status === 'waiting' && !isNear(before)
}
