import { type BusinessDay, isBusinessDay } from '../../kernel/business-day'
import type { Fen } from '../../kernel/money'
import type { MonthSpend } from './points-account'
import { monthOf, monthsBetween } from './points-day'
import type { Tier } from './programme'

/** The month of purchase and the eleven before it. */
const MONTHS_COUNTED = 12

/** What counts in a month: spent in it and the eleven before. */
export function spentWithin(spend: readonly MonthSpend[], month: string): Fen {
  return spend
    .filter((each) => {
      const ago = monthsBetween(each.month, month)
      return ago >= 0 && ago < MONTHS_COUNTED
    })
    .reduce((sum, { fen }) => sum + fen, 0)
}

/** Review days around today, the earliest first; a date that a year does not have is none. */
function reviewsNear(today: BusinessDay, reviewDays: readonly string[]): BusinessDay[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1]
    .flatMap((each) => reviewDays.map((day) => `${each}-${day}`))
    .filter((day) => isBusinessDay(day))
    .sort()
}

/** The review before which a tier does not go down. */
export function nextReview(today: BusinessDay, reviewDays: readonly string[]): BusinessDay {
  const next = reviewsNear(today, reviewDays).find((day) => day > today)
  if (next === undefined) throw new Error('a programme of tiers has a review day')
  return next
}

function monthsFrom(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  )
}

/**
 * The tier of a day: the highest reached in any month since the last review, so up at once and down
 * only on a review day. It follows from what was spent and nothing else: a refund takes its amount
 * off the month of the purchase, and a tier that only that purchase had reached goes with it.
 */
export function tierOf(
  spend: readonly MonthSpend[],
  tiers: readonly Tier[],
  reviewDays: readonly string[],
  today: BusinessDay,
): Tier | null {
  const last = reviewsNear(today, reviewDays)
    .reverse()
    .find((day) => day <= today)
  const most = Math.max(
    ...monthsFrom(monthOf(last ?? today), monthOf(today)).map((month) => spentWithin(spend, month)),
  )
  return [...tiers].reverse().find(({ fromFen }) => fromFen <= most) ?? null
}
