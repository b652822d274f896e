import type { Span, StoreSettings } from '@/shared/contracts/stores.contract'
import type { HoursSpan } from '@/shared/domain/stores/opening-hours'
import { minutesOfClock, type WrongHours, wrongWeek } from '@/shared/domain/stores/set-hours'
import type { TradingDay } from '@/shared/kernel/business-day'
import { pickedClock } from '../day-words'

/** The hours of the week, and what the calendar changes, as a manager writes them. */
export type WeekHours = Pick<StoreSettings, 'week' | 'onHolidays' | 'onSwapWorkdays'>

const DAY_MINUTES = 24 * 60
const EVERY_WEEKDAY = [1, 2, 3, 4, 5, 6, 7]

/** The contract's limits: stretches of one day, and of a week. */
export const MOST_SPANS = 6
export const MOST_STRETCHES = 42

/**
 * What two clocks of a picker mean on a trading day: before it starts is the next morning, and a
 * closing no later than the opening is a day on. `22:00` and `02:00` are 22:00–26:00.
 */
export function spanByClocks(
  opens: string,
  closes: string,
  { dayStartsAtMinutes }: Pick<TradingDay, 'dayStartsAtMinutes'>,
): Span | null {
  const from = minutesOfClock(opens)
  const to = minutesOfClock(closes)
  if (from === null || to === null) return null
  const opensAtMinutes = from < dayStartsAtMinutes ? from + DAY_MINUTES : from
  const lasts = (((to - opensAtMinutes) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
  return { opensAtMinutes, closesAtMinutes: opensAtMinutes + lasts }
}

/** The stretch with another opening, closing by the same clock. */
export function openingAt<S extends Span>(span: S, clock: string, store: TradingDay): S {
  return { ...span, ...spanByClocks(clock, pickedClock(span.closesAtMinutes), store) }
}

/** The stretch with another closing. */
export function closingAt<S extends Span>(span: S, clock: string, store: TradingDay): S {
  return { ...span, ...spanByClocks(pickedClock(span.opensAtMinutes), clock, store) }
}

/** Hours to begin with, for a manager to change. */
export const usualSpan: Span = { opensAtMinutes: 10 * 60, closesAtMinutes: 22 * 60 }

export function withToggledDay(stretch: HoursSpan, weekday: number): HoursSpan {
  const others = stretch.days.filter((day) => day !== weekday)
  const days = stretch.days.includes(weekday) ? others : [...others, weekday]
  return { ...stretch, days: days.sort((a, b) => a - b) }
}

/** One stretch more, for the days that have none yet. */
export function withStretch({ week, ...calendar }: WeekHours): WeekHours {
  const taken = week.flatMap(({ days }) => days)
  const days = EVERY_WEEKDAY.filter((day) => !taken.includes(day))
  return { ...calendar, week: [...week, { days, ...usualSpan }] }
}

/** What keeps hours from being saved. A stretch for no day is the form's own trouble. */
export type HoursTrouble = WrongHours['code'] | 'no-days'

/** What is wrong with one stretch of the week by itself; null while nothing is. */
export function stretchTrouble(stretch: HoursSpan, store: TradingDay): HoursTrouble | null {
  if (stretch.days.length === 0) return 'no-days'
  return wrongWeek([stretch], store)?.code ?? null
}

/** What is wrong with the stretches of one day; null while nothing is. */
export function spansTrouble(spans: readonly Span[], store: TradingDay): HoursTrouble | null {
  return (
    wrongWeek(
      spans.map((span) => ({ ...span, days: [1] })),
      store,
    )?.code ?? null
  )
}

/** What is wrong among the stretches of the week, each of which is right by itself. */
export function weekTrouble({ week }: WeekHours, store: TradingDay): HoursTrouble | null {
  return wrongWeek(week, store)?.code ?? null
}

/** Whether the hours may be saved as they are. */
export function mayBeSaved(hours: WeekHours, store: TradingDay): boolean {
  const { week, onHolidays } = hours
  const ofHolidays = onHolidays.hours === 'own' ? spansTrouble(onHolidays.spans, store) : null
  const each = week.map((stretch) => stretchTrouble(stretch, store))
  return [...each, weekTrouble(hours, store), ofHolidays].every((trouble) => trouble === null)
}
