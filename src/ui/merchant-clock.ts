import { type BusinessDay, dateAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'
import { dateWords } from './date-words'

/** The clock of the merchant's stores, where no store says its own: China's. */
export const CHINA_OFFSET_MINUTES = 480

/** The calendar's day at a moment. */
export function dayAt(at: Instant): BusinessDay {
  return dateAt(at, CHINA_OFFSET_MINUTES)
}

/** `11月30日 14:05`, `30 Nov 14:05`. */
export function dayClockWords(at: Instant, now: Instant): Words {
  const { zh, en } = dateWords(dayAt(at), dayAt(now))
  const clock = clockTime(at, CHINA_OFFSET_MINUTES)
  return { zh: `${zh} ${clock}`, en: `${en} ${clock}` }
}
