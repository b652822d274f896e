import { type BusinessDay, daysAfter, isBusinessDay, weekdayOf } from '@/shared/kernel/business-day'
import type { Words } from '@/shared/kernel/words'
import { monthName } from '@/ui/date-words'

/** A month of the calendar: `2026-11`. */
export type Month = string

/** The most months that can be turned to: nobody books further ahead. */
const REACH_MONTHS = 12

export function monthOf(day: BusinessDay): Month {
  return day.slice(0, 7)
}

/** The month so many months later. */
export function monthsAfter(month: Month, months: number): Month {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const count = year * 12 + (of - 1) + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The Monday that six weeks begin with: the month's first; this month's weeks that are over, left out. */
export function gridFrom(month: Month, today: BusinessDay): BusinessDay {
  const first = month === monthOf(today) ? today : `${month}-01`
  if (!isBusinessDay(first)) throw new Error(`not a month: ${month}`)
  return daysAfter(first, 1 - weekdayOf(first))
}

export function mayTurnTo(month: Month, today: BusinessDay): boolean {
  const first = monthOf(today)
  return month >= first && month <= monthsAfter(first, REACH_MONTHS)
}

/** `2026年11月`, `Nov 2026`. */
export function monthWords(month: Month): Words {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const { zh, en } = monthName(of)
  return { zh: `${year}年${zh}`, en: `${en} ${year}` }
}

/** `11月`, `Nov`: where a month begins among another's days. */
export function shortMonthWords(day: BusinessDay): Words {
  return monthName(Number(day.slice(5, 7)))
}

/** The date in its month: 1 to 31. */
export function dateOf(day: BusinessDay): number {
  return Number(day.slice(8))
}
