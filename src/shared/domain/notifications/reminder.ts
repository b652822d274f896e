import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../kernel/instant'

/** People plan the next day in the evening, before it is too late to be told anything. */
const REMIND_AT_MS = 18 * HOUR_MS

function midnightBefore(at: Instant, utcOffsetMinutes: number): Instant {
  const offset = utcOffsetMinutes * MINUTE_MS
  return Math.floor((at + offset) / DAY_MS) * DAY_MS - offset
}

/** When somebody is reminded of what is tomorrow: at six in the evening before, by the store's clock. */
export function reminderAt(startsAt: Instant, utcOffsetMinutes: number): Instant {
  return midnightBefore(startsAt, utcOffsetMinutes) - DAY_MS + REMIND_AT_MS
}

/** Whether it still is tomorrow: told on the day itself, a reminder would be wrong. */
export function isTomorrow(startsAt: Instant, utcOffsetMinutes: number, now: Instant): boolean {
  const midnight = midnightBefore(startsAt, utcOffsetMinutes)
  return now >= midnight - DAY_MS && now < midnight
}
