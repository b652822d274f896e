import type { HoursSpan, WeeklyHours } from '@/shared/domain/stores/opening-hours'

const EVERY_WEEKDAY = [1, 2, 3, 4, 5, 6, 7]

/** Hours to begin with, for a manager to change. */
const USUAL = { opensAtMinutes: 10 * 60, closesAtMinutes: 18 * 60 }

/** The contract's limit. */
export const MOST_STRETCHES = 42

/** One stretch more, for the days that have none yet. */
export function withStretch(week: WeeklyHours): readonly HoursSpan[] {
  const taken = week.flatMap(({ days }) => days)
  return [...week, { days: EVERY_WEEKDAY.filter((day) => !taken.includes(day)), ...USUAL }]
}
