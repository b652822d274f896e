import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import type { Words } from '@/shared/kernel/words'

const two = (count: number) => String(count).padStart(2, '0')

/** `HH:MM` by a store's clock. @param utcOffsetMinutes how far that clock is ahead of UTC */
export function clockTime(at: Instant, utcOffsetMinutes: number): string {
  const local = at + utcOffsetMinutes * MINUTE_MS
  const ofDayMs = ((local % DAY_MS) + DAY_MS) % DAY_MS
  const hours = Math.floor(ofDayMs / HOUR_MS)
  return `${two(hours)}:${two(Math.floor((ofDayMs % HOUR_MS) / MINUTE_MS))}`
}

/** `M:SS` that are left, 0:00 when nothing is. */
export function timeLeft(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000))
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
}

/** A moment of today by a store's clock. In Chinese it goes before what happens then. */
export function momentAhead(at: Instant, utcOffsetMinutes: number): Words {
  const time = clockTime(at, utcOffsetMinutes)
  return { zh: `${time} `, en: `at ${time}` }
}
