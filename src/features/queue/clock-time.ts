import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'

/** A moment of today by a store's clock. In Chinese it goes before what happens then. */
export function momentAhead(at: Instant, utcOffsetMinutes: number): Words {
  const time = clockTime(at, utcOffsetMinutes)
  return { zh: `${time} `, en: `at ${time}` }
}
