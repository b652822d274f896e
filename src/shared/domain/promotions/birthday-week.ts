import { type BusinessDay, daysAfter, isBusinessDay } from '../../kernel/business-day'

/** A birthday's rules hold a week either side of it. */
const DAYS_EITHER_SIDE = 7

/** A birthday in one year; who was born on 29 February has it on 1 March of a common year. */
function inYear(year: string, birthday: string): BusinessDay | null {
  const day = `${year}${birthday.slice(4)}`
  if (isBusinessDay(day)) return day
  const leapDays = `${year}-03-01`
  return birthday.endsWith('-02-29') && isBusinessDay(leapDays) ? leapDays : null
}

/** Whether a day lies within a week of a birthday, of whichever year. */
export function isBirthdayWeek(birthday: string, day: BusinessDay): boolean {
  const first = daysAfter(day, -DAYS_EITHER_SIDE)
  const last = daysAfter(day, DAYS_EITHER_SIDE)
  // At the turn of the year the birthday may lie in the other one.
  return [first, last].some((near) => {
    const nearest = inYear(near.slice(0, 4), birthday)
    return nearest !== null && first <= nearest && nearest <= last
  })
}
