import type { LaneId, PersonId, TicketId } from '../../kernel/ids'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import { gone, inLane, omit } from './edit'
import {
  type Acting,
  entries,
  findTicket,
  type Gone,
  type LaneSetups,
  type Line,
  type Party,
  waitingIn,
} from './line'
import { noteLeft, noteMissed } from './wait-note'

type MovedOn = { readonly code: 'queue/moved-on' }

/** The pace learns that a called party missed its turn, or came after all. */
function noted(line: Line, party: Omit<Party, 'status'>, missed: boolean): Line {
  const { calledAt } = party
  if (calledAt === undefined) return line
  return inLane(line, party.laneId, (lane) => ({
    ...lane,
    pace: noteMissed(lane.pace, calledAt, missed),
  }))
}

/** A called party is served, or missed; either may be taken back. */
export function finish(
  line: Line,
  ticketId: TicketId,
  outcome: 'served' | 'missed',
  { now }: Acting,
): Result<Line, MovedOn> {
  const found = findTicket(line, ticketId)
  if (found?.part !== 'live' || found.party.status !== 'called') {
    return refuse({ code: 'queue/moved-on' })
  }
  const done = gone(line, found.holder, outcome, now)
  return ok(outcome === 'missed' ? noted(done, found.party, true) : done)
}

/** The staff turn a live party away. */
export function endParty(line: Line, ticketId: TicketId, { now }: Acting): Result<Line, MovedOn> {
  const found = findTicket(line, ticketId)
  if (found?.part !== 'live') return refuse({ code: 'queue/moved-on' })
  return ok(gone(line, found.holder, 'ended', now))
}

/** Everybody still waiting in a lane is told that it has closed; in one go, however many they are. */
export function endWaiting(line: Line, laneId: LaneId, now: Instant): Line {
  const waiting = new Set(waitingIn(line.lanes[laneId]))
  if (waiting.size === 0) return line
  const told = entries(line.live).filter(([, { ticketId }]) => waiting.has(ticketId))
  const stay = entries(line.live).filter(([, { ticketId }]) => !waiting.has(ticketId))
  const ended = told.map(([holder, party]): [TicketId, Gone] => [
    party.ticketId,
    { ...party, holder, status: 'ended', endedAt: now },
  ])
  const rest = {
    ...line,
    live: Object.fromEntries(stay),
    ended: { ...line.ended, ...Object.fromEntries(ended) },
  }
  return inLane(rest, laneId, ({ booked: _told, ...lane }) => ({ ...lane, waiting: [] }))
}

/** A shopper leaves the line, waiting or called. */
export function leave(
  line: Line,
  holder: PersonId,
  ticketId: TicketId,
  now: Instant,
): Result<Line, MovedOn> {
  const party = line.live[holder]
  if (party?.ticketId !== ticketId) return refuse({ code: 'queue/moved-on' })
  const left = gone(line, holder, 'left', now)
  if (party.status === 'called') return ok(left)
  return ok(inLane(left, party.laneId, (lane) => ({ ...lane, pace: noteLeft(lane.pace) })))
}

/**
 * Corrects how a ticket of today ended. One whose end the line has forgotten is handed in as
 * `known`, from the ticket itself.
 */
export function correct(
  line: Line,
  ticketId: TicketId,
  outcome: 'served' | 'missed',
  known: Gone | null,
  { actor, now }: Acting,
): Result<Line, MovedOn> {
  const found = findTicket(line, ticketId)
  const party = found?.part === 'live' ? null : (found?.party ?? known)
  if (!party || party.status === outcome) return refuse({ code: 'queue/moved-on' })
  if (party.status !== 'served' && party.status !== 'missed') {
    return refuse({ code: 'queue/moved-on' })
  }
  const move = { kind: 'corrected', at: now, by: actor } as const
  const corrected: Gone = { ...party, status: outcome, moves: [...party.moves, move] }
  const missed = omit(line.missed, ticketId)
  const ended = omit(line.ended, ticketId)
  const placed =
    outcome === 'missed'
      ? { ...line, ended, missed: { ...missed, [ticketId]: corrected } }
      : { ...line, missed, ended: { ...ended, [ticketId]: corrected } }
  return ok(noted(placed, corrected, outcome === 'missed'))
}

/** When a call is no longer held. */
export function answerBy(party: Party, graceMinutes: number): Instant | null {
  if (party.status !== 'called' || party.heldSince === undefined) return null
  return party.heldSince + graceMinutes * MINUTE_MS
}

/** Parties whose grace has run out in lanes that miss them by themselves. */
export function withOverdueMissed(line: Line, setups: LaneSetups, now: Instant): Line {
  let rest = line
  for (const [holder, party] of entries(line.live)) {
    const setup = setups[party.laneId]
    const by = setup?.missedByItself ? answerBy(party, setup.graceMinutes) : null
    if (by !== null && now >= by) rest = noted(gone(rest, holder, 'missed', by), party, true)
  }
  return rest
}
