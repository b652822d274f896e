import type { BusinessDay } from '../../kernel/business-day'
import type { Words } from '../../kernel/words'

/**
 * The public calendar of China, as the State Council announces it each November or so: which days
 * are off, and which weekend days are worked in exchange (调休). It comes in as an argument.
 */
export interface HolidayCalendar {
  /** Whether the year's announcement has been taken in; before that nothing can be said of it. */
  isPublished(year: number): boolean
  /** The holiday whose time off this date is part of, weekends in it included. */
  holiday(day: BusinessDay): Words | null
  /** The holiday in exchange for which this weekend day is worked. */
  swapWorkday(day: BusinessDay): Words | null
}
