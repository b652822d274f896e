import type { BusinessDay } from '../../kernel/business-day'
import type { LaneId, PersonId, StoreId, TicketCode, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { LaneSetup } from '../stores/lane-setup'
import type { BookedTurn, Turns } from './calling-order'
import type { LaneHand } from './lane-status'
import type { Pass } from './pass'
import { emptyPace, lastCallOf, type Pace } from './wait-pace'
import type { WaitQuote } from './wait-quote'

/** A place parties are called to: a named place's id, or the staff member who calls. */
export type PlaceKey = string

/** One lane on one business day. What the store says of it stays in the store. */
export interface Lane {
  /** Every ticket of the day in the order they joined: a ticket's number is its place here. */
  readonly issued: readonly TicketId[]
  /** Those still waiting without a booking, in the order they will be called. */
  readonly waiting: readonly TicketId[]
  /** The booked among those waiting, the earliest due first; absent while there are none. */
  readonly booked?: readonly BookedTurn[]
  /** Who went ahead of others lately, the oldest first; absent while nobody did. */
  readonly passes?: readonly Pass[]
  /** Who is called to each place now. */
  readonly places: Readonly<Record<PlaceKey, CalledHere>>
  /** What was set by hand; absent while the hours decide. */
  readonly hand?: LaneHand
  readonly pace: Pace
}

export interface CalledHere {
  readonly ticketId: TicketId | null
  readonly lastCallAt: Instant
}

/** Something that was done to a party; together they explain its place in the line. */
export interface Move {
  readonly kind: 'called' | 'recalled' | 'undone' | 'returned' | 'moved' | 'split' | 'corrected'
  readonly at: Instant
  readonly by: PersonId
}

/** A party in the line now. */
export interface Party {
  readonly ticketId: TicketId
  readonly laneId: LaneId
  readonly status: 'waiting' | 'called'
  readonly size: number | null
  readonly joinedAt: Instant
  /** A booked party comes first from then on, and never before by the order. */
  readonly dueAt?: Instant
  /** They had a number already when their booking was checked in. */
  readonly wasWalkIn?: boolean
  /** Of the request that joined, so that its repetition is told from another. */
  readonly fingerprint: string
  /** The first call; a recall does not change it. */
  readonly calledAt?: Instant
  /** The latest call, from which the grace counts. */
  readonly heldSince?: Instant
  readonly place?: PlaceKey
  /** A call was taken back. */
  readonly mistakeAt?: Instant
  /** Only where it is not the lane's letter and the place in its order: after a move or a split. */
  readonly number?: string
  /** The ticket whose number a split party shares. */
  readonly splitFrom?: TicketId
  readonly name?: string
  readonly takeOverCode?: TicketCode
  /** What they were told when they joined. */
  readonly quote?: WaitQuote
  readonly moves: readonly Move[]
}

/** A party that left the line. The missed are kept all day; the rest until their ticket says so. */
export interface Gone extends Omit<Party, 'status'> {
  readonly holder: PersonId
  readonly status: 'served' | 'missed' | 'left' | 'ended'
  readonly endedAt: Instant
}

/**
 * A store's line for one business day, all its lanes: one aggregate, so that one live ticket per
 * person holds whatever is pressed at the same instant. A walk-in without a phone is held by an id
 * of its own until a phone takes the ticket over.
 */
export interface Line {
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly lanes: Readonly<Record<LaneId, Lane>>
  readonly live: Readonly<Record<PersonId, Party>>
  readonly missed: Readonly<Record<TicketId, Gone>>
  readonly ended: Readonly<Record<TicketId, Gone>>
  /** How many parts each split ticket has, its own included. */
  readonly parts: Readonly<Record<TicketId, number>>
}

/** Everybody waiting in a lane, in no order. */
export function waitingIn(lane: Pick<Lane, 'waiting' | 'booked'> | undefined): readonly TicketId[] {
  if (!lane) return []
  return lane.booked
    ? [...lane.waiting, ...lane.booked.map(({ ticketId }) => ticketId)]
    : lane.waiting
}

/** A lane as the order of calls sees it. */
export function turnsOf({
  waiting,
  booked,
  pace,
}: Pick<Lane, 'waiting' | 'booked' | 'pace'>): Turns {
  return { walkIns: waiting.length, booked: booked ?? [], afterBooked: isAfterBooked(pace) }
}

/** Whether the call before was of a booked party: then somebody without a booking comes, if one waits. */
export function isAfterBooked(pace: Pace): boolean {
  return lastCallOf(pace)?.booked === true
}

/** Stores' lanes by id, as rules ask for them. */
export type LaneSetups = Readonly<Record<LaneId, LaneSetup>>

export function emptyLine(storeId: StoreId, day: BusinessDay, lanes: readonly LaneSetup[]): Line {
  const fresh = lanes.map(({ id }): [LaneId, Lane] => [
    id,
    { issued: [], waiting: [], places: {}, pace: emptyPace },
  ])
  return {
    storeId,
    day,
    lanes: Object.fromEntries(fresh),
    live: {},
    missed: {},
    ended: {},
    parts: {},
  }
}

/** `A017`: the lane's prefix and the place in the day's order, from 1, at least three digits. */
export function ticketNumber(prefix: string, position: number): string {
  return prefix + String(position).padStart(3, '0')
}

/** A party's number as called out. */
export function numberOf(line: Line, setups: LaneSetups, party: Omit<Party, 'status'>): string {
  if (party.number !== undefined) return party.number
  const prefix = setups[party.laneId]?.prefix ?? ''
  const position = line.lanes[party.laneId]?.issued.indexOf(party.ticketId) ?? -1
  return ticketNumber(prefix, position + 1)
}

/** Where a ticket is in the line: who holds it, and in which of its parts. */
export type Found =
  | { readonly part: 'live'; readonly holder: PersonId; readonly party: Party }
  | { readonly part: 'missed' | 'ended'; readonly holder: PersonId; readonly party: Gone }

export function findTicket(line: Line, ticketId: TicketId): Found | null {
  const missed = line.missed[ticketId]
  if (missed) return { part: 'missed', holder: missed.holder, party: missed }
  const ended = line.ended[ticketId]
  if (ended) return { part: 'ended', holder: ended.holder, party: ended }
  for (const [holder, party] of entries(line.live)) {
    if (party.ticketId === ticketId) return { part: 'live', holder, party }
  }
  return null
}

/** `Object.entries` keeping the key's kind, which the map's own writers have checked. */
export function entries<Key extends string, T>(map: Readonly<Record<Key, T>>): [Key, T][] {
  return Object.entries(map) as [Key, T][]
}

/** Somebody acting on the line. */
export interface Acting {
  readonly actor: PersonId
  readonly now: Instant
}
