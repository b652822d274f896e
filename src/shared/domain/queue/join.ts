import type { TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { LaneSetup, PartySizes } from '../stores/lane-setup'
import type { StoreHours } from '../stores/opening-hours'
import { type LaneHand, laneState, type PauseReason } from './lane-status'

export type CannotJoin =
  | { readonly code: 'queue/already-in-line'; readonly ticketId: TicketId }
  | { readonly code: 'queue/lane-closed' }
  | { readonly code: 'queue/lane-paused'; readonly reason: PauseReason; readonly until?: Instant }
  | { readonly code: 'queue/full' }
  | { readonly code: 'queue/door-only' }
  | { readonly code: 'queue/wrong-size' }

/** Whether a party of this size belongs in a lane: any, or none said, where the lane does not ask. */
export function fits(sizes: PartySizes | null, size: number | null): boolean {
  if (sizes === null) return true
  return size !== null && size >= sizes.from && size <= sizes.to
}

/** What is looked at before somebody joins. */
export interface JoinRequest {
  readonly size: number | null
  /** They scanned this store's code. */
  readonly atDoor: boolean
  /** The ticket they hold here already. */
  readonly mine: TicketId | null
  readonly waiting: number
  readonly hand: LaneHand | undefined
}

/** Why this person may not join this lane now, or null when nothing speaks against it. */
export function cannotJoin(
  setup: LaneSetup,
  request: JoinRequest,
  now: Instant,
  store: StoreHours,
): CannotJoin | null {
  const { mine, hand, waiting } = request
  if (mine) return { code: 'queue/already-in-line', ticketId: mine }
  if (!fits(setup.sizes, request.size)) return { code: 'queue/wrong-size' }
  if (setup.joinFrom === 'door' && !request.atDoor) return { code: 'queue/door-only' }
  const { status, pause } = laneState(setup, hand, waiting, now, store)
  switch (status) {
    case 'open':
      return null
    case 'closed':
      return { code: 'queue/lane-closed' }
    case 'full':
      return { code: 'queue/full' }
    case 'paused':
      return { code: 'queue/lane-paused', reason: 'busy', ...pause }
    default:
      return status satisfies never
  }
}
