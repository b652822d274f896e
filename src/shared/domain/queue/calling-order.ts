import type { TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'

/** A booked party waiting in a lane: from `dueAt` on it comes first. */
export interface BookedTurn {
  readonly ticketId: TicketId
  readonly dueAt: Instant
  readonly joinedAt: Instant
}

/** Who waits in a lane, as far as the order of calls goes. */
export interface Turns {
  /** How many wait without a booking; their order among themselves is the lane's own. */
  readonly walkIns: number
  /** The earliest due first. */
  readonly booked: readonly BookedTurn[]
  /** Whether the call before was of a booked party. */
  readonly afterBooked: boolean
}

/** Whose turn a call is: a booked party's, the first walk-in's, or nobody's yet. */
export type Turn = BookedTurn | 'walk-in' | 'nobody'

/**
 * The one rule of who is called next: from its time on the earliest due booked party comes first,
 * but at most at every second call while somebody without a booking waits, and never before its
 * time.
 */
export function nextTurn({ walkIns, booked, afterBooked }: Turns, at: Instant): Turn {
  const [first] = booked
  const due = first && first.dueAt <= at ? first : null
  if (due && !(afterBooked && walkIns > 0)) return due
  return walkIns > 0 ? 'walk-in' : 'nobody'
}

/**
 * The turns to come, `null` for the next one without a booking. Time goes on by `gapMs` with every
 * call, so that whoever becomes due during the wait is counted; where nobody is due and nobody else
 * waits, the lane stands still until somebody is.
 */
export function callingOrder(turns: Turns, now: Instant, gapMs: number): (TicketId | null)[] {
  const order: (TicketId | null)[] = []
  let { walkIns, booked, afterBooked } = turns
  let at = now
  while (walkIns > 0 || booked.length > 0) {
    const turn = nextTurn({ walkIns, booked, afterBooked }, at)
    if (turn === 'nobody') {
      at = Math.max(at, booked[0]?.dueAt ?? at)
      continue
    }
    afterBooked = turn !== 'walk-in'
    if (turn === 'walk-in') walkIns -= 1
    else booked = booked.slice(1)
    order.push(turn === 'walk-in' ? null : turn.ticketId)
    at += gapMs
  }
  return order
}

/** Parties to be called before the walk-in with so many walk-ins before it. */
export function aheadOfWalkIn(
  turns: Turns,
  walkInsBefore: number,
  now: Instant,
  gapMs: number,
): number {
  if (turns.booked.length === 0) return walkInsBefore
  const order = callingOrder({ ...turns, walkIns: walkInsBefore + 1 }, now, gapMs)
  return order.lastIndexOf(null)
}

/** Parties to be called before this booked one; 0 when it is not among them. */
export function aheadOfBooked(
  turns: Turns,
  ticketId: TicketId,
  now: Instant,
  gapMs: number,
): number {
  return Math.max(0, callingOrder(turns, now, gapMs).indexOf(ticketId))
}
