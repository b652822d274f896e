import type { LaneView } from '@/shared/contracts/queue.views'
import type { Words } from '@/shared/kernel/words'
import { queueText } from './queue.text'
import { pausedWords } from './wait.text'

/** Why a lane takes nobody now; null while it does. */
export function closedWords(
  lane: Pick<LaneView, 'status' | 'pause'>,
  utcOffsetMinutes: number,
): Words | null {
  switch (lane.status) {
    case 'open':
      return null
    case 'full':
      return queueText.laneFull
    case 'closed':
      return queueText.laneClosed
    case 'paused':
      return lane.pause === undefined
        ? queueText.lanePaused
        : pausedWords(lane.pause, utcOffsetMinutes)
    default:
      return lane.status satisfies never
  }
}
