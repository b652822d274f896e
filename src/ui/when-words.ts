import { type BusinessDay, dateAt, daysAfter, weekdayOf } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { dateWords } from './date-words'
import { weekdayName } from './weekday-words'

/**
 * Three or more in a row are told by their ends: `周二至周日`.
 * @param weekdays Monday 1 to Sunday 7, in their order
 */
export function weekdaysWords(weekdays: readonly number[]): Words {
  const [first = 1] = weekdays
  const inARow = weekdays.every((weekday, at) => weekday === first + at)
  if (inARow && weekdays.length > 2) {
    const [from, to] = [weekdayName(first), weekdayName(first + weekdays.length - 1)]
    return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` }
  }
  const names = weekdays.map(weekdayName)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

/** `11月25日 周三`, `Wed 25 Nov`; a date of another year says its year. */
export function dayWords(day: BusinessDay, near: BusinessDay): Words {
  const { zh, en } = dateWords(day, near)
  const weekday = weekdayName(weekdayOf(day))
  return { zh: `${zh} ${weekday.zh}`, en: `${weekday.en} ${en}` }
}

/** The same, today and tomorrow by their names. */
export function nearDayWords(day: BusinessDay, today: BusinessDay): Words {
  const { zh, en } = dayWords(day, today)
  if (day === today) return { zh: `今天 ${zh}`, en: `Today, ${en}` }
  if (day === daysAfter(today, 1)) return { zh: `明天 ${zh}`, en: `Tomorrow, ${en}` }
  return { zh, en }
}

/** `11月25日 周三 14:00`, by a store's clock. @param now decides what is near: today, and this year */
export function momentWords(at: Instant, utcOffsetMinutes: number, now: Instant): Words {
  const day = dateAt(at, utcOffsetMinutes)
  const { zh, en } = nearDayWords(day, dateAt(now, utcOffsetMinutes))
  const clock = clockTime(at, utcOffsetMinutes)
  return { zh: `${zh} ${clock}`, en: `${en}, ${clock}` }
}

interface Lasting {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly utcOffsetMinutes: number
}

/** `14:00–15:00`, by the store's clock. */
export function hoursOf({ startsAt, endsAt, utcOffsetMinutes }: Lasting): string {
  return `${clockTime(startsAt, utcOffsetMinutes)}–${clockTime(endsAt, utcOffsetMinutes)}`
}

/** `11月25日 周三 14:00–15:30`. */
export function whenWords({ startsAt, endsAt, utcOffsetMinutes }: Lasting, now: Instant): Words {
  const { zh, en } = momentWords(startsAt, utcOffsetMinutes, now)
  const until = `–${clockTime(endsAt, utcOffsetMinutes)}`
  return { zh: zh + until, en: en + until }
}
