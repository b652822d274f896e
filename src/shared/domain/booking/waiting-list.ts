import type { WaitId } from '../../kernel/ids'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { HOLD_MINUTES } from './day-sheet'

/** How long an offer can be taken. */
const OFFER_MINUTES = 30

/** Who let so many offers go is asked no more: the time would be kept from everybody else. */
const MOST_OFFERS = 2

interface Waiting {
  readonly _id: WaitId
  readonly since: Instant
  /** Offers they let go or let run out. */
  readonly declined: number
}

/** Who is asked first: those who were asked less often, then who has waited longer. */
export function inTurn(a: Waiting, b: Waiting): number {
  return a.declined - b.declined || a.since - b.since || (a._id < b._id ? -1 : 1)
}

/** Until when an offer can be taken: half an hour, or until the time could no longer be booked, and five minutes at least. */
export function offeredUntil(
  { startsAt, leadMinutes }: { readonly startsAt: Instant; readonly leadMinutes: number },
  now: Instant,
): Instant {
  const bookable = startsAt - leadMinutes * MINUTE_MS
  const half = Math.min(now + OFFER_MINUTES * MINUTE_MS, bookable)
  return Math.max(half, Math.min(now + HOLD_MINUTES * MINUTE_MS, startsAt))
}

/** What becomes of a place on the list whose offer was not taken. */
export function afterDeclined(declined: number): 'waiting' | 'over' {
  return declined >= MOST_OFFERS ? 'over' : 'waiting'
}
