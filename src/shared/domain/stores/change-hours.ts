import { type BusinessDay, daysAfter, type TradingDay } from '../../kernel/business-day'
import { ok, type Result, refuse } from '../../kernel/result'
import type { DatedHours, OpeningHours } from './opening-hours'
import { type WrongHours, wrongHours } from './set-hours'

/** How far ahead a day may be given hours of its own. */
const REACH_DAYS = 366

/** Every poll reads its store whole: more days of their own than this would be a calendar. */
export const MOST_EXCEPTIONS = 60

export type CannotChangeDay =
  | WrongHours
  | { readonly code: 'stores/day-out-of-reach' }
  | { readonly code: 'stores/too-many-exceptions'; readonly most: number }

/** The hours of the week and what the calendar changes, in the place of what was; exceptions stay. */
export function changeWeek(
  hours: OpeningHours,
  to: Pick<OpeningHours, 'week' | 'onHolidays' | 'onSwapWorkdays'>,
  store: TradingDay,
): Result<OpeningHours, WrongHours> {
  const changed = { ...to, exceptions: hours.exceptions }
  const wrong = wrongHours(changed, store)
  return wrong ? refuse(wrong) : ok(changed)
}

/** The exceptions of today and later, in their order. Days compare as texts. */
export function exceptionsFrom({ exceptions }: OpeningHours, today: BusinessDay): DatedHours[] {
  return exceptions
    .filter(({ day }) => day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/**
 * Gives one day hours of its own, in the place of any it had, or with null takes them back. Refused
 * for a day that is over or more than a year ahead; days that are over are forgotten on the way.
 */
export function changeDay(
  hours: OpeningHours,
  day: BusinessDay,
  to: Pick<DatedHours, 'spans' | 'reason'> | null,
  today: BusinessDay,
  store: TradingDay,
): Result<OpeningHours, CannotChangeDay> {
  if (day < today || day > daysAfter(today, REACH_DAYS)) {
    return refuse({ code: 'stores/day-out-of-reach' })
  }
  const others = exceptionsFrom(hours, today).filter((each) => each.day !== day)
  const exceptions = to === null ? others : [...others, { day, ...to }]
  if (exceptions.length > MOST_EXCEPTIONS) {
    return refuse({ code: 'stores/too-many-exceptions', most: MOST_EXCEPTIONS })
  }
  const changed = { ...hours, exceptions }
  const wrong = wrongHours(changed, store)
  return wrong ? refuse(wrong) : ok({ ...hours, exceptions: exceptionsFrom(changed, today) })
}
