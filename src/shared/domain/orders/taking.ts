import { type Instant, MINUTE_MS } from '../../kernel/instant'

/** Why no order for now is taken. */
export type NotNow =
  | { readonly why: 'closed' }
  | { readonly why: 'paused'; readonly until: Instant }
  | { readonly why: 'unattended' }

/** Without a look at the board for so long, nobody would see an order come in. */
export const UNATTENDED_MS = 5 * MINUTE_MS

export interface Attendance {
  /** When a phone of the staff last looked at the board today; 0 for not yet. */
  readonly boardSeenAt: Instant
  readonly pausedUntil: Instant | null
}

export function pausedUntil({ pausedUntil: until }: Attendance, now: Instant): Instant | null {
  return until !== null && now < until ? until : null
}

/** Why orders for now are not taken at this moment, or null where they are. */
export function whyNotNow(open: boolean, attendance: Attendance, now: Instant): NotNow | null {
  if (!open) return { why: 'closed' }
  const until = pausedUntil(attendance, now)
  if (until !== null) return { why: 'paused', until }
  return now - attendance.boardSeenAt >= UNATTENDED_MS ? { why: 'unattended' } : null
}
