import { type Pace, partyTimes, wholeDay } from './wait-pace'
import type { Past } from './wait-past'

/** How fast a lane goes, how evenly, and how sure that is. */
export interface Rate {
  /** Minutes a party who comes keeps one counter (the lane, without counters) busy. */
  readonly minutes: number
  /** Squared coefficient of variation of that time. */
  readonly variation: number
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
const PAST_WEIGHT = 8
const SETTING_WEIGHT = 2
/** Squared variation taken for granted, and how many parties it weighs. */
const USUAL_VARIATION = 0.5
const USUAL_WEIGHT = 4
/** Squared relative change of pace within the hour ahead, however well the present is known. */
const DRIFT = 0.03
/** Shares taken for granted: one call in twenty missed, one in two hundred waiting gone by the next. */
const USUAL_MISS = { share: 0.05, weight: 10 }
const USUAL_LEAVE = { share: 0.005, weight: 100 }

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
  return {
    minutes,
    variation,
    weight: weightWithLong,
    doubt: variation / weightWithLong + DRIFT,
    ...sharesOf(pace, past),
  }
}

interface WeightedTime {
  readonly minutes: number
  readonly part: boolean
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
    leaveShare: share(pace.left + faded.left, today.waiting + faded.waiting, USUAL_LEAVE),
  }
}

function share(count: number, of: number, usual: { share: number; weight: number }): number {
  return (count + usual.share * usual.weight) / (of + usual.weight)
}

/**
 * Parties ahead who will still be there when called, and come; and the variance of their number.
 * The n-th ahead can leave at each of the n calls before its own.
 */
export function expectedAhead(ahead: number, rate: Pick<Rate, 'missShare' | 'leaveShare'>) {
  const stays = 1 - rate.leaveShare
  const staying = (1 - stays ** ahead) / rate.leaveShare
  const parties = staying * (1 - rate.missShare)
  return { parties, variance: ahead === 0 ? 0 : parties * (1 - parties / ahead) }
}
