import type { Gone, Line, Move } from '@/shared/domain/queue/line'
import type { Done } from '@/shared/domain/queue/undo'
import type { Past } from '@/shared/domain/queue/wait-past'
import type { WaitQuote } from '@/shared/domain/queue/wait-quote'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { LaneId, PersonId, StoreId, TicketCode, TicketId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { MerchantText } from '@/shared/kernel/words'
import { Collection } from '../../platform/database'

/** What somebody asked for last: a repetition changes nothing, and for ten seconds it may be undone. */
export interface LastRequest {
  readonly requestId: string
  readonly fingerprint: string
  readonly done?: Done
}

export interface LineDocument extends Line {
  readonly _id: string
  readonly v: 1
  readonly rev: number
  readonly last: Readonly<Record<PersonId, LastRequest>>
  /** When somebody was last called, served, moved or left: counters and boards ask more often then. */
  readonly movedAt: Instant
  /** Set by every write; the timer clears it once every ticket of the line is written. */
  readonly unrecorded: boolean
  /** Whether the lanes' pasts have taken in this day, once it is over. */
  readonly learnt: boolean
}

export const lines = new Collection<LineDocument, LineDocument>('lines', (stored) => stored)

/**
 * A ticket of its own, for its owner and for history. While it is live its line says how it
 * stands; how it ended is written here. After 30 days it keeps lane, times and outcome, not the
 * person.
 */
export interface TicketDocument {
  readonly _id: TicketId
  readonly v: 1
  readonly personId: PersonId | null
  /** Whether anything of the person is still in it. */
  readonly personal: boolean
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly laneId: LaneId
  readonly laneName: MerchantText
  readonly number: string
  readonly size: number | null
  readonly name: string | null
  readonly joinedAt: Instant
  /** Of a booked party: the time it was booked for. Tickets made before there were bookings lack it. */
  readonly dueAt?: Instant
  readonly fingerprint: string
  readonly quote: WaitQuote | null
  readonly outcome: Gone['status'] | 'expired' | null
  readonly calledAt: Instant | null
  readonly endedAt: Instant | null
  readonly moves: readonly Move[]
  readonly followCode: TicketCode | null
}

export const tickets = new Collection<TicketDocument, TicketDocument>('tickets', (stored) => stored)

/** What a code on a screen or in a link opens. Deleting it revokes it. */
export interface TicketCodeDocument {
  readonly _id: TicketCode
  readonly v: 1
  readonly opens: 'follow' | 'take-over'
  readonly ticketId: TicketId
}

export const ticketCodes = new Collection<TicketCodeDocument, TicketCodeDocument>(
  'ticketCodes',
  (stored) => stored,
)

/** What a lane's previous days taught; each day is taken in once, in order. */
export interface PaceDocument {
  readonly _id: string
  readonly v: 1
  readonly past: Past
  readonly throughDay: BusinessDay
}

export const paces = new Collection<PaceDocument, PaceDocument>('paces', (stored) => stored)
