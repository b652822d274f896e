import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { expectedAhead, gammaQuantile, restOfGap } from './wait-odds'
import { callsOf, countersOf, lastCallOf, type Pace } from './wait-pace'
import type { Past } from './wait-past'
import { sayMinutes, type WaitQuote, type WaitReason } from './wait-quote'
import { type Rate, rateOf } from './wait-rate'

/** Until this many parties have been called in a lane, ever, the owner's setting is quoted. */
export const CALLS_BEFORE_PACE = 10

/** All a quote rests on; the same input gives the same quote. */
export interface WaitInput {
  /** Parties to be called before this one. */
  readonly ahead: number
  readonly pace: Pace
  /** What previous days taught, today not among them. */
  readonly past: Past
  /** The owner's setting: minutes one party keeps one counter (the lane, without counters) busy. */
  readonly minutesPerParty: number
  readonly counters: { readonly open: number; readonly of: number } | null
  readonly paused: boolean
  readonly closesAt: Instant | null
  /** As for `noteCall`: since when somebody has been waiting without a break; null when nobody is. */
  readonly waitingSince: Instant | null
}

/**
 * What to tell a party with so many ahead: the range its call falls in four times in five.
 *
 * Time to the call = what is left of the present gap + one gap for each party ahead who stays and
 * comes. Its mean and variance follow from the pace, its spread and how sure both are; the range
 * lies between the first and the ninth decile of the gamma distribution that has them.
 *
 * With the same input a later `now` never makes it smaller, except by the closing cap.
 */
export function quoteWait(input: WaitInput, now: Instant): WaitQuote {
  const { ahead, pace, past } = input
  const open = countersOf(input.counters?.open ?? null)
  if (past.called + callsOf(pace) < CALLS_BEFORE_PACE) {
    const aboutMinutes = sayMinutes(((ahead + 0.5) * input.minutesPerParty) / open)
    return { basis: 'setting', ahead, aboutMinutes }
  }
  const rate = rateOf(pace, past, input.minutesPerParty)
  const silentMinutes = silenceMs(input, now) / MINUTE_MS
  const range = rangeOf(ahead, rate, open, silentMinutes, reachOf(input))
  const reasons = reasonsOf(input, silentMinutes, rate.minutes / open)
  return capped({ ahead, ...range, reasons }, input.closesAt, now)
}

/**
 * What to tell a booked party whose time may be still to come: not before it, and from it on as
 * long as whoever is next may wait.
 */
export function quoteBooked(input: WaitInput, dueAt: Instant, now: Instant): WaitQuote {
  const quote = quoteWait(input, now)
  const dueMinutes = (dueAt - now) / MINUTE_MS
  if (dueMinutes <= 0) return quote
  const next = quoteWait({ ...input, ahead: 0, closesAt: null }, now)
  if (quote.basis === 'setting' || next.basis === 'setting') {
    const { ahead } = input
    const after = next.basis === 'setting' ? next.aboutMinutes : 0
    const before = quote.basis === 'setting' ? quote.aboutMinutes : 0
    const aboutMinutes = Math.max(before, sayMinutes(dueMinutes + after))
    return { basis: 'setting', ahead, aboutMinutes }
  }
  const uncapped = {
    ...quote,
    fromMinutes: Math.max(quote.fromMinutes, sayMinutes(dueMinutes)),
    toMinutes: Math.max(quote.toMinutes, sayMinutes(dueMinutes + next.toMinutes)),
    reasons: quote.reasons.filter(({ code }) => code !== 'capped-by-closing'),
  }
  return capped(uncapped, input.closesAt, now)
}

/** Milliseconds from one call to the next, as far as can be told, for an order projected ahead. */
export function gapMs(
  input: Pick<WaitInput, 'pace' | 'past' | 'minutesPerParty' | 'counters'>,
): number {
  const { pace, past, minutesPerParty } = input
  const open = countersOf(input.counters?.open ?? null)
  if (past.called + callsOf(pace) < CALLS_BEFORE_PACE) return (minutesPerParty * MINUTE_MS) / open
  const { minutes, missShare } = rateOf(pace, past, minutesPerParty)
  return (minutes * (1 - missShare) * MINUTE_MS) / open
}

/** How long nobody has been called although somebody waited. */
function silenceMs({ pace, waitingSince }: WaitInput, now: Instant): number {
  if (waitingSince === null) return 0
  return Math.max(0, now - Math.max(waitingSince, lastCallOf(pace)?.at ?? 0))
}

/** A silence is taken to go on for half as long again: the longer it lasts, the less it is a gap. */
const SILENCE_GOES_ON = 0.5

function rangeOf(
  ahead: number,
  rate: Rate,
  open: number,
  silentMinutes: number,
  reach: { readonly below: number; readonly above: number },
): { fromMinutes: number; toMinutes: number } {
  const parties = expectedAhead(ahead, rate)
  const rest = restOfGap(rate.variation)
  const gaps = parties.mean + rest.mean
  const variance =
    parties.mean * rate.sumVariation + parties.variance + rest.variance + gaps ** 2 * rate.doubt
  // The spread is relative and knows of no silence, which can thus only lengthen both ends.
  const spread = Math.sqrt(variance) / gaps
  const gapMinutes = heard(rate, open, silentMinutes)
  const restMinutes = Math.max(rest.mean * gapMinutes, silentMinutes * SILENCE_GOES_ON)
  const mean = parties.mean * gapMinutes + restMinutes
  return {
    fromMinutes: sayMinutes(gammaQuantile(mean, spread, -reach.below)),
    toMinutes: Math.max(1, sayMinutes(gammaQuantile(mean, spread, reach.above))),
  }
}

/**
 * Whether a counter may stand free for this party, which no server can see: it is next, or those
 * before it came after the last call and leave a counter over (tables are not counted). Then nothing speaks against being called at once.
 */
function mayBeFree({ ahead, counters, pace, waitingSince }: WaitInput): boolean {
  if (ahead === 0) return true
  const formedSince = waitingSince !== null && waitingSince > (lastCallOf(pace)?.at ?? 0)
  return formedSince && (counters === null || ahead < counters.open)
}

/** From at once, where that may be; the end then comes sooner too, or it would hold too often. */
function reachOf(input: WaitInput): { below: number; above: number } {
  const { below, above, next } = input.past.reach
  if (!mayBeFree(input)) return { below, above }
  return { below: Number.POSITIVE_INFINITY, above: Math.min(next, above) }
}

/** Minutes between two calls, the present silence counted as a gap once it is longer than one. */
function heard({ minutes, weight }: Rate, open: number, silentMinutes: number): number {
  const gap = minutes / open
  return Math.max(gap, (gap * weight + silentMinutes) / (weight + 1))
}

/** A silence is worth a word once it is three gaps long, and no sooner than after four minutes. */
const SILENCE_GAPS = 3
const SILENCE_LEAST_MINUTES = 4

function reasonsOf(input: WaitInput, silentMinutes: number, gapMinutes: number): WaitReason[] {
  const reasons: WaitReason[] = []
  const { counters } = input
  if (counters && counters.open < counters.of) reasons.push({ code: 'counters-open', ...counters })
  if (silentMinutes >= Math.max(SILENCE_LEAST_MINUTES, SILENCE_GAPS * gapMinutes)) {
    reasons.push({ code: 'no-call-for', minutes: Math.floor(silentMinutes) })
  }
  if (input.paused) reasons.push({ code: 'lane-paused' })
  return reasons
}

/** Nobody is called after closing: until then the range ends there. Past it, people are still served. */
function capped(
  range: Omit<Extract<WaitQuote, { basis: 'pace' }>, 'basis'>,
  closesAt: Instant | null,
  now: Instant,
): WaitQuote {
  const most = closesAt === null || closesAt <= now ? null : Math.ceil((closesAt - now) / MINUTE_MS)
  if (most === null || closesAt === null || range.toMinutes <= most) {
    return { basis: 'pace', ...range }
  }
  return {
    basis: 'pace',
    ahead: range.ahead,
    fromMinutes: Math.min(range.fromMinutes, most),
    toMinutes: most,
    reasons: [...range.reasons, { code: 'capped-by-closing', closesAt }],
  }
}
