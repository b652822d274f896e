import type { LaneId, PersonId, TicketCode, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import { gone, indexByJoining, inLane, intoWaiting, moved, outOfLane, withParty } from './edit'
import { finish } from './end'
import { type Acting, findTicket, type LaneSetups, type Line, type Party } from './line'

/** Somebody whose booking has been checked in. */
export interface Arrival {
  readonly laneId: LaneId
  readonly ticketId: TicketId
  readonly holder: PersonId
  readonly size: number | null
  readonly name: string | null
  readonly dueAt: Instant
  readonly fingerprint: string
  /** For a guest without a phone: whoever of the party scans it takes the ticket over. */
  readonly takeOverCode: TicketCode | null
}

/**
 * A booked party that has arrived joins the line; neither a pause nor a full or closed lane turns
 * it away, for its time was promised. Whoever has a number here already keeps it, wherever it
 * stands, and it becomes the booked one; of two bookings the earlier counts.
 */
export function enterBooked(
  line: Line,
  setups: LaneSetups,
  arrival: Arrival,
  now: Instant,
): Result<Line, { readonly code: 'queue/unknown-lane' }> {
  const mine = line.live[arrival.holder]
  if (mine) return ok(becomeBooked(line, arrival.holder, mine, arrival.dueAt))
  const { laneId, ticketId, holder, name, takeOverCode } = arrival
  if (!setups[laneId] || !line.lanes[laneId]) return refuse({ code: 'queue/unknown-lane' })
  const party: Party = {
    ticketId,
    laneId,
    status: 'waiting',
    size: arrival.size,
    joinedAt: now,
    dueAt: arrival.dueAt,
    fingerprint: arrival.fingerprint,
    moves: [],
    ...(name !== null && { name }),
    ...(takeOverCode !== null && { takeOverCode }),
  }
  const issued = inLane(line, laneId, (lane) => ({ ...lane, issued: [...lane.issued, ticketId] }))
  return ok(intoWaiting(withParty(issued, holder, party), laneId, ticketId, 0))
}

function becomeBooked(line: Line, holder: PersonId, mine: Party, dueAt: Instant): Line {
  const { dueAt: before, calledAt, ...kept } = mine
  if (before !== undefined && before <= dueAt) return line
  const party: Party = {
    ...kept,
    dueAt,
    ...(before === undefined && { wasWalkIn: true }),
    // Still to be called for its booking, whatever call it had before.
    ...(mine.status === 'called' && calledAt !== undefined && { calledAt }),
  }
  if (mine.status === 'called') return withParty(line, holder, party)
  return intoWaiting(withParty(outOfLane(line, mine), holder, party), mine.laneId, mine.ticketId, 0)
}

/**
 * A check-in is taken back: the party is out of the line, unless it had taken its number itself;
 * then it waits on as it would have, by the time it joined.
 */
export function withdraw(
  line: Line,
  ticketId: TicketId,
  now: Instant,
): Result<Line, { readonly code: 'queue/moved-on' }> {
  const found = findTicket(line, ticketId)
  if (found?.part !== 'live') return refuse({ code: 'queue/moved-on' })
  const { holder, party } = found
  if (!party.wasWalkIn) return ok(gone(line, holder, 'left', now))
  const { dueAt: _booked, wasWalkIn: _was, ...walkIn } = party
  if (party.status === 'called') return ok(withParty(line, holder, walkIn))
  const out = withParty(outOfLane(line, party), holder, walkIn)
  const index = indexByJoining(out, party.laneId, party.joinedAt)
  return ok(intoWaiting(out, party.laneId, ticketId, index))
}

/**
 * Whoever is being served for their booking has had their turn, even if no counter called them:
 * then it is neither a call of the lane nor part of its pace.
 */
export function serveBooked(
  line: Line,
  ticketId: TicketId,
  acting: Acting,
): Result<Line, { readonly code: 'queue/moved-on' }> {
  const found = findTicket(line, ticketId)
  if (found?.part !== 'live') return refuse({ code: 'queue/moved-on' })
  const { holder, party } = found
  if (party.status === 'called') return finish(line, ticketId, 'served', acting)
  const { now, actor } = acting
  const move = { kind: 'called', at: now, by: actor } as const
  const called = moved(party, move, { status: 'called', calledAt: now, heldSince: now })
  return finish(withParty(outOfLane(line, party), holder, called), ticketId, 'served', acting)
}
