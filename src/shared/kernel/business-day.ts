import { type Instant, MINUTE_MS } from './instant'

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

/** The day as digits, for use inside an id: `20261122`. */
export function dayDigits(day: BusinessDay): string {
  return day.split('-').join('')
}
