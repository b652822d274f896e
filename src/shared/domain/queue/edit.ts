import type { LaneId, PersonId, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { BookedTurn } from './calling-order'
import { entries, type Gone, type Lane, type Line, type Move, type Party } from './line'
import { mayBecome } from './ticket-status'

/** Small steps the rules are made of. Each answers a new line and keeps it whole. */

export function omit<Key extends string, T>(
  map: Readonly<Record<Key, T>>,
  key: Key,
): Readonly<Record<Key, T>> {
  const { [key]: _gone, ...rest } = map
  return rest as Readonly<Record<Key, T>>
}

export function inLane(line: Line, laneId: LaneId, change: (lane: Lane) => Lane): Line {
  const lane = line.lanes[laneId]
  if (!lane) throw new Error(`the line has no lane ${laneId}`)
  return { ...line, lanes: { ...line.lanes, [laneId]: change(lane) } }
}

export function withParty(line: Line, holder: PersonId, party: Party): Line {
  return { ...line, live: { ...line.live, [holder]: party } }
}

export function moved(party: Party, move: Move, changes: Partial<Party> = {}): Party {
  return { ...party, ...changes, moves: [...party.moves, move] }
}

/** Out of its lane's waiting and out of every place it is called to. */
export function outOfLane(line: Line, party: { laneId: LaneId; ticketId: TicketId }): Line {
  return inLane(line, party.laneId, ({ booked, ...lane }) => ({
    ...lane,
    ...withBooked(booked?.filter(({ ticketId }) => ticketId !== party.ticketId)),
    waiting: lane.waiting.filter((id) => id !== party.ticketId),
    places: Object.fromEntries(
      entries(lane.places).map(([key, here]) => [
        key,
        here.ticketId === party.ticketId ? { ...here, ticketId: null } : here,
      ]),
    ),
  }))
}

/** The booked of a lane, told only while there are any. */
export function withBooked(booked: readonly BookedTurn[] | undefined): Pick<Lane, 'booked'> {
  return booked && booked.length > 0 ? { booked } : {}
}

/** Among the booked by their times; of the same time who came first, and parts behind the rest. */
function intoBooked(line: Line, { laneId, ticketId, joinedAt }: Party, dueAt: Instant): Line {
  const numbers = new Map(
    Object.values(line.live).map((each) => [each.ticketId, each.number ?? '']),
  )
  const order = (a: BookedTurn, b: BookedTurn) =>
    a.dueAt - b.dueAt ||
    a.joinedAt - b.joinedAt ||
    compared(numbers.get(a.ticketId), numbers.get(b.ticketId)) ||
    compared(a.ticketId, b.ticketId)
  return inLane(line, laneId, (lane) => ({
    ...lane,
    booked: [...(lane.booked ?? []), { ticketId, dueAt, joinedAt }].sort(order),
  }))
}

function compared(a = '', b = ''): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * Into a lane's waiting at this place from the front, or at its end. Where a booked party stands is
 * not for anybody to say: its time does.
 */
export function intoWaiting(line: Line, laneId: LaneId, ticketId: TicketId, index: number): Line {
  const party = Object.values(line.live).find((each) => each.ticketId === ticketId)
  if (party?.dueAt !== undefined) return intoBooked(line, party, party.dueAt)
  return inLane(line, laneId, (lane) => ({
    ...lane,
    waiting: [...lane.waiting.slice(0, index), ticketId, ...lane.waiting.slice(index)],
  }))
}

/** Where somebody who joined at this moment belongs among those waiting. */
export function indexByJoining(line: Line, laneId: LaneId, joinedAt: Instant): number {
  const waiting = line.lanes[laneId]?.waiting ?? []
  const joined = new Map(entries(line.live).map(([, party]) => [party.ticketId, party.joinedAt]))
  const later = waiting.findIndex((ticketId) => (joined.get(ticketId) ?? 0) > joinedAt)
  return later === -1 ? waiting.length : later
}

/** A live party leaves the line, one way or another. */
export function gone(line: Line, holder: PersonId, status: Gone['status'], now: Instant): Line {
  const party = line.live[holder]
  if (!party || !mayBecome(party.status, status)) {
    throw new Error(`${party?.status ?? 'nobody'} does not become ${status}`)
  }
  const ended: Gone = { ...party, holder, status, endedAt: now }
  const without = { ...outOfLane(line, party), live: omit(line.live, holder) }
  return status === 'missed'
    ? { ...without, missed: { ...line.missed, [party.ticketId]: ended } }
    : { ...without, ended: { ...line.ended, [party.ticketId]: ended } }
}
