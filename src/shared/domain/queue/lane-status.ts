/** Whether a lane takes another party now. */
export type LaneStatus = 'open' | 'closed' | 'full'

export function laneStatus(lane: {
  readonly open: boolean
  readonly capacity: number
  readonly waitingCount: number
}): LaneStatus {
  if (!lane.open) return 'closed'
  return lane.waitingCount >= lane.capacity ? 'full' : 'open'
}
