import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { callsOf, countersOf, type Pace } from './wait-pace'
import type { Past } from './wait-past'
import { sayMinutes, type WaitQuote, type WaitReason } from './wait-quote'
import { expectedAhead, type Rate, rateOf } from './wait-rate'

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
  const range = rangeOf(ahead, rate, open, silentMinutes, past.reach)
  const reasons = reasonsOf(input, silentMinutes, rate.minutes / open)
  return capped({ ahead, ...range, reasons }, input.closesAt, now)
}

/** How long nobody has been called although somebody waited. */
function silenceMs({ pace, waitingSince }: WaitInput, now: Instant): number {
  if (waitingSince === null) return 0
  return Math.max(0, now - Math.max(waitingSince, pace.recent.at(-1)?.at ?? 0))
}

/** A silence has lasted as long as it will still last: of one without end, nothing better is known. */
const SILENCE_GOES_ON = 0.5

function rangeOf(
  ahead: number,
  rate: Rate,
  open: number,
  silentMinutes: number,
  reach: Past['reach'],
): { fromMinutes: number; toMinutes: number } {
  const { parties, variance } = expectedAhead(ahead, rate)
  const { restOfGap, restVariance } = restOf(rate.variation)
  const gaps = parties + restOfGap
  // In gaps; the silence scales the gap itself, so that it can only lengthen both ends.
  const spread =
    Math.sqrt(parties * rate.variation + variance + restVariance + gaps ** 2 * rate.doubt) / gaps
  const gapMinutes = heard(rate, open, silentMinutes)
  const rest = Math.max(restOfGap * gapMinutes, silentMinutes * SILENCE_GOES_ON)
  const mean = parties * gapMinutes + rest
  return {
    // The next party may be called any moment: a free counter does not say that it is free.
    fromMinutes: ahead === 0 ? 0 : sayMinutes(gammaQuantile(mean, spread, -reach.below)),
    toMinutes: Math.max(1, sayMinutes(gammaQuantile(mean, spread, reach.above))),
  }
}

/** Minutes between two calls, the present silence counted as a gap once it is longer than one. */
function heard({ minutes, weight }: Rate, open: number, silentMinutes: number): number {
  const gap = minutes / open
  return Math.max(gap, (gap * weight + silentMinutes) / (weight + 1))
}

/**
 * What is left, in gaps, of a gap somebody walks into, and its variance: the equilibrium
 * distribution of a renewal process whose gaps are gamma with this squared variation.
 */
function restOf(variation: number): { restOfGap: number; restVariance: number } {
  const restOfGap = (1 + variation) / 2
  const restVariance = ((1 + variation) * (1 + 2 * variation)) / 3 - restOfGap ** 2
  return { restOfGap, restVariance }
}

/** A gamma quantile by mean, relative spread and normal score (Wilson and Hilferty, 1931). */
function gammaQuantile(mean: number, spread: number, score: number): number {
  const ninth = spread ** 2 / 9
  return mean * Math.max(0, 1 - ninth + score * Math.sqrt(ninth)) ** 3
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
