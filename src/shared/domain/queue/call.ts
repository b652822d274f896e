import type { LaneId, PersonId, PlaceId, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import type { LaneSetup } from '../stores/lane-setup'
import { nextTurn } from './calling-order'
import { gone, inLane, moved, outOfLane, withParty } from './edit'
import {
  type Acting,
  findTicket,
  type Lane,
  type LaneSetups,
  type Line,
  type Party,
  type PlaceKey,
  turnsOf,
} from './line'
import { withCallNoted } from './pace-of-line'
import { withBookedNoted, withOutOfTurnNoted } from './passes'

type UnknownLane = { readonly code: 'queue/unknown-lane' }
type UnknownPlace = { readonly code: 'queue/unknown-place' }
type MovedOn = { readonly code: 'queue/moved-on' }

/**
 * Where a call leads: a named place where the lane has them, else wherever the caller stands, so
 * that two staff at one unnamed counter each serve their own party.
 */
export function placeKeyOf(
  setup: LaneSetup,
  placeId: PlaceId | null,
  actor: PersonId,
): PlaceKey | null {
  if (setup.places.length === 0) return placeId === null ? actor : null
  return setup.places.some(({ id }) => id === placeId) ? placeId : null
}

type NobodyNow =
  | { readonly code: 'queue/nobody-waiting' }
  | { readonly code: 'queue/not-yet'; readonly dueAt: Instant }

function nobodyNow({ booked }: Lane): NobodyNow {
  const [first] = booked ?? []
  return first ? { code: 'queue/not-yet', dueAt: first.dueAt } : { code: 'queue/nobody-waiting' }
}

/** The party called to a place, once somebody follows, has been served. */
function serveAt(line: Line, laneId: LaneId, place: PlaceKey, acting: Acting): Line {
  const before = line.lanes[laneId]?.places[place]?.ticketId
  const found = before ? findTicket(line, before) : null
  return found?.part === 'live' ? gone(line, found.holder, 'served', acting.now) : line
}

function callTo(
  line: Line,
  setup: LaneSetup,
  holder: PersonId,
  party: Party,
  place: PlaceKey,
  acting: Acting,
): Line {
  const { actor, now } = acting
  const noted = party.calledAt === undefined ? withCallNoted(line, setup, party, now) : line
  // Noted first: a counter serves until this call, however long ago it called last.
  const served = serveAt(noted, party.laneId, place, acting)
  const { mistakeAt: _forgotten, ...kept } = party
  const called = moved(
    kept,
    { kind: 'called', at: now, by: actor },
    {
      status: 'called',
      calledAt: party.calledAt ?? now,
      heldSince: now,
      place,
    },
  )
  const out = withParty(outOfLane(served, party), holder, called)
  return inLane(out, party.laneId, (lane) => ({
    ...lane,
    places: { ...lane.places, [place]: { ticketId: party.ticketId, lastCallAt: now } },
  }))
}

/**
 * Calls the next party of a lane to a place and serves the one called there before: one tap per
 * party. The request names the ticket it follows at that place; when that is no longer so it is
 * refused as `queue/moved-on`, so one impatient double tap never calls two. Where only booked parties
 * wait whose time is still to come, it says so.
 */
export function callNext(
  line: Line,
  setups: LaneSetups,
  request: {
    readonly laneId: LaneId
    readonly placeId: PlaceId | null
    readonly after: TicketId | null
  },
  acting: Acting,
): Result<Line, UnknownLane | UnknownPlace | MovedOn | NobodyNow> {
  const setup = setups[request.laneId]
  const lane = line.lanes[request.laneId]
  if (!setup || !lane) return refuse({ code: 'queue/unknown-lane' })
  const place = placeKeyOf(setup, request.placeId, acting.actor)
  if (place === null) return refuse({ code: 'queue/unknown-place' })
  if ((lane.places[place]?.ticketId ?? null) !== request.after) {
    return refuse({ code: 'queue/moved-on' })
  }
  const turn = nextTurn(turnsOf(lane), acting.now)
  const next = typeof turn === 'string' ? lane.waiting[0] : turn.ticketId
  if (turn === 'nobody' || !next) return refuse(nobodyNow(lane))
  const found = findTicket(line, next)
  if (found?.part !== 'live') throw new Error(`ticket ${next} waits and nobody holds it`)
  const told = withBookedNoted(line, setups, found.party, acting.now)
  return ok(callTo(told, setup, found.holder, found.party, place, acting))
}

/** Calls a waiting party out of its turn and serves the one called to that place before. */
export function callThis(
  line: Line,
  setups: LaneSetups,
  request: { readonly ticketId: TicketId; readonly placeId: PlaceId | null },
  acting: Acting,
): Result<Line, UnknownPlace | MovedOn> {
  const found = findTicket(line, request.ticketId)
  if (found?.part !== 'live' || found.party.status !== 'waiting') {
    return refuse({ code: 'queue/moved-on' })
  }
  const setup = setups[found.party.laneId]
  if (!setup) throw new Error(`a party waits in lane ${found.party.laneId}, which the store lacks`)
  const place = placeKeyOf(setup, request.placeId, acting.actor)
  if (place === null) return refuse({ code: 'queue/unknown-place' })
  const told = withOutOfTurnNoted(line, setups, found.party, acting.now)
  return ok(callTo(told, setup, found.holder, found.party, place, acting))
}

/** Calls a called party once more; its grace begins again. */
export function recall(
  line: Line,
  ticketId: TicketId,
  { actor, now }: Acting,
): Result<Line, MovedOn> {
  const found = findTicket(line, ticketId)
  if (found?.part !== 'live' || found.party.status !== 'called') {
    return refuse({ code: 'queue/moved-on' })
  }
  const again = moved(found.party, { kind: 'recalled', at: now, by: actor }, { heldSince: now })
  return ok(withParty(line, found.holder, again))
}
