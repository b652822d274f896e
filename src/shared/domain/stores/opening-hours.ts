import { type BusinessDay, type TradingDay, weekdayOf } from '../../kernel/business-day'
import type { MerchantText, Words } from '../../kernel/words'
import type { HolidayCalendar } from './holiday-calendar'

/**
 * A stretch of a business day, in minutes after the midnight its date begins with. Past 24:00, as
 * in 18:00–26:00, it is in the small hours of that same trading day.
 */
export interface Span {
  readonly opensAtMinutes: number
  readonly closesAtMinutes: number
}

/** A stretch of several days of the week. */
export interface HoursSpan extends Span {
  /** ISO weekdays, Monday 1 to Sunday 7. */
  readonly days: readonly number[]
}

export type WeeklyHours = readonly HoursSpan[]

/** What public holidays change. */
export type OnHolidays =
  | { readonly hours: 'as-usual' }
  | { readonly hours: 'closed' }
  | { readonly hours: 'own'; readonly spans: readonly Span[] }

/** What a weekend day that is worked in exchange for a holiday (调休) changes. */
export type OnSwapWorkdays =
  | { readonly hours: 'as-usual' }
  /** The hours of that weekday. */
  | { readonly hours: 'as-weekday'; readonly weekday: number }

/** One day's own hours, in the place of all others; without spans the store is closed. */
export interface DatedHours {
  readonly day: BusinessDay
  readonly spans: readonly Span[]
  readonly reason: MerchantText | null
}

export interface OpeningHours {
  readonly week: WeeklyHours
  readonly onHolidays: OnHolidays
  readonly onSwapWorkdays: OnSwapWorkdays
  readonly exceptions: readonly DatedHours[]
}

/** All it takes to say whether a store is open. */
export interface StoreHours {
  readonly tradingDay: TradingDay
  readonly hours: OpeningHours
  readonly calendar: HolidayCalendar
}

/** Why a day has the hours it has. */
export type DayReason =
  | { readonly code: 'week' }
  | { readonly code: 'exception'; readonly words: MerchantText | null }
  | { readonly code: 'holiday'; readonly name: Words }
  | { readonly code: 'swap-workday'; readonly name: Words }

export interface DayHours {
  readonly day: BusinessDay
  /** In their order; none where the store is closed that day. */
  readonly spans: readonly Span[]
  readonly reason: DayReason
  /** The weekday whose hours a lane of its own goes by: on a swap workday, the one it stands for. */
  readonly weekday: number
  /** The calendar could still change these hours: its year has not been announced. */
  readonly calendarUnpublished: boolean
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans
    .map(({ opensAtMinutes, closesAtMinutes }) => ({ opensAtMinutes, closesAtMinutes }))
    .sort((a, b) => a.opensAtMinutes - b.opensAtMinutes)
}

/** The hours of one weekday. */
export function weekdaySpans(week: WeeklyHours, weekday: number): Span[] {
  return inOrder(week.filter(({ days }) => days.includes(weekday)))
}

/**
 * A business day's hours and why: its own where it has any, else what the store does on holidays or
 * on swap workdays, else the week's. Nothing is guessed for a year that is not announced: its days
 * follow the week and say so, where the store goes by the calendar at all.
 */
export function hoursOn({ hours, calendar }: StoreHours, day: BusinessDay): DayHours {
  const { week, onHolidays, onSwapWorkdays, exceptions } = hours
  const usual = { day, weekday: weekdayOf(day), calendarUnpublished: false }
  const dated = exceptions.find((each) => each.day === day)
  if (dated) {
    const reason: DayReason = { code: 'exception', words: dated.reason }
    return { ...usual, spans: inOrder(dated.spans), reason }
  }
  const holiday = onHolidays.hours === 'as-usual' ? null : calendar.holiday(day)
  if (holiday) {
    const spans = onHolidays.hours === 'own' ? inOrder(onHolidays.spans) : []
    return { ...usual, spans, reason: { code: 'holiday', name: holiday } }
  }
  const swapped = onSwapWorkdays.hours === 'as-usual' ? null : calendar.swapWorkday(day)
  if (swapped && onSwapWorkdays.hours === 'as-weekday') {
    const { weekday } = onSwapWorkdays
    const reason: DayReason = { code: 'swap-workday', name: swapped }
    return { ...usual, weekday, spans: weekdaySpans(week, weekday), reason }
  }
  const goesByCalendar = onHolidays.hours !== 'as-usual' || onSwapWorkdays.hours !== 'as-usual'
  return {
    ...usual,
    spans: weekdaySpans(week, usual.weekday),
    reason: { code: 'week' },
    calendarUnpublished: goesByCalendar && !calendar.isPublished(Number(day.slice(0, 4))),
  }
}
