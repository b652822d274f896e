import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import type { HolidayCalendar } from '@/shared/domain/stores/holiday-calendar'
import type { Words } from '@/shared/kernel/words'

/** The package's days: `New Year's Day,元旦,1` by date, the last being how many days are by law. */
type Days = Readonly<Record<string, string>>

const daysOff: Days = holidays
const daysWorked: Days = workdays

function holidayName(entry: string | undefined): Words | null {
  const [en, zh] = entry?.split(',') ?? []
  return zh !== undefined && en !== undefined ? { zh, en } : null
}

/**
 * The public calendar as the package `chinese-days` keeps it, every year since 2004; a new year
 * comes by updating the package. Each announcement has a New Year's Day in it.
 */
export const chinaHolidays: HolidayCalendar = {
  isPublished: (year) => Object.hasOwn(daysOff, `${year}-01-01`),
  holiday: (day) => holidayName(daysOff[day]),
  swapWorkday: (day) => holidayName(daysWorked[day]),
}
