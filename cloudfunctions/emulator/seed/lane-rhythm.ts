import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { Chance } from './chance'

/** How one lane of the demo moves. */
export interface LaneRhythm {
  /** From one call to the next, on average. */
  readonly gapMs: number
  /** Parties the street keeps waiting here: whoever sees as many goes on. */
  readonly usuallyWaiting: number
  /** When the staff call, in order; the last of them shortly before the end. */
  readonly callsAt: readonly Instant[]
}

/** A line people still join at a tea house. */
const USUAL_WAIT_MINUTES = 18
const FEWEST_WAITING = 2
const MOST_WAITING = 8
/** Nobody is called before the first have sat down to wait. */
const SETTLING_MS = 2 * MINUTE_MS

/** Services are a little quicker or slower than the owner believes. */
export function laneRhythm(
  setup: LaneSetup,
  from: Instant,
  until: Instant,
  chance: Chance,
): LaneRhythm {
  const counters = Math.max(1, setup.places.length)
  const gapMinutes = (setup.minutesPerParty / counters) * chance.between(0.8, 1.05)
  const gapMs = gapMinutes * MINUTE_MS
  const wanted = Math.round(USUAL_WAIT_MINUTES / gapMinutes)
  return {
    gapMs,
    usuallyWaiting: Math.min(MOST_WAITING, Math.max(FEWEST_WAITING, wanted)),
    callsAt: callsBackFrom(until, from + SETTLING_MS, gapMs, chance),
  }
}

/** Counted back from the end, so that whoever looks then sees somebody called just now. */
function callsBackFrom(
  until: Instant,
  earliest: Instant,
  gapMs: number,
  chance: Chance,
): Instant[] {
  const calls: Instant[] = []
  let at = until - chance.between(0.4, 1.8) * MINUTE_MS
  while (at > earliest) {
    calls.unshift(Math.round(at))
    at -= gapMs * chance.between(0.5, 1.5)
  }
  return calls
}
