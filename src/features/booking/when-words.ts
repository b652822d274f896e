import { type BusinessDay, businessDayAt, daysAfter, weekdayOf } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import type { MerchantText, Words } from '@/shared/kernel/words'
import { dateWords } from '@/ui/date-words'

/** ISO weekdays, Monday first. */
export const weekdayNames: readonly { readonly short: Words; readonly words: Words }[] = [
  { short: { zh: '一', en: 'Mo' }, words: { zh: '周一', en: 'Mon' } },
  { short: { zh: '二', en: 'Tu' }, words: { zh: '周二', en: 'Tue' } },
  { short: { zh: '三', en: 'We' }, words: { zh: '周三', en: 'Wed' } },
  { short: { zh: '四', en: 'Th' }, words: { zh: '周四', en: 'Thu' } },
  { short: { zh: '五', en: 'Fr' }, words: { zh: '周五', en: 'Fri' } },
  { short: { zh: '六', en: 'Sa' }, words: { zh: '周六', en: 'Sat' } },
  { short: { zh: '日', en: 'Su' }, words: { zh: '周日', en: 'Sun' } },
]

/** Three or more in a row are told by their ends: `周二至周日`. @param weekdays in their order */
export function weekdaysWords(weekdays: readonly number[]): Words {
  const [first = 1] = weekdays
  const name = (weekday: number) => weekdayNames[weekday - 1]?.words ?? { zh: '', en: '' }
  const inARow = weekdays.every((weekday, at) => weekday === first + at)
  if (inARow && weekdays.length > 2) {
    const [from, to] = [name(first), name(first + weekdays.length - 1)]
    return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` }
  }
  const names = weekdays.map(name)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

/** The date on a store's wall, which at 01:30 is a day ahead of its trading day. */
export function dateAt(at: Instant, utcOffsetMinutes: number): BusinessDay {
  return businessDayAt(at, { utcOffsetMinutes, dayStartsAtMinutes: 0 })
}

/** `11月25日 周三`, `Wed 25 Nov`; a date of another year says its year. */
export function dayWords(day: BusinessDay, near: BusinessDay): Words {
  const { zh, en } = dateWords(day, near)
  const weekday = weekdayNames[weekdayOf(day) - 1]?.words ?? { zh: '', en: '' }
  return { zh: `${zh} ${weekday.zh}`, en: `${weekday.en} ${en}` }
}

/** The same, today and tomorrow by their names. */
export function nearDayWords(day: BusinessDay, today: BusinessDay): Words {
  const { zh, en } = dayWords(day, today)
  if (day === today) return { zh: `今天 ${zh}`, en: `Today, ${en}` }
  if (day === daysAfter(today, 1)) return { zh: `明天 ${zh}`, en: `Tomorrow, ${en}` }
  return { zh, en }
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

/** `11月25日 周三 14:00–15:00`. @param now decides what is near: today, and this year */
export function whenWords(lasting: Lasting, now: Instant): Words {
  const { startsAt, utcOffsetMinutes } = lasting
  const today = dateAt(now, utcOffsetMinutes)
  const { zh, en } = nearDayWords(dateAt(startsAt, utcOffsetMinutes), today)
  const hours = hoursOf(lasting)
  return { zh: `${zh} ${hours}`, en: `${en}, ${hours}` }
}

/** `11月24日 周二 14:00`: a moment until which something may be done. */
export function untilWords(at: Instant, utcOffsetMinutes: number, now: Instant): Words {
  const day = dateAt(at, utcOffsetMinutes)
  const { zh, en } = nearDayWords(day, dateAt(now, utcOffsetMinutes))
  const clock = clockTime(at, utcOffsetMinutes)
  return { zh: `${zh} ${clock}`, en: `${en}, ${clock}` }
}

/** `1 小时 30 分钟`, `1 h 30 min`. */
export function lastsWords(minutes: number): Words {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const zh = [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : '']
  const en = [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : '']
  return {
    zh: zh.filter((part) => part !== '').join(' '),
    en: en.filter((part) => part !== '').join(' '),
  }
}

/** The merchant's text in both languages; Chinese stands in for English they did not write. */
export function inBoth({ zh, en = zh }: MerchantText): Words {
  return { zh, en }
}
