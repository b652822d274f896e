import { DAY_MS, HOUR_MS, type Instant } from '@/shared/kernel/instant'

/** All stores of the demo are in China, and open well within these hours, every day. */
const CHINA_OFFSET_MS = 8 * HOUR_MS
const FROM_MS = 11 * HOUR_MS
const NOON_MS = 12 * HOUR_MS
const UNTIL_MS = 21 * HOUR_MS

/**
 * Where a demo's clock begins: now, while its stores are in the middle of their day; else at the
 * next noon there, since a closed shop shows little.
 */
export function demoBeginsAt(now: Instant): Instant {
  const sinceMidnight = (now + CHINA_OFFSET_MS) % DAY_MS
  if (sinceMidnight >= FROM_MS && sinceMidnight < UNTIL_MS) return now
  const noon = now - sinceMidnight + NOON_MS
  return noon > now ? noon : noon + DAY_MS
}
