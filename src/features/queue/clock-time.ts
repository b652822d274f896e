import { clockTime } from '@/shared/kernel/clock-time'
import type { Instant } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'

/** `M:SS` that are left, 0:00 when nothing is. */
export function timeLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A moment of today by a store's clock. In Chinese it goes before what happens then. */
export function momentAhead(at: Instant, utcOffsetMinutes: number): Words {
  const time = clockTime(at, utcOffsetMinutes)
  return { zh: `${time} `, en: `at ${time}` }
}
