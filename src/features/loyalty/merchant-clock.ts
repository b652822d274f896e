import { type BusinessDay, businessDayAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { dateWords } from '@/ui/date-words'

/** The clock of the merchant's stores, where no store says its own: China's. */
const CHINA = { utcOffsetMinutes: 480, dayStartsAtMinutes: 0 }

/** The calendar's day at a moment. */
export function dayAt(at: Instant): BusinessDay {
  return businessDayAt(at, CHINA)
}

/** `11月30日 14:05`, `30 Nov 14:05`. */
export function momentWords(at: Instant, now: Instant): Words {
  const { zh, en } = dateWords(dayAt(at), dayAt(now))
  const clock = clockTime(at, CHINA.utcOffsetMinutes)
  return { zh: `${zh} ${clock}`, en: `${en} ${clock}` }
}
