import { type Instant, MINUTE_MS } from '../../kernel/instant'

/** One call, as far as the pace is concerned. */
export interface PaceCall {
  readonly at: Instant
  /** Since the call before, or since somebody waited again if that is later. */
  readonly gapMs: number
  /** Whether it is only part of a gap: nobody waited meanwhile, or a counter stood free. */
  readonly part: boolean
  /** Counters open; 1 in a lane without counters. */
  readonly open: number
  /** Parties waiting just before the call, the called one included. */
  readonly waiting: number
  readonly missed: boolean
  readonly taught: Taught | null
  /** Of a booked party; absent for anybody else. */
  readonly booked?: true
}

/** How the range a party was quoted at joining turned out, and which kind of range it was. */
export interface Taught {
  readonly kind: 'next' | 'behind'
  readonly held: keyof HeldCounts
}

/** Tickets called before, within and after the range they were quoted at joining. */
export interface HeldCounts {
  readonly below: number
  readonly within: number
  readonly above: number
}

/** Times per party added up, in minutes of one counter (of the lane, where it has no counters). */
export interface PartyTimes {
  readonly parties: number
  readonly minutes: number
  readonly squareMinutes: number
  /** Counters that were open, added up over the parties. */
  readonly counters: number
}

/** What a number of calls come to. */
export interface PaceSums extends PartyTimes {
  /** Time of parties who were called and did not come, not yet laid on one who came. */
  readonly carriedMinutes: number
  readonly calls: number
  readonly missed: number
  /** Parties waiting, added up over the calls: every chance somebody had to leave. */
  readonly waiting: number
  readonly held: Readonly<Record<Taught['kind'], HeldCounts>>
}

/** The pace of one lane on one business day: plain values, under 4 KB however long the day. */
export interface Pace {
  /** The last calls, oldest first; only these can be undone or corrected. */
  readonly recent: readonly PaceCall[]
  readonly older: PaceSums
  /** Parties who left before they were called. */
  readonly left: number
}

const nobodyYet: HeldCounts = { below: 0, within: 0, above: 0 }

export const emptyPace: Pace = {
  recent: [],
  older: {
    parties: 0,
    minutes: 0,
    squareMinutes: 0,
    counters: 0,
    carriedMinutes: 0,
    calls: 0,
    missed: 0,
    waiting: 0,
    held: { next: nobodyYet, behind: nobodyYet },
  },
  left: 0,
}

/** Counters to reckon with: one where the lane leads to none, and where none is open at present. */
export function countersOf(openCounters: number | null): number {
  return Math.max(1, openCounters ?? 1)
}

export function lastCallOf(pace: Pace): PaceCall | undefined {
  return pace.recent[pace.recent.length - 1]
}

/** Parties called today. */
export function callsOf(pace: Pace): number {
  return pace.older.calls + pace.recent.length
}

/** The whole day added up, as if every call were final. */
export function wholeDay(pace: Pace): PaceSums {
  return pace.recent.reduce(withCall, pace.older)
}

/** The time one party took, in minutes of one counter. */
export interface PartyTime {
  readonly minutes: number
  readonly counters: number
  readonly part: boolean
}

/**
 * The time each of the recently called took, oldest first. A party who was called and did not come
 * took time as well: it is laid on the next one who did.
 */
export function partyTimes(pace: Pace): PartyTime[] {
  const times: PartyTime[] = []
  let carried = { minutes: pace.older.carriedMinutes, part: false }
  for (const call of pace.recent) {
    const minutes = carried.minutes + counterMinutes(call)
    const part = carried.part || call.part
    if (!call.missed) times.push({ minutes, part, counters: call.open })
    carried = call.missed ? { minutes, part } : { minutes: 0, part: false }
  }
  return times
}

function counterMinutes(call: PaceCall): number {
  return (call.gapMs * call.open) / MINUTE_MS
}

/** The sums with one more call, in the order called. Part of a gap is no time a party took. */
export function withCall(sums: PaceSums, call: PaceCall): PaceSums {
  const counted = {
    ...sums,
    calls: sums.calls + 1,
    missed: sums.missed + (call.missed ? 1 : 0),
    waiting: sums.waiting + call.waiting,
    held: call.taught ? withTaught(sums.held, call.taught) : sums.held,
  }
  if (call.part) return { ...counted, carriedMinutes: 0 }
  const minutes = sums.carriedMinutes + counterMinutes(call)
  if (call.missed) return { ...counted, carriedMinutes: minutes }
  return {
    ...counted,
    carriedMinutes: 0,
    parties: sums.parties + 1,
    minutes: sums.minutes + minutes,
    squareMinutes: sums.squareMinutes + minutes ** 2,
    counters: sums.counters + call.open,
  }
}

function withTaught(held: PaceSums['held'], { kind, held: how }: Taught): PaceSums['held'] {
  return { ...held, [kind]: { ...held[kind], [how]: held[kind][how] + 1 } }
}
