import {
  type BusinessDay,
  businessDayAt,
  daysAfter,
  isBusinessDay,
} from '../../kernel/business-day'
import { DAY_MS, type Instant, MINUTE_MS } from '../../kernel/instant'

/** Points belong to a person, not to a store: their days are China's calendar days. */
export const POINTS_OFFSET_MINUTES = 480

export function pointsDayAt(now: Instant): BusinessDay {
  return businessDayAt(now, { utcOffsetMinutes: POINTS_OFFSET_MINUTES, dayStartsAtMinutes: 0 })
}

/** The same day so many months later, or the last of its month: 31 January and one is 28 February. */
export function monthsAfter(day: BusinessDay, months: number): BusinessDay {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  const target = Math.min(date, lastOfMonth.getUTCDate())
  const text = `${lastOfMonth.toISOString().slice(0, 8)}${String(target).padStart(2, '0')}`
  if (!isBusinessDay(text)) throw new Error(`${day} and ${months} months make no day`)
  return text
}

/** Points live through their last day, to midnight: so many months after the day they were earned on. */
export function expiryOf(day: BusinessDay, lifetimeMonths: number): Instant {
  const dayAfter = daysAfter(monthsAfter(day, lifetimeMonths), 1)
  return Date.parse(`${dayAfter}T00:00:00Z`) - POINTS_OFFSET_MINUTES * MINUTE_MS
}

/** The last day points are good on. */
export function lastDayOf(expiresAt: Instant): BusinessDay {
  return pointsDayAt(expiresAt - 1)
}

/** `2026-11`: what was spent is counted by the month it was bought in. */
export function monthOf(day: BusinessDay): string {
  return day.slice(0, 7)
}

/** How many months lie between two, given as `2026-11`. */
export function monthsBetween(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return count(to) - count(from)
}

/** Whole days from one moment to another. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((to - from) / DAY_MS)
}
