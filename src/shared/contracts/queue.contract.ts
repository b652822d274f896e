import type { LaneStatus } from '../domain/queue/lane-status'
import type { TicketStatus } from '../domain/queue/ticket-status'
import type { LaneId, StoreId, TicketId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { MerchantText } from '../kernel/words'
import type { StaffRefusal } from './staff.contract'
import type { StoreCard, UnknownStore } from './stores.contract'

export type { LaneStatus, TicketStatus }

export interface LaneView {
  readonly id: LaneId
  readonly name: MerchantText
  readonly status: LaneStatus
  /** Parties waiting in this lane now. */
  readonly waiting: number
}

export interface TicketView {
  readonly id: TicketId
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly laneName: MerchantText
  /** As called out and shown: `A017`. */
  readonly number: string
  readonly status: TicketStatus
  /** Parties to be called before this one; 0 when next, called or ended. */
  readonly ahead: number
  readonly joinedAt: Instant
  readonly calledAt?: Instant
  /** When to ask again; absent once the ticket has ended. */
  readonly nextPollMs?: number
}

/** A store as the shopper at its door sees it. */
export interface StoreLineView {
  readonly store: StoreCard
  readonly lanes: readonly LaneView[]
  /** The caller's own live ticket here. */
  readonly ticket: TicketView | null
  readonly nextPollMs: number
}

export interface CounterTicket {
  readonly id: TicketId
  readonly number: string
  readonly joinedAt: Instant
  readonly calledAt?: Instant
}

export interface CounterLane {
  readonly id: LaneId
  readonly name: MerchantText
  readonly status: LaneStatus
  readonly waiting: number
  /** The first few waiting, in the order they will be called. */
  readonly next: readonly CounterTicket[]
  /** The party called last and not yet served. */
  readonly called: CounterTicket | null
}

export interface CounterView {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly lanes: readonly CounterLane[]
  readonly nextPollMs: number
}

export type JoinRefusal =
  | UnknownStore
  | { readonly code: 'queue/unknown-lane' }
  | { readonly code: 'queue/lane-closed' }
  | { readonly code: 'queue/full' }
  | { readonly code: 'queue/already-in-line'; readonly ticketId: TicketId }

export type CallNextRefusal =
  | StaffRefusal
  | { readonly code: 'queue/unknown-lane' }
  | { readonly code: 'queue/nobody-waiting' }
  /** A colleague called somebody since this screen was drawn. */
  | { readonly code: 'queue/moved-on' }

export interface QueueContract {
  'queue/store-line': {
    in: 'shopper'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: StoreLineView
    refusal: UnknownStore
  }
  'queue/join': {
    in: 'shopper'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly laneId: LaneId }
    output: TicketView
    refusal: JoinRefusal
  }
  /** Answers `queue/unknown-ticket` alike for no ticket and for somebody else's. */
  'queue/ticket': {
    in: 'shopper'
    kind: 'read'
    input: { readonly ticketId: TicketId }
    output: TicketView
    refusal: { readonly code: 'queue/unknown-ticket' }
  }
  'queue/counter': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: CounterView
    refusal: StaffRefusal
  }
  /** Calls the next party of a lane and serves the one called before, `after`, if there was one. */
  'queue/call-next': {
    in: 'staff'
    kind: 'write'
    input: {
      readonly storeId: StoreId
      readonly laneId: LaneId
      readonly after: TicketId | null
    }
    output: CounterView
    refusal: CallNextRefusal
  }
}
