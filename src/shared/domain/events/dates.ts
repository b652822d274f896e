import {
  type BusinessDay,
  businessDayAt,
  daysAfter,
  midnightOf,
  type TradingDay,
  weekdayOf,
} from '../../kernel/business-day'
import { type Instant, MINUTE_MS } from '../../kernel/instant'

/** One date, or one of every week, by the store's clock. */
export interface EventDates {
  /** Dates by hand. */
  readonly on: readonly BusinessDay[]
  /** ISO weekdays, Monday 1 to Sunday 7, of every week there is. */
  readonly weekdays: readonly number[]
  /** Minutes after the day's midnight; beyond 1440 after the next. */
  readonly startsAtMinutes: number
  readonly minutes: number
  readonly capacity: number
}

export interface OpenedDate {
  readonly day: BusinessDay
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly capacity: number
}

/** So far ahead a weekly date can be registered for. */
export const WEEKLY_AHEAD_DAYS = 28

/**
 * The dates that are to come, for registering: those by hand all of them, the weekly ones four
 * weeks ahead. One that has begun is none any more.
 */
export function datesToCome(
  { on, weekdays, startsAtMinutes, minutes, capacity }: EventDates,
  store: TradingDay,
  now: Instant,
): OpenedDate[] {
  const today = businessDayAt(now, store)
  const weekly = Array.from({ length: WEEKLY_AHEAD_DAYS }, (_, ahead) =>
    daysAfter(today, ahead),
  ).filter((day) => weekdays.includes(weekdayOf(day)))
  return [...new Set([...on, ...weekly])]
    .map((day) => {
      const startsAt = midnightOf(day, store) + startsAtMinutes * MINUTE_MS
      return { day, startsAt, endsAt: startsAt + minutes * MINUTE_MS, capacity }
    })
    .filter(({ startsAt }) => startsAt > now)
}
