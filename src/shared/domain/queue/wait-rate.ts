import { type Pace, type PartyTime, partyTimes, wholeDay } from './wait-pace'
import type { Past } from './wait-past'

/** How fast a lane goes, how evenly, and how sure that is. */
export interface Rate {
  /** Minutes a party who comes keeps one counter (the lane, without counters) busy. */
  readonly minutes: number
  /** Squared coefficient of variation of that time. */
  readonly variation: number
  /** The same per party for the sum of many such times. */
  readonly sumVariation: number
  /** How many parties' worth of evidence stand behind `minutes`. */
  readonly weight: number
  /** Squared relative error of `minutes`, for the hour ahead. */
  readonly doubt: number
  /** Share of those called who do not come. */
  readonly missShare: number
  /** Share of those waiting who leave from one call to the next. */
  readonly leaveShare: number
}

/** A party called n calls ago weighs this to the n: half after nine. */
const CALL_FADES_TO = 0.925
/** The most the past may weigh against today, in parties, and what the owner's setting weighs. */
const PAST_WEIGHT = 12
const SETTING_WEIGHT = 2
/** Squared variation taken for granted, and how many parties it weighs. */
const USUAL_VARIATION = 0.5
const USUAL_WEIGHT = 4
/** Squared relative change of pace within the hour ahead, however well the present is known. */
const DRIFT = 0.015
/** Shares taken for granted: one call in twenty missed, one in two hundred waiting gone by the next. */
const USUAL_MISS = { share: 0.05, weight: 10 }
const USUAL_LEAVE = { share: 0.005, weight: 100 }
/** Where many leave and hardly anybody is called, a share could pass one: half is bad enough. */
const MOST_LEAVE = 0.5

/** Today's recent calls, with the past (or else the owner's setting) for what they do not yet say. */
export function rateOf(pace: Pace, past: Past, minutesPerParty: number): Rate {
  const before = beforeToday(past, minutesPerParty)
  const times = weighted(pace)
  const whole = times.filter(({ part }) => !part)
  const weight = before.weight + sum(whole, () => 1)
  const mean = (before.weight * before.minutes + sum(whole, ({ minutes }) => minutes)) / weight
  // Part of a gap says nothing while it is short, and as much as a whole one once it is long.
  const long = times.filter(({ part, minutes }) => part && minutes > mean)
  const weightWithLong = weight + sum(long, () => 1)
  const minutes = (mean * weight + sum(long, (time) => time.minutes)) / weightWithLong
  const variation =
    (before.variation * before.variationWeight +
      sum(whole, (time) => (time.minutes / minutes - 1) ** 2)) /
    (before.variationWeight + sum(whole, () => 1))
  const counters = (before.counters * before.weight + sum(whole, (time) => time.counters)) / weight
  const ofSums = sumVariation(variation, counters)
  return {
    minutes,
    variation,
    sumVariation: ofSums,
    weight: weightWithLong,
    doubt: ofSums / weightWithLong + DRIFT,
    ...sharesOf(pace, past),
  }
}

/** However even the calls look, services are not. */
const LEAST_VARIATION = 0.1

/**
 * With several counters side by side the calls come as their services happen to interleave, so single
 * gaps vary more than their sums do: with services of one fixed length the gaps of c counters have
 * squared variation (c − 1) / (c + 1) and their sums none; with exponential services both have 1.
 * In between, a straight line.
 */
function sumVariation(variation: number, counters: number): number {
  const interleaving = (counters - 1) / (counters + 1)
  const ofServices = (variation - interleaving) / (1 - interleaving)
  return Math.min(variation, Math.max(LEAST_VARIATION, ofServices))
}

interface WeightedTime extends PartyTime {
  readonly weight: number
}

function weighted(pace: Pace): WeightedTime[] {
  const times = partyTimes(pace)
  return times.map((time, place) => ({
    ...time,
    weight: CALL_FADES_TO ** (times.length - 1 - place),
  }))
}

function sum(times: readonly WeightedTime[], of: (time: WeightedTime) => number): number {
  return times.reduce((total, time) => total + time.weight * of(time), 0)
}

function beforeToday({ times }: Past, minutesPerParty: number) {
  const minutes =
    (times.minutes + minutesPerParty * SETTING_WEIGHT) / (times.parties + SETTING_WEIGHT)
  const own = times.parties > 0 ? times.minutes / times.parties : minutes
  const squares = times.parties > 0 && own > 0 ? times.squareMinutes / own ** 2 - times.parties : 0
  const variationWeight = Math.min(times.parties + USUAL_WEIGHT, PAST_WEIGHT + USUAL_WEIGHT)
  return {
    minutes,
    counters: times.parties > 0 ? times.counters / times.parties : 1,
    weight: Math.min(times.parties + SETTING_WEIGHT, PAST_WEIGHT),
    variation: (squares + USUAL_VARIATION * USUAL_WEIGHT) / (times.parties + USUAL_WEIGHT),
    variationWeight,
  }
}

function sharesOf(pace: Pace, past: Past): { missShare: number; leaveShare: number } {
  const today = wholeDay(pace)
  const { faded } = past
  return {
    missShare: share(today.missed + faded.missed, today.calls + faded.calls, USUAL_MISS),
    leaveShare: Math.min(
      MOST_LEAVE,
      share(pace.left + faded.left, today.waiting + faded.waiting, USUAL_LEAVE),
    ),
  }
}

function share(count: number, of: number, usual: { share: number; weight: number }): number {
  return (count + usual.share * usual.weight) / (of + usual.weight)
}
