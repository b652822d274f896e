import { type Instant, MINUTE_MS } from '../../kernel/instant'

/** A timer that runs is noted every ten minutes, and each of its runs may take one. */
export const TIMER_LATE_MS = 25 * MINUTE_MS

/** What is due goes out within a minute; what waits longer than this waits for somebody. */
export const OUTBOX_LATE_MS = 5 * MINUTE_MS

export type TimerState = 'runs' | 'stopped' | 'never-ran'

/** @param heardAt when it was noted last; null where it never was */
export function timerState(heardAt: Instant | null, now: Instant): TimerState {
  if (heardAt === null) return 'never-ran'
  return now - heardAt > TIMER_LATE_MS ? 'stopped' : 'runs'
}

/** Whether something needs somebody to look; `asking` where that is not known yet. */
export type Verdict = 'well' | 'asking' | 'look'

/** Of several the gravest: what needs a look is not hidden by what is well or still being asked. */
export function gravestOf(verdicts: readonly Verdict[]): Verdict {
  return (['look', 'asking'] as const).find((each) => verdicts.includes(each)) ?? 'well'
}
