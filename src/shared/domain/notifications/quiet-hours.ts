import { DAY_MS, type Instant, MINUTE_MS } from '../../kernel/instant'

/** What can wait is not told between 21:00 and 09:00, by the store's clock. */
export const QUIET_FROM_MINUTES = 21 * 60
export const QUIET_UNTIL_MINUTES = 9 * 60

/** When something that can wait is told: now, or when the quiet hours are over. */
export function tellAt(now: Instant, utcOffsetMinutes: number): Instant {
  const local = now + utcOffsetMinutes * MINUTE_MS
  const midnight = Math.floor(local / DAY_MS) * DAY_MS
  const minutes = (local - midnight) / MINUTE_MS
  if (minutes >= QUIET_UNTIL_MINUTES && minutes < QUIET_FROM_MINUTES) return now
  const morning = midnight + QUIET_UNTIL_MINUTES * MINUTE_MS
  return (minutes < QUIET_UNTIL_MINUTES ? morning : morning + DAY_MS) - utcOffsetMinutes * MINUTE_MS
}
