import { type Instant, SECOND_MS } from '../../kernel/instant'

/** How long a code that changes is the one shown. */
export const WINDOW_MS = 30 * SECOND_MS

/** Handed out together: five minutes of codes for a phone that loses its signal. */
const WINDOWS_AHEAD = 10

/** A code is taken one window early or late: clocks differ, and a scanner takes its time. */
const TOLERANCE = 1

/** How often a phone that shows codes asks for more: well before those it holds run out. */
export const CODES_POLL_MS = 4 * WINDOW_MS

/** Windows are counted from the epoch. */
export function windowAt(now: Instant): number {
  return Math.floor(now / WINDOW_MS)
}

export function windowStart(window: number): Instant {
  return window * WINDOW_MS
}

/** Until when a code of this window is taken anywhere. */
export function windowOver(window: number): Instant {
  return windowStart(window + 1 + TOLERANCE)
}

/** This window and those that follow, as many as are handed out. */
export function windowsFrom(now: Instant): readonly number[] {
  return Array.from({ length: WINDOWS_AHEAD }, (_, index) => windowAt(now) + index)
}

/** The windows whose codes are taken now. */
export function windowsTaken(now: Instant): readonly number[] {
  const window = windowAt(now)
  return Array.from({ length: 2 * TOLERANCE + 1 }, (_, index) => window - TOLERANCE + index)
}

export function isTaken(window: number, now: Instant): boolean {
  return windowsTaken(now).includes(window)
}
