import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './instant'

const two = (count: number) => String(count).padStart(2, '0')

/** `HH:MM` by a store's clock. @param utcOffsetMinutes how far that clock is ahead of UTC */
export function clockTime(at: Instant, utcOffsetMinutes: number): string {
  const local = at + utcOffsetMinutes * MINUTE_MS
  const ofDayMs = ((local % DAY_MS) + DAY_MS) % DAY_MS
  const hours = Math.floor(ofDayMs / HOUR_MS)
  return `${two(hours)}:${two(Math.floor((ofDayMs % HOUR_MS) / MINUTE_MS))}`
}
