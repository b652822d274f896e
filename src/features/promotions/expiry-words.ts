import { type BusinessDay, businessDayAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import { DAY_MS, HOUR_MS, type Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { dateWords } from '@/ui/date-words'

/** The clock of the merchant's stores, where no store says its own: China's. */
const CHINA = { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 }

/** The calendar's day at a moment. */
export function dayAt(at: Instant): BusinessDay {
  return businessDayAt(at, CHINA)
}

/** Until when, nearer moments more exactly: `还剩 3 小时`, `还剩 5 天`, `12月31日 04:00 前有效`. */
export function untilWords(until: Instant, now: Instant): Words {
  const leftMs = until - now
  if (leftMs < DAY_MS) {
    const hours = Math.max(1, Math.floor(leftMs / HOUR_MS))
    return { zh: `还剩 ${hours} 小时`, en: hours === 1 ? '1 hour left' : `${hours} hours left` }
  }
  const days = Math.floor(leftMs / DAY_MS)
  if (days < 10)
    return { zh: `还剩 ${days} 天`, en: days === 1 ? '1 day left' : `${days} days left` }
  const last = momentWords(until, now)
  return { zh: `${last.zh} 前有效`, en: `until ${last.en}` }
}

/** `12月31日 04:00`, `31 Dec 04:00`. */
export function momentWords(at: Instant, now: Instant): Words {
  const date = dateWords(dayAt(at), dayAt(now))
  const clock = clockTime(at, CHINA.utcOffsetMinutes)
  return { zh: `${date.zh} ${clock}`, en: `${date.en} ${clock}` }
}
