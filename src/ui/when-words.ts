import { type BusinessDay, businessDayAt, daysAfter, weekdayOf } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { dateWords } from './date-words'

/** ISO weekdays, Monday first. */
const weekdayNames: readonly Words[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
]

/** The date on a store's wall, which at 01:30 is a day ahead of its trading day. */
function dateAt(at: Instant, utcOffsetMinutes: number): BusinessDay {
  return businessDayAt(at, { utcOffsetMinutes, dayStartsAtMinutes: 0 })
}

/** `11月25日 周三`, `Wed 25 Nov`, today and tomorrow by their names; another year's says its year. */
export function nearDayWords(day: BusinessDay, today: BusinessDay): Words {
  const date = dateWords(day, today)
  const weekday = weekdayNames[weekdayOf(day) - 1] ?? { zh: '', en: '' }
  const zh = `${date.zh} ${weekday.zh}`
  const en = `${weekday.en} ${date.en}`
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

/** `11月25日 周三 14:00–15:30`. */
export function whenWords({ startsAt, endsAt, utcOffsetMinutes }: Lasting, now: Instant): Words {
  const { zh, en } = momentWords(startsAt, utcOffsetMinutes, now)
  const until = `–${clockTime(endsAt, utcOffsetMinutes)}`
  return { zh: zh + until, en: en + until }
}
