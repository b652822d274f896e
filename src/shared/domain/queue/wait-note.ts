import type { Instant } from '../../kernel/instant'
import {
  callsOf,
  countersOf,
  lastCallOf,
  type Pace,
  type PaceCall,
  type Taught,
  withCall,
} from './wait-pace'
import { heldOf, type WaitQuote } from './wait-quote'

/** How many calls a lane remembers one by one: enough for a pace, small enough for its line. */
export const RECENT_CALLS = 20

/** What is known when a party is called. */
export interface NotedCall {
  readonly at: Instant
  /** When the party called joined. */
  readonly joinedAt: Instant
  /**
   * Since when somebody has been waiting without a break, just before the call: when the party at
   * the front joined, or the lane opened or resumed if that is later. May be before the last call.
   */
  readonly waitingSince: Instant
  /** Parties waiting just before the call, the called one included; at least 1. */
  readonly waiting: number
  /** Counters open until this call, or null where the lane leads to none. */
  readonly openCounters: number | null
  /** What the party was quoted when it joined, or null when it was quoted nothing. */
  readonly quoted: WaitQuote | null
  /** Whether it is a booked party's call. */
  readonly booked?: boolean
}

/**
 * The pace with one more call; the oldest of more than `RECENT_CALLS` is only summed up. A gap counts
 * from the call before, or from when somebody waited again: an empty line is not pace. Nor is the
 * first party of a counter that has just opened, which is taken at once.
 */
export function noteCall(pace: Pace, call: NotedCall): Pace {
  const last = lastCallOf(pace)
  const open = countersOf(call.openCounters)
  const since = last ? Math.max(last.at, call.waitingSince) : call.at
  const justOpened = callsOf(pace) < open || (last !== undefined && open > last.open)
  const noted: PaceCall = {
    at: call.at,
    gapMs: Math.max(0, call.at - since),
    part: justOpened || since !== last?.at,
    open,
    waiting: call.waiting,
    missed: false,
    taught: taughtBy(call.quoted, call.at - call.joinedAt),
    ...(call.booked && { booked: true }),
  }
  const recent = [...pace.recent, noted]
  const [oldest, ...kept] = recent
  if (!oldest || recent.length <= RECENT_CALLS) return { ...pace, recent }
  return { ...pace, recent: kept, older: withCall(pace.older, oldest) }
}

/**
 * The pace without the call made at that moment; its time goes to the call after it. Unchanged when
 * the call is not among the recent ones.
 * @param booked tells it from another clerk's call of the same moment
 */
export function undoCall(pace: Pace, calledAt: Instant, booked = false): Pace {
  const isIt = (call: PaceCall) => call.at === calledAt && (call.booked ?? false) === booked
  const index = pace.recent.map(isIt).lastIndexOf(true)
  const undone = pace.recent[index]
  if (!undone) return pace
  const recent = pace.recent.flatMap((call, place) => {
    if (place === index) return []
    if (place !== index + 1) return [call]
    return [{ ...call, gapMs: call.gapMs + undone.gapMs, part: call.part || undone.part }]
  })
  return { ...pace, recent }
}

/**
 * Says of the party called at that moment that it missed its turn, or (`false`) that it came after
 * all. Unchanged when the call is not among the recent ones.
 */
export function noteMissed(pace: Pace, calledAt: Instant, missed: boolean): Pace {
  const index = placeOf(pace, calledAt)
  const recent = pace.recent.map((call, place) => (place === index ? { ...call, missed } : call))
  return { ...pace, recent }
}

/** The pace after a waiting party left: one more in `left` and nothing else. */
export function noteLeft(pace: Pace): Pace {
  return { ...pace, left: pace.left + 1 }
}

function placeOf(pace: Pace, calledAt: Instant): number {
  return pace.recent.map(({ at }) => at).lastIndexOf(calledAt)
}

/** With somebody ahead, a range from 0 teaches nothing: nobody can be called before it. */
function taughtBy(quoted: WaitQuote | null, waitedMs: number): Taught | null {
  const held = heldOf(quoted, waitedMs)
  if (held === 'unquoted' || quoted?.basis !== 'pace') return null
  if (quoted.ahead === 0) return { kind: 'next', held }
  return quoted.fromMinutes > 0 ? { kind: 'behind', held } : null
}
