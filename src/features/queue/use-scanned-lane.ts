import { useEffect } from 'react'
import type { LaneView } from '@/shared/contracts/queue.views'
import { scrollToId } from '@/wechat/navigation'
import { laneCardId } from './lane-card'

/** The lane whose code was scanned, brought into view once; null where there is none of that prefix. */
export function useScannedLane(lanes: readonly LaneView[], prefix: string | null): LaneView | null {
  const scanned = lanes.find((lane) => lane.prefix === prefix) ?? null
  const laneId = scanned?.id
  useEffect(() => {
    if (laneId !== undefined) scrollToId(laneCardId(laneId))
  }, [laneId])
  return scanned
}
