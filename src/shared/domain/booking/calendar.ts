import type { BusinessDay, TradingDay } from '../../kernel/business-day'
import { ok, type Result, refuse } from '../../kernel/result'
import { type CannotChangeDay, changeDay } from '../stores/change-hours'
import type { Span, WeeklyHours } from '../stores/opening-hours'
import { type WrongHours, wrongWeek } from '../stores/set-hours'
import type { Resource } from './service'

type Calendar = Pick<Resource, 'hours' | 'exceptions'>

const asUsual = { hours: 'as-usual' } as const

/**
 * Gives a person or room hours of their own on one day, none for leave, or with null takes them
 * back. The limits are those of a store's own exceptions.
 */
export function withOwnDay(
  { exceptions }: Calendar,
  day: BusinessDay,
  spans: readonly Span[] | null,
  today: BusinessDay,
  tradingDay: TradingDay,
): Result<Pick<Calendar, 'exceptions'>, CannotChangeDay> {
  const hours = { week: [], onHolidays: asUsual, onSwapWorkdays: asUsual, exceptions }
  const to = spans && { spans, reason: null }
  const changed = changeDay(hours, day, to, today, tradingDay)
  return changed.ok ? ok({ exceptions: changed.value.exceptions }) : changed
}

/** Gives a person or room weekly hours of their own, or with null those of the store. */
export function withOwnWeek(
  hours: WeeklyHours | null,
  tradingDay: TradingDay,
): Result<Pick<Calendar, 'hours'>, WrongHours> {
  const wrong = hours && wrongWeek(hours, tradingDay)
  return wrong ? refuse(wrong) : ok({ hours })
}
