import type { LaneId, PersonId, TicketId } from '../../kernel/ids'
import { laneStatus } from './lane-status'
import type { Line } from './line'

export type CannotJoin =
  | { readonly code: 'queue/unknown-lane' }
  | { readonly code: 'queue/lane-closed' }
  | { readonly code: 'queue/full' }
  | { readonly code: 'queue/already-in-line'; readonly ticketId: TicketId }

/** Why this person may not join this lane now, or null when nothing speaks against it. */
export function cannotJoin(line: Line, laneId: LaneId, person: PersonId): CannotJoin | null {
  const lane = line.lanes[laneId]
  if (!lane) return { code: 'queue/unknown-lane' }
  const mine = line.live[person]
  if (mine) return { code: 'queue/already-in-line', ticketId: mine.ticketId }
  switch (laneStatus({ ...lane, waitingCount: lane.waiting.length })) {
    case 'closed':
      return { code: 'queue/lane-closed' }
    case 'full':
      return { code: 'queue/full' }
    case 'open':
      return null
  }
}
