import type { LaneId } from '../../kernel/ids'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import type { LaneSetup } from '../stores/lane-setup'
import { inLane } from './edit'
import { entries, type Lane, type Line, type Party, waitingIn } from './line'
import { noteCall, undoCall } from './wait-note'

/** A counter nobody has called from for this long counts as closed. */
const COUNTER_OPEN_MS = 20 * MINUTE_MS

/** How many places of a lane are being called to, or null where it leads to tables. */
export function openCounters(
  setup: LaneSetup,
  lane: Pick<Lane, 'places'>,
  now: Instant,
): number | null {
  if (setup.leadsTo === 'table') return null
  const open = Object.values(lane.places).filter(
    ({ ticketId, lastCallAt }) => ticketId !== null || now - lastCallAt < COUNTER_OPEN_MS,
  )
  return open.length
}

/**
 * Since when a party has been waiting in this lane: a return and a move begin it anew. A booked one
 * begins at its time, which may be still to come.
 */
export function waitsSince({
  joinedAt,
  dueAt,
  moves,
}: Pick<Party, 'joinedAt' | 'dueAt' | 'moves'>): Instant {
  return moves
    .filter(({ kind }) => kind === 'returned' || kind === 'moved')
    .reduce((latest, { at }) => Math.max(latest, at), Math.max(joinedAt, dueAt ?? joinedAt))
}

/** Since when somebody has been waiting without a break: the longest of those who wait now. */
export function waitingSince(line: Line, laneId: LaneId): Instant | null {
  const waiting = new Set(waitingIn(line.lanes[laneId]))
  let earliest: Instant | null = null
  for (const [, party] of entries(line.live)) {
    if (!waiting.has(party.ticketId)) continue
    const since = waitsSince(party)
    if (earliest === null || since < earliest) earliest = since
  }
  return earliest
}

/** The line with a first call noted in the lane's pace, seen just before it is made. */
export function withCallNoted(line: Line, setup: LaneSetup, party: Party, now: Instant): Line {
  const since = waitingSince(line, party.laneId) ?? waitsSince(party)
  return inLane(line, party.laneId, (lane) => ({
    ...lane,
    pace: noteCall(lane.pace, {
      at: now,
      joinedAt: party.joinedAt,
      waitingSince: since,
      waiting: Math.max(1, waitingIn(lane).length),
      openCounters: openCounters(setup, lane, now),
      // Booked for a time, not waiting for a range.
      quoted: party.dueAt === undefined ? (party.quote ?? null) : null,
      booked: party.dueAt !== undefined,
    }),
  }))
}

/** The line without a first call in the pace of its lane. */
export function withCallUndone(
  line: Line,
  { laneId, dueAt }: Pick<Party, 'laneId' | 'dueAt'>,
  calledAt: Instant,
): Line {
  const booked = dueAt !== undefined
  return inLane(line, laneId, (lane) => ({ ...lane, pace: undoCall(lane.pace, calledAt, booked) }))
}
