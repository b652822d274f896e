import type { BusinessDay } from '../../kernel/business-day'
import type { LaneId, PersonId, StoreId, TicketId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { MerchantText } from '../../kernel/words'
import type { LaneSetup } from '../stores/lane-setup'

/** One lane on one business day. */
export interface Lane {
  readonly name: MerchantText
  readonly prefix: string
  readonly capacity: number
  readonly open: boolean
  /** Every ticket of the day in the order they joined: a ticket's number is its place here. */
  readonly issued: readonly TicketId[]
  /** Those still waiting, in the order they will be called. */
  readonly waiting: readonly TicketId[]
  /** The party called last and not yet served. */
  readonly called: TicketId | null
}

/** A party in the line now. */
export interface Party {
  readonly ticketId: TicketId
  readonly laneId: LaneId
  readonly status: 'waiting' | 'called'
  readonly joinedAt: Instant
  readonly calledAt?: Instant
  /** Of the request that joined, so that its repetition is told from another. */
  readonly fingerprint: string
}

/** A party that left the line and whose ticket may not say so yet. */
export interface Ended extends Omit<Party, 'status'> {
  readonly personId: PersonId
  readonly status: 'served'
  readonly endedAt: Instant
}

/** What an actor did last, so that a repeated request is told from a new one. */
export interface LastRequest {
  readonly requestId: string
  readonly fingerprint: string
}

/**
 * A store's line for one business day, all its lanes: one aggregate, so that one live ticket per
 * person holds whatever is pressed at the same instant.
 */
export interface Line {
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly lanes: Readonly<Record<LaneId, Lane>>
  readonly live: Readonly<Record<PersonId, Party>>
  readonly ended: Readonly<Record<TicketId, Ended>>
  readonly last: Readonly<Record<PersonId, LastRequest>>
}

export function emptyLine(storeId: StoreId, day: BusinessDay, lanes: readonly LaneSetup[]): Line {
  const fresh = lanes.map(({ id, ...setup }): [LaneId, Lane] => [
    id,
    { ...setup, issued: [], waiting: [], called: null },
  ])
  return { storeId, day, lanes: Object.fromEntries(fresh), live: {}, ended: {}, last: {} }
}

/** `A017`: the lane's prefix and the place in the day's order, from 1, at least three digits. */
export function ticketNumber(prefix: string, position: number): string {
  return prefix + String(position).padStart(3, '0')
}

export function numberOf(lane: Lane, ticketId: TicketId): string {
  return ticketNumber(lane.prefix, lane.issued.indexOf(ticketId) + 1)
}

/** The party holding a ticket, with the person it belongs to. */
export function holderOf(line: Line, ticketId: TicketId): (Party & { personId: PersonId }) | null {
  for (const [personId, party] of Object.entries(line.live)) {
    if (party.ticketId === ticketId) return { ...party, personId: personId as PersonId }
  }
  return null
}
