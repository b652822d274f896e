import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { type Held, heldOf, type WaitQuote } from './wait-quote'

/** How many calls a lane remembers one by one: enough for a pace, small enough for its line. */
export const RECENT_CALLS = 20

/** One call, as far as the pace is concerned. */
export interface PaceCall {
  readonly at: Instant
  /** Since the call before, or since somebody waited again if that is later. */
  readonly gapMs: number
  /** Whether the gap holds a time when nobody waited or a counter stood free, so is only part of one. */
  readonly part: boolean
  /** Counters open; 1 in a lane without counters. */
  readonly open: number
  /** Parties waiting just before the call, the called one included. */
  readonly waiting: number
  readonly missed: boolean
  readonly held: Held
}

/** Times per party added up, in minutes of one counter (of the lane, where it has no counters). */
export interface PartyTimes {
  readonly parties: number
  readonly minutes: number
  readonly squareMinutes: number
}

/** The pace of one lane on one business day: plain numbers, some 2 KB at most. */
export interface Pace {
  /** The last calls, oldest first. */
  readonly recent: readonly PaceCall[]
  /** What the calls before those come to; nothing of it can be undone or corrected any more. */
  readonly older: PartyTimes & {
    /** Time of parties who were called and did not come, not yet laid on one who came. */
    readonly carriedMinutes: number
    readonly calls: number
    readonly missed: number
    /** Parties waiting, added up over the calls: every chance somebody had to leave. */
    readonly waiting: number
    readonly held: HeldCounts
  }
  /** Parties who left before they were called. Nothing else changes when one leaves. */
  readonly left: number
}

/** How the ranges quoted at joining held, in tickets called. */
export interface HeldCounts {
  readonly below: number
  readonly within: number
  readonly above: number
}

export const emptyPace: Pace = {
  recent: [],
  older: {
    parties: 0,
    minutes: 0,
    squareMinutes: 0,
    carriedMinutes: 0,
    calls: 0,
    missed: 0,
    waiting: 0,
    held: { below: 0, within: 0, above: 0 },
  },
  left: 0,
}

/** What is known when a party is called. */
export interface NotedCall {
  readonly at: Instant
  /** When the party called joined. */
  readonly joinedAt: Instant
  /**
   * Since when somebody has been waiting without a break, just before the call: when the party at
   * the front joined, or the lane resumed from a pause if that is later. May be before the last call.
   */
  readonly waitingSince: Instant
  /** Parties waiting just before the call, the called one included; at least 1. */
  readonly waiting: number
  /** Counters open until this call, or null where the lane leads to none. */
  readonly openCounters: number | null
  /** What the party was quoted when it joined, or null when it was quoted nothing. */
  readonly quoted: WaitQuote | null
}

/** The pace with one more call. The oldest call remembered is added to the sums and forgotten. */
export function noteCall(pace: Pace, call: NotedCall): Pace {
  const last = pace.recent.at(-1)
  const open = countersOf(call.openCounters)
  const since = Math.max(last?.at ?? call.at, call.waitingSince)
  // A counter that has just opened takes its first party at once: that is no pace.
  const firstOfCounter = callsOf(pace) < open || open > (last?.open ?? 0)
  const noted: PaceCall = {
    at: call.at,
    gapMs: Math.max(0, call.at - since),
    part: firstOfCounter || since > (last?.at ?? 0),
    open,
    waiting: call.waiting,
    missed: false,
    held: heldOf(call.quoted, call.at - call.joinedAt),
  }
  const recent = [...pace.recent, noted]
  if (recent.length <= RECENT_CALLS) return { ...pace, recent }
  const [oldest, ...kept] = recent
  return oldest ? { ...pace, recent: kept, older: withOlder(pace.older, oldest) } : pace
}

/**
 * The pace without the call made at that moment: its time goes to the call after it. Unchanged when
 * the call is not among the recent ones any more.
 */
export function undoCall(pace: Pace, calledAt: Instant): Pace {
  const index = pace.recent.findLastIndex(({ at }) => at === calledAt)
  const undone = pace.recent[index]
  if (!undone) return pace
  const recent = pace.recent.flatMap((call, place) => {
    if (place === index) return []
    if (place !== index + 1) return [call]
    return [{ ...call, gapMs: call.gapMs + undone.gapMs, part: call.part || undone.part }]
  })
  return { ...pace, recent }
}

/** Says of the party called at that moment that it missed its turn, or that it came after all. */
export function noteMissed(pace: Pace, calledAt: Instant, missed: boolean): Pace {
  const index = pace.recent.findLastIndex(({ at }) => at === calledAt)
  const recent = pace.recent.map((call, place) => (place === index ? { ...call, missed } : call))
  return { ...pace, recent }
}

/** The pace after a waiting party left. */
export function noteLeft(pace: Pace): Pace {
  return { ...pace, left: pace.left + 1 }
}

/** Counters to reckon with: one where the lane leads to none, and where none is open at present. */
export function countersOf(openCounters: number | null): number {
  return Math.max(1, openCounters ?? 1)
}

export function callsOf(pace: Pace): number {
  return pace.older.calls + pace.recent.length
}

/** The whole day added up, as if every call were final: for learning from it once it has ended. */
export function wholeDay(pace: Pace): Pace['older'] {
  return pace.recent.reduce(withOlder, pace.older)
}

/** One gap, or the time since the last call, in minutes of one counter. */
export interface PartyTime {
  readonly minutes: number
  readonly part: boolean
}

/**
 * The time each party took who came, oldest first. A party who was called and did not come took
 * time as well: it is laid on the next one who did.
 */
export function partyTimes(pace: Pace): PartyTime[] {
  const times: PartyTime[] = []
  let carried = { minutes: pace.older.carriedMinutes, part: false }
  for (const call of pace.recent) {
    const minutes = carried.minutes + counterMinutes(call)
    const part = carried.part || call.part
    if (!call.missed) times.push({ minutes, part })
    carried = call.missed ? { minutes, part } : { minutes: 0, part: false }
  }
  return times
}

function counterMinutes(call: PaceCall): number {
  return (call.gapMs * call.open) / MINUTE_MS
}

function withOlder(older: Pace['older'], call: PaceCall): Pace['older'] {
  const seen = {
    ...older,
    calls: older.calls + 1,
    missed: older.missed + (call.missed ? 1 : 0),
    waiting: older.waiting + call.waiting,
    held: call.held === 'unquoted' ? older.held : withHeld(older.held, call.held),
  }
  if (call.part) return { ...seen, carriedMinutes: 0 }
  const minutes = older.carriedMinutes + counterMinutes(call)
  if (call.missed) return { ...seen, carriedMinutes: minutes }
  return {
    ...seen,
    carriedMinutes: 0,
    parties: older.parties + 1,
    minutes: older.minutes + minutes,
    squareMinutes: older.squareMinutes + minutes ** 2,
  }
}

function withHeld(counts: HeldCounts, held: keyof HeldCounts): HeldCounts {
  return { ...counts, [held]: counts[held] + 1 }
}
