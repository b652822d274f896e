import type { TradingDay } from '../../kernel/business-day'
import { type OpeningHours, type Span, type WeeklyHours, weekdaySpans } from './opening-hours'

const DAY_MINUTES = 24 * 60
const CLOCK = /^(\d{1,2}):([0-5]\d)$/
const LATEST_HOUR = 36

/** Minutes after midnight of a clock's `HH:MM`, up to 36:00; null for anything else. */
export function minutesOfClock(text: string): number | null {
  const [, hours, minutes] = CLOCK.exec(text) ?? []
  if (hours === undefined || minutes === undefined) return null
  const total = Number(hours) * 60 + Number(minutes)
  return total <= LATEST_HOUR * 60 ? total : null
}

/** What is meant by two times of a clock: `22:00–02:00` closes at 26:00, `10:00–00:00` at 24:00. */
export function spanOfClock(opensAtMinutes: number, closesAtMinutes: number): Span {
  const nextDay = closesAtMinutes <= opensAtMinutes ? DAY_MINUTES : 0
  return { opensAtMinutes, closesAtMinutes: closesAtMinutes + nextDay }
}

/** Hours that cannot be. */
export type WrongHours =
  /** They reach outside of the trading day, so that a moment would belong to two days, or to none. */
  | { readonly code: 'stores/hours-outside-day'; readonly dayStartsAtMinutes: number }
  | { readonly code: 'stores/hours-overlap' }

function wrongSpans(spans: readonly Span[], { dayStartsAtMinutes }: TradingDay): WrongHours | null {
  const outside = spans.some(
    ({ opensAtMinutes, closesAtMinutes }) =>
      opensAtMinutes < dayStartsAtMinutes || closesAtMinutes > dayStartsAtMinutes + DAY_MINUTES,
  )
  if (outside) return { code: 'stores/hours-outside-day', dayStartsAtMinutes }
  const ordered = [...spans].sort((a, b) => a.opensAtMinutes - b.opensAtMinutes)
  const overlap = ordered.some((span, place) => {
    const next = ordered[place + 1]
    return next !== undefined && next.opensAtMinutes < span.closesAtMinutes
  })
  return overlap ? { code: 'stores/hours-overlap' } : null
}

/** What is wrong with hours of a week, or null. */
export function wrongWeek(week: WeeklyHours, store: TradingDay): WrongHours | null {
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const wrong = wrongSpans(weekdaySpans(week, weekday), store)
    if (wrong) return wrong
  }
  return null
}

/** What is wrong with a store's hours, the exceptions among them, or null. */
export function wrongHours(hours: OpeningHours, store: TradingDay): WrongHours | null {
  const { week, onHolidays, exceptions } = hours
  const own = onHolidays.hours === 'own' ? [onHolidays.spans] : []
  const days = [...own, ...exceptions.map(({ spans }) => spans)]
  return days.reduce<WrongHours | null>(
    (wrong, spans) => wrong ?? wrongSpans(spans, store),
    wrongWeek(week, store),
  )
}
