import type { BusinessDay } from '../../kernel/business-day'
import type { PersonId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { LaneSetup } from '../stores/lane-setup'
import { hoursOn, type Span, type StoreHours, weekdaySpans } from '../stores/opening-hours'
import { openUntil } from '../stores/openness'

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

/** The stretches both lists have. */
function shared(some: readonly Span[], others: readonly Span[]): Span[] {
  return some
    .flatMap((a) =>
      others.map((b) => ({
        opensAtMinutes: Math.max(a.opensAtMinutes, b.opensAtMinutes),
        closesAtMinutes: Math.min(a.closesAtMinutes, b.closesAtMinutes),
      })),
    )
    .filter(({ opensAtMinutes, closesAtMinutes }) => opensAtMinutes < closesAtMinutes)
}

/** A lane's hours of a day: its own where it has any, within the store's. */
function laneSpansOn({ hours }: LaneSetup, store: StoreHours) {
  return (day: BusinessDay): readonly Span[] => {
    const { spans, weekday } = hoursOn(store, day)
    return hours === null ? spans : shared(spans, weekdaySpans(hours, weekday))
  }
}

/** How a lane stands now: the hand first, then the hours, then whether there is room. */
export function laneState(
  setup: LaneSetup,
  hand: LaneHand | undefined,
  waiting: number,
  now: Instant,
  store: StoreHours,
): LaneState {
  const until = openUntil(store, laneSpansOn(setup, store), now)
  const byHours = until !== undefined
  const closing = until ?? null
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
