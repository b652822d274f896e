import type { LaneId, PersonId, TicketCode, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import { indexByJoining, intoWaiting, moved, omit, outOfLane, withParty } from './edit'
import { fits } from './join'
import { type Acting, findTicket, type LaneSetups, type Line, numberOf, type Party } from './line'
import { withReturnNoted } from './passes'

type MovedOn = { readonly code: 'queue/moved-on' }
type UnknownLane = { readonly code: 'queue/unknown-lane' }
type WrongSize = { readonly code: 'queue/wrong-size' }

/**
 * Waiting again without what belonged to its call. One that keeps its booking is to be called for
 * it as if for the first time, so that the call counts as a booked one's.
 */
function waitingAgain(party: Party): Party {
  const { place: _place, heldSince: _held, ...kept } = party
  if (kept.dueAt === undefined) return { ...kept, status: 'waiting' }
  const { calledAt: _called, ...booked } = kept
  return { ...booked, status: 'waiting' }
}

/** Whoever missed the call for their booking has had their turn; before its time they have not. */
function withoutPastBooking(party: Party, now: Instant): Party {
  if (party.dueAt === undefined || party.dueAt > now) return party
  const { dueAt: _past, ...rest } = party
  return rest
}

/**
 * A missed party waits again, so many places from the front; its number stays. A booked one comes
 * first no more, unless its time is still to come.
 */
export function returnMissed(
  line: Line,
  setups: LaneSetups,
  ticketId: TicketId,
  { actor, now }: Acting,
): Result<Line, MovedOn | { readonly code: 'queue/has-another-ticket' }> {
  const missed = line.missed[ticketId]
  if (!missed) return refuse({ code: 'queue/moved-on' })
  if (line.live[missed.holder]) return refuse({ code: 'queue/has-another-ticket' })
  const { holder, endedAt: _ended, status: _status, ...party } = missed
  const again = withoutPastBooking({ ...party, status: 'waiting' }, now)
  const back = moved(waitingAgain(again), { kind: 'returned', at: now, by: actor })
  const places = setups[party.laneId]?.returnPlaces ?? 0
  const live = withParty({ ...line, missed: omit(line.missed, ticketId) }, holder, back)
  const behindThem = withReturnNoted(live, setups, back, places, now)
  return ok(intoWaiting(behindThem, party.laneId, ticketId, places))
}

/** Into another lane, among its waiting by the time of joining; the number stays. */
export function moveToLane(
  line: Line,
  setups: LaneSetups,
  ticketId: TicketId,
  laneId: LaneId,
  { actor, now }: Acting,
): Result<Line, MovedOn | UnknownLane> {
  if (!setups[laneId] || !line.lanes[laneId]) return refuse({ code: 'queue/unknown-lane' })
  const found = findTicket(line, ticketId)
  if (found?.part !== 'live' || found.party.laneId === laneId) {
    return refuse({ code: 'queue/moved-on' })
  }
  const number = numberOf(line, setups, found.party)
  const out = outOfLane(line, found.party)
  const index = indexByJoining(out, laneId, found.party.joinedAt)
  const there = moved(
    waitingAgain(found.party),
    { kind: 'moved', at: now, by: actor },
    {
      laneId,
      number,
    },
  )
  return ok(intoWaiting(withParty(out, found.holder, there), laneId, ticketId, index))
}

/**
 * Another party size: the place is kept where the lane still fits; else the first lane that does
 * is entered by the time of joining. The number stays.
 */
export function changeSize(
  line: Line,
  setups: LaneSetups,
  holder: PersonId,
  request: { readonly ticketId: TicketId; readonly size: number },
  acting: Acting,
): Result<Line, MovedOn | WrongSize> {
  const party = line.live[holder]
  if (party?.ticketId !== request.ticketId || party.status !== 'waiting') {
    return refuse({ code: 'queue/moved-on' })
  }
  const here = setups[party.laneId]
  if (!here?.sizes) return refuse({ code: 'queue/wrong-size' })
  const sized = withParty(line, holder, { ...party, size: request.size })
  if (fits(here.sizes, request.size)) return ok(sized)
  const other = Object.values(setups).find(({ sizes }) => sizes && fits(sizes, request.size))
  if (!other) return refuse({ code: 'queue/wrong-size' })
  const there = moveToLane(sized, setups, request.ticketId, other.id, acting)
  return there.ok ? there : refuse({ code: 'queue/moved-on' })
}

/** What a part of a split party is given. */
export interface NewPart {
  readonly ticketId: TicketId
  readonly holder: PersonId
  readonly takeOverCode: TicketCode
  readonly fingerprint: string
}

/** `size` of a party go their own way, right behind the rest, as `A017-2`, `A017-3`, … */
export function split(
  line: Line,
  setups: LaneSetups,
  request: { readonly ticketId: TicketId; readonly size: number },
  part: NewPart,
  { actor, now }: Acting,
): Result<Line, MovedOn | WrongSize> {
  const found = findTicket(line, request.ticketId)
  if (found?.part !== 'live') return refuse({ code: 'queue/moved-on' })
  const { party, holder } = found
  if (party.size === null || request.size >= party.size) return refuse({ code: 'queue/wrong-size' })
  const root = party.splitFrom ?? party.ticketId
  const parts = (line.parts[root] ?? 1) + 1
  const whole = numberOf(line, setups, party).split('-')[0]
  const move = { kind: 'split', at: now, by: actor } as const
  const rest = moved(party, move, { size: party.size - request.size })
  const other: Party = {
    ticketId: part.ticketId,
    laneId: party.laneId,
    status: 'waiting',
    size: request.size,
    joinedAt: party.joinedAt,
    fingerprint: part.fingerprint,
    number: `${whole}-${parts}`,
    splitFrom: root,
    takeOverCode: part.takeOverCode,
    moves: [move],
    // They share the time as well; called already, the others are simply next.
    ...(party.status === 'waiting' && party.dueAt !== undefined && { dueAt: party.dueAt }),
  }
  const behind = (line.lanes[party.laneId]?.waiting.indexOf(party.ticketId) ?? -1) + 1
  const both = withParty(withParty(line, holder, rest), part.holder, other)
  return ok({
    ...intoWaiting(both, party.laneId, part.ticketId, behind),
    parts: { ...line.parts, [root]: parts },
  })
}

/** A walk-in's ticket passes to a phone of the party; the code then opens nothing more. */
export function takeOver(
  line: Line,
  ticketId: TicketId,
  person: PersonId,
): Result<Line, { readonly code: 'queue/unknown-ticket' } | AlreadyInLine> {
  const mine = line.live[person]
  if (mine) return refuse({ code: 'queue/already-in-line', ticketId: mine.ticketId })
  const found = findTicket(line, ticketId)
  if (found?.part !== 'live' || found.party.takeOverCode === undefined) {
    return refuse({ code: 'queue/unknown-ticket' })
  }
  const { takeOverCode: _used, ...party } = found.party
  return ok(withParty({ ...line, live: omit(line.live, found.holder) }, person, party))
}

type AlreadyInLine = { readonly code: 'queue/already-in-line'; readonly ticketId: TicketId }
