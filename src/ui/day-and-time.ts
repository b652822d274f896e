import { dateAt } from '@/shared/kernel/business-day'
import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'

/**
 * A moment by a store's clock, with its day: `11月25日 14:05`, `25/11 14:05`.
 * @param utcOffsetMinutes how far that clock is ahead of UTC
 */
export function dayAndTime(at: Instant, utcOffsetMinutes: number): Words {
  const [, month = 0, day = 0] = dateAt(at, utcOffsetMinutes).split('-').map(Number)
  const time = clockTime(at, utcOffsetMinutes)
  return { zh: `${month}月${day}日 ${time}`, en: `${day}/${month} ${time}` }
}
