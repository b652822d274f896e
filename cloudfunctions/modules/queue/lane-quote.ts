import type { LaneHand, LaneState } from '@/shared/domain/queue/lane-status'
import { laneState } from '@/shared/domain/queue/lane-status'
import type { Lane } from '@/shared/domain/queue/line'
import { openCounters } from '@/shared/domain/queue/pace-of-line'
import { emptyPast, type Past } from '@/shared/domain/queue/wait-past'
import type { WaitQuote } from '@/shared/domain/queue/wait-quote'
import { quoteWait } from '@/shared/domain/queue/wait-range'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { Instant } from '@/shared/kernel/instant'
import { storeHours } from '../stores/store-hours'
import type { StoreDocument } from '../stores/stores.documents'

/** A lane without its tickets: all a quote or a status needs. */
export interface LaneGlance extends Pick<Lane, 'pace' | 'places'> {
  readonly hand?: LaneHand
  readonly waitingCount: number
  /** Since when somebody has been waiting without a break; null when nobody is. */
  readonly waitingSince: Instant | null
}

export function stateOf(
  store: StoreDocument,
  setup: LaneSetup,
  glance: Pick<LaneGlance, 'hand' | 'waitingCount'>,
  now: Instant,
): LaneState {
  return laneState(setup, glance.hand, glance.waitingCount, now, storeHours(store))
}

/** What a party with so many ahead is told now. */
export function quoteFor(
  store: StoreDocument,
  setup: LaneSetup,
  glance: LaneGlance,
  past: Past | undefined,
  ahead: number,
  now: Instant,
): WaitQuote {
  const state = stateOf(store, setup, glance, now)
  const open = openCounters(setup, glance, now)
  const of = Math.max(setup.places.length, open ?? 0, 1)
  return quoteWait(
    {
      ahead,
      pace: glance.pace,
      past: past ?? emptyPast,
      minutesPerParty: setup.minutesPerParty,
      counters: open === null ? null : { open, of },
      paused: state.status === 'paused',
      closesAt: state.closesAt,
      waitingSince: glance.waitingSince,
    },
    now,
  )
}
