import { HOUR_MS, type Instant, MINUTE_MS } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import type { RegistrationStatus } from './registration-life'

/** What a registration's standing follows from, beside its session. */
export interface Standing {
  readonly status: RegistrationStatus
  /** Until when it is to be paid, or an offer to be taken. */
  readonly until: Instant | null
  readonly startsAt: Instant
  readonly freeUntilMinutes: number
  /** What was paid through WeChat. */
  readonly paidFen: Fen
}

/** The statuses in which somebody is on a session's list. */
export const liveStatuses = [
  'awaiting-payment',
  'waiting',
  'offered',
  'registered',
  'came',
] as const satisfies readonly RegistrationStatus[]

/** How a registration stands now: what was to be paid or taken by some moment has run out since. */
export function statusAt(
  { status, until, startsAt }: Pick<Standing, 'status' | 'until' | 'startsAt'>,
  calledOff: boolean,
  now: Instant,
): RegistrationStatus {
  const isLive = liveStatuses.some((each) => each === status)
  if (calledOff && isLive) return 'cancelled'
  if (until !== null && now >= until) return 'expired'
  return status === 'waiting' && now >= startsAt ? 'expired' : status
}

/** Until when all the money comes back; null where nothing was paid. */
export function freeUntil({ startsAt, freeUntilMinutes, paidFen }: Standing): Instant | null {
  return paidFen === 0 ? null : startsAt - freeUntilMinutes * MINUTE_MS
}

/** What a cancellation by the shopper would give back: all of it in time, and nothing after. */
export function backFen(standing: Standing, now: Instant): Fen {
  const until = freeUntil(standing)
  return until !== null && now <= until ? standing.paidFen : 0
}

/** Until it begins; whoever has come cannot call off any more. */
export function mayCancel(status: RegistrationStatus, startsAt: Instant, now: Instant): boolean {
  return now < startsAt && status !== 'came' && liveStatuses.some((each) => each === status)
}

/** A card scanned for the date after this one is a mistake. */
const CHECK_IN_FROM_MS = 12 * HOUR_MS

export function mayCheckIn(startsAt: Instant, now: Instant): boolean {
  return now >= startsAt - CHECK_IN_FROM_MS
}
