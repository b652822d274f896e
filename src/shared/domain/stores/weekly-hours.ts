import type { TradingDay } from '../../kernel/business-day'
import { businessDayAt } from '../../kernel/business-day'
import { DAY_MS, type Instant, MINUTE_MS } from '../../kernel/instant'

/**
 * Hours of a week, by the business day they belong to: `closes` may pass 24:00, as in
 * 18:00–26:00, and is then the small hours of that same trading day.
 */
export interface HoursSpan {
  /** ISO weekdays, Monday 1 to Sunday 7. */
  readonly days: readonly number[]
  /** Minutes after midnight of the business day's date. */
  readonly opensAtMinutes: number
  readonly closesAtMinutes: number
}

export type WeeklyHours = readonly HoursSpan[]

/** When the span that is open now closes, or null while closed. */
export function closesAt(hours: WeeklyHours, now: Instant, store: TradingDay): Instant | null {
  const midnight =
    Date.parse(`${businessDayAt(now, store)}T00:00:00Z`) - store.utcOffsetMinutes * MINUTE_MS
  const weekday =
    ((Math.floor((midnight + store.utcOffsetMinutes * MINUTE_MS) / DAY_MS) + 3) % 7) + 1
  const minutes = (now - midnight) / MINUTE_MS
  const open = hours.find(
    (span) =>
      span.days.includes(weekday) &&
      minutes >= span.opensAtMinutes &&
      minutes < span.closesAtMinutes,
  )
  return open ? midnight + open.closesAtMinutes * MINUTE_MS : null
}
