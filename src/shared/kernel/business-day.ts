import { DAY_MS, type Instant, MINUTE_MS } from './instant'

declare const brand: unique symbol

/** A store's trading day, named by the local date it began on: `2026-11-22`. */
export type BusinessDay = string & { readonly [brand]: 'BusinessDay' }

/** How a store counts its days. */
export interface TradingDay {
  /** Minutes the store's clock is ahead of UTC (China: 480). */
  readonly utcOffsetMinutes: number
  /** Minutes after local midnight at which a new trading day begins (04:00 is 240). */
  readonly dayStartsAtMinutes: number
}

/** The trading day a moment belongs to: 01:30 is still yesterday where days begin at 04:00. */
export function businessDayAt(now: Instant, store: TradingDay): BusinessDay {
  const shifted = now + (store.utcOffsetMinutes - store.dayStartsAtMinutes) * MINUTE_MS
  return new Date(shifted).toISOString().slice(0, 10) as BusinessDay
}

/** The date on a store's wall, which at 01:30 is a day ahead of its trading day. */
export function dateAt(at: Instant, utcOffsetMinutes: number): BusinessDay {
  return businessDayAt(at, { utcOffsetMinutes, dayStartsAtMinutes: 0 })
}

/** The day as digits, for use inside an id: `20261122`. */
export function dayDigits(day: BusinessDay): string {
  return day.split('-').join('')
}

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text names a date there is: `2026-02-30` is none. */
export function isBusinessDay(text: string): text is BusinessDay {
  if (!DAY_PATTERN.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The local midnight a day's minutes are counted from. Where days begin at 04:00 it lies before. */
export function midnightOf(day: BusinessDay, store: TradingDay): Instant {
  return Date.parse(`${day}T00:00:00Z`) - store.utcOffsetMinutes * MINUTE_MS
}

/** The day so many days later. */
export function daysAfter(day: BusinessDay, days: number): BusinessDay {
  const at = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS
  return new Date(at).toISOString().slice(0, 10) as BusinessDay
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(day: BusinessDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}
