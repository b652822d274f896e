import { type HeldCounts, type Pace, type PartyTimes, wholeDay } from './wait-pace'

/** What one lane's past says, kept per store and lane: plain numbers that do not grow. */
export interface Past {
  /** Parties ever called in this lane. */
  readonly called: number
  /** Sums in which a day counts less with every day since (see `DAY_FADES_TO`). */
  readonly times: PartyTimes
  readonly faded: {
    readonly calls: number
    readonly missed: number
    readonly left: number
    readonly waiting: number
  }
  readonly reach: Reach
}

/** How far a range goes from its middle, in standard deviations, as days have taught. */
export interface Reach {
  readonly below: number
  readonly above: number
  /** Above, for who is next: that range starts at once and leaves one in five above. */
  readonly next: number
}

/** One in ten to miss a range on each side, one in five where it has only one; as normal scores. */
const ONE_IN_TEN = { share: 0.1, reach: 1.2816 }
const ONE_IN_FIVE = { share: 0.2, reach: 0.8416 }

export const emptyPast: Past = {
  called: 0,
  times: { parties: 0, minutes: 0, squareMinutes: 0, counters: 0 },
  faded: { calls: 0, missed: 0, left: 0, waiting: 0 },
  reach: { below: ONE_IN_TEN.reach, above: ONE_IN_TEN.reach, next: ONE_IN_FIVE.reach },
}

/** A day weighs four fifths of the day after it, so that the past is about the last two weeks. */
const DAY_FADES_TO = 0.8

/** How far one day may move the reach, and within what bounds it stays. */
const REACH_STEP = 1.5
const REACH_LEAST = 0.2
const REACH_MOST = 2.2
/** Tickets of one day share its luck: a day of this many moves the reach half a full step. */
const HALF_STEP_TICKETS = 20

/**
 * The past with one more business day, once it has ended. To be called once a day and lane; a day
 * on which nobody was called teaches nothing.
 *
 * The reach follows adaptive conformal inference (Gibbs and Candès, 2021): ranges overrun more often
 * than one time in ten reach further the day after, those overrun less often draw in.
 */
export function learnDay(past: Past, day: Pace): Past {
  const whole = wholeDay(day)
  if (whole.calls === 0) return past
  const add = (before: number, today: number) => before * DAY_FADES_TO + today
  return {
    called: past.called + whole.calls,
    times: {
      parties: add(past.times.parties, whole.parties),
      minutes: add(past.times.minutes, whole.minutes),
      squareMinutes: add(past.times.squareMinutes, whole.squareMinutes),
      counters: add(past.times.counters, whole.counters),
    },
    faded: {
      calls: add(past.faded.calls, whole.calls),
      missed: add(past.faded.missed, whole.missed),
      left: add(past.faded.left, day.left),
      waiting: add(past.faded.waiting, whole.waiting),
    },
    reach: {
      below: taught(past.reach.below, whole.held.behind, 'below', ONE_IN_TEN.share),
      above: taught(past.reach.above, whole.held.behind, 'above', ONE_IN_TEN.share),
      next: taught(past.reach.next, whole.held.next, 'above', ONE_IN_FIVE.share),
    },
  }
}

function taught(reach: number, held: HeldCounts, side: 'below' | 'above', share: number): number {
  const tickets = held.below + held.within + held.above
  if (tickets === 0) return reach
  const trust = tickets / (tickets + HALF_STEP_TICKETS)
  const moved = reach + REACH_STEP * trust * (held[side] / tickets - share)
  return Math.min(REACH_MOST, Math.max(REACH_LEAST, moved))
}
