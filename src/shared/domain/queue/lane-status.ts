import type { TradingDay } from '../../kernel/business-day'
import type { PersonId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { LaneSetup } from '../stores/lane-setup'
import { closesAt } from '../stores/weekly-hours'

/** Whether a lane takes another party now. */
export type LaneStatus = 'open' | 'closed' | 'paused' | 'full'

/** Why a lane is paused, in words a shopper sees. */
export const pauseReasons = ['busy', 'break', 'cleaning', 'short-staffed', 'equipment'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** What somebody set by hand. It ends with the business day; a pause ends at `until`, if it has one. */
export interface LaneHand {
  readonly status: 'open' | 'closed' | 'paused'
  readonly reason?: PauseReason
  readonly until?: Instant
  readonly at: Instant
  readonly by: PersonId
}

export interface LaneState {
  readonly status: LaneStatus
  readonly pause?: { readonly reason: PauseReason; readonly until?: Instant }
  /** By the hours, while they say when. */
  readonly closesAt: Instant | null
}

/** How a lane stands now: the hand first, then the hours, then whether there is room. */
export function laneState(
  setup: LaneSetup,
  hand: LaneHand | undefined,
  waiting: number,
  now: Instant,
  store: TradingDay,
): LaneState {
  const closing = setup.hours ? closesAt(setup.hours, now, store) : null
  const byHours = setup.hours === null || closing !== null
  if (hand?.status === 'closed') return { status: 'closed', closesAt: closing }
  if (hand?.status !== 'open' && !byHours) return { status: 'closed', closesAt: null }
  const paused = hand?.status === 'paused' && (hand.until === undefined || now < hand.until)
  if (paused) {
    const { reason = 'busy', until } = hand
    return {
      status: 'paused',
      pause: { reason, ...(until !== undefined && { until }) },
      closesAt: closing,
    }
  }
  return { status: waiting >= setup.capacity ? 'full' : 'open', closesAt: closing }
}
