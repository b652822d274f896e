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
  /** Reach of a range below and above its middle, in standard deviations, as days have taught. */
  readonly reach: { readonly below: number; readonly above: number }
}

/** One in ten below and one in ten above: the standard normal's ninth decile. */
export const DECILE_REACH = 1.2816

export const emptyPast: Past = {
  called: 0,
  times: { parties: 0, minutes: 0, squareMinutes: 0 },
  faded: { calls: 0, missed: 0, left: 0, waiting: 0 },
  reach: { below: DECILE_REACH, above: DECILE_REACH },
}

/** A day weighs four fifths of the day after it, so that the past is about the last two weeks. */
const DAY_FADES_TO = 0.8

/** How far one day may move the reach, and within what bounds it stays. */
const REACH_STEP = 0.6
const REACH_LEAST = 0.8
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
    },
    faded: {
      calls: add(past.faded.calls, whole.calls),
      missed: add(past.faded.missed, whole.missed),
      left: add(past.faded.left, day.left),
      waiting: add(past.faded.waiting, whole.waiting),
    },
    reach: {
      below: taught(past.reach.below, whole.held, 'below'),
      above: taught(past.reach.above, whole.held, 'above'),
    },
  }
}

function taught(reach: number, held: HeldCounts, side: 'below' | 'above'): number {
  const tickets = held.below + held.within + held.above
  if (tickets === 0) return reach
  const trust = tickets / (tickets + HALF_STEP_TICKETS)
  const moved = reach + REACH_STEP * trust * (held[side] / tickets - 0.1)
  return Math.min(REACH_MOST, Math.max(REACH_LEAST, moved))
}
