import type { LaneStatus, PauseReason } from '../domain/queue/lane-status'
import type { PassWhy } from '../domain/queue/pass'
import type { TicketStatus } from '../domain/queue/ticket-status'
import type { WaitQuote, WaitReason } from '../domain/queue/wait-quote'
import type { LeadsTo, PartySizes } from '../domain/stores/lane-setup'
import type { LaneId, PlaceId, StoreId, TicketCode, TicketId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { MerchantText } from '../kernel/words'
import type { FloorView } from './staff.calls.contract'
import type { StoreCard } from './stores.contract'

export type { LaneStatus, PartySizes, PassWhy, PauseReason, TicketStatus, WaitQuote, WaitReason }

export interface LaneView {
  readonly id: LaneId
  readonly name: MerchantText
  /** The letter of its numbers, and of the code that hangs at it. */
  readonly prefix: string
  readonly status: LaneStatus
  readonly sizes?: PartySizes
  /** Only while paused. */
  readonly pause?: { readonly reason: PauseReason; readonly until?: Instant }
  /** Numbers are only given to those who scanned the code at the door. */
  readonly doorOnly: boolean
  /** Parties waiting in this lane now. */
  readonly waiting: number
  /** What somebody joining now would be told; absent when nobody can. */
  readonly quote?: WaitQuote
}

interface TicketAsSeen {
  /** Minutes the store's clock is ahead of UTC: moments are shown by it. */
  readonly utcOffsetMinutes: number
  readonly storeName: MerchantText
  readonly laneName: MerchantText
  /** As called out and shown: `A017`, and `A017-2` for the second half of a split party. */
  readonly number: string
  readonly status: TicketStatus
  /** Parties to be called before this one; 0 when next, called or ended. */
  readonly ahead: number
  /** While waiting with a booking: the time it is for. */
  readonly dueAt?: Instant
  /** That time is still to come; from then on it comes first. */
  readonly early?: true
  /** While waiting. */
  readonly quote?: WaitQuote
  /** Where to go, while called, if the place has a name. */
  readonly calledTo?: MerchantText
  /** When to ask again; absent once the ticket has ended. */
  readonly nextPollMs?: number
}

/** Somebody who was called, or put, before this ticket although they came later. */
export interface PassedBy {
  readonly number: string
  readonly why: PassWhy
  readonly at: Instant
  /** Of a booked one: the time it is for. */
  readonly dueAt?: Instant
}

export interface TicketView extends TicketAsSeen {
  readonly id: TicketId
  readonly storeId: StoreId
  readonly size: number | null
  /** Whether the store asks how many they are, so that it may be changed. */
  readonly sizes?: PartySizes
  readonly joinedAt: Instant
  /** The latest call: a recall is a call. */
  readonly calledAt?: Instant
  /** How long the call is held; past it the party counts as not answered. */
  readonly answerBy?: Instant
  /** A call was taken back: they are still next. */
  readonly calledByMistake: boolean
  /** A message had told them of that call. */
  readonly toldByMistake?: true
  /** Who went ahead of it while it waits, the latest few; absent when nobody did. */
  readonly passedBy?: readonly PassedBy[]
  /** Until when WeChat's live card of it is offered; absent where there is none, or it is kept. */
  readonly cardUntil?: Instant
  /** The follow link's code, while it is shared. */
  readonly followCode?: TicketCode
}

/** What a follow link shows: nothing of the person. */
export type FollowView = TicketAsSeen

/** A store as the shopper at its door sees it. */
export interface StoreLineView {
  readonly store: StoreCard
  readonly utcOffsetMinutes: number
  readonly lanes: readonly LaneView[]
  /** The caller's own live ticket here. */
  readonly ticket: TicketView | null
  readonly nextPollMs: number
}

export interface CounterTicket {
  readonly id: TicketId
  readonly number: string
  readonly laneId: LaneId
  readonly status: TicketStatus
  readonly size: number | null
  /** Only of a walk-in who gave one. */
  readonly name?: string
  readonly joinedAt: Instant
  /** The time it is booked for. */
  readonly dueAt?: Instant
  readonly calledAt?: Instant
  /** The place called to, and past its grace, that nobody answered. */
  readonly placeId?: PlaceId
  readonly notAnswered?: boolean
  /** No message tells its holder of the call, or did: it is to be called out. */
  readonly notTold?: true
  /** A walk-in without a phone: this code lets any phone of the party take the ticket over. */
  readonly takeOverCode?: TicketCode
}

export interface CounterPlace {
  readonly id: PlaceId
  readonly name: MerchantText
}

export interface CounterLane {
  readonly id: LaneId
  readonly name: MerchantText
  readonly status: LaneStatus
  readonly sizes?: PartySizes
  readonly pause?: { readonly reason: PauseReason; readonly until?: Instant }
  readonly leadsTo: LeadsTo
  /** The named places; without names, each staff member calls to where they stand. */
  readonly places: readonly CounterPlace[]
  readonly waiting: number
  /** The first few waiting, in the order they will be called. */
  readonly next: readonly CounterTicket[]
  /** Called and not yet served, newest first. */
  readonly called: readonly CounterTicket[]
  /** The ticket called last by this caller where no place is named: what the next call follows. */
  readonly mine: TicketId | null
  /** Missed today and free to return, newest first. */
  readonly missed: readonly CounterTicket[]
}

export interface CounterView {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly utcOffsetMinutes: number
  readonly lanes: readonly CounterLane[]
  /** What the places call for; null where the store has nothing to call for. */
  readonly floor: FloorView | null
  /** The ticket this tap made: a walk-in's, or the part that was split off. */
  readonly added?: CounterTicket
  /** What this caller may still undo, and until when. */
  readonly undo?: { readonly number: string; readonly until: Instant }
  readonly nextPollMs: number
}

/** Numbers called and where to; names never. */
export interface BoardView {
  readonly storeName: MerchantText
  readonly lanes: readonly {
    readonly id: LaneId
    readonly name: MerchantText
    readonly waiting: number
    readonly called: readonly {
      readonly number: string
      readonly place?: MerchantText
      readonly calledAt: Instant
    }[]
  }[]
  readonly nextPollMs: number
}

/** One day in figures, corrected truth included. */
export interface DayFigures {
  readonly joined: number
  readonly served: number
  readonly missed: number
  readonly left: number
  readonly ended: number
  /** Over those called; absent when nobody was. */
  readonly medianWaitMinutes?: number
  /** Ranges quoted at joining to parties that were called, and how many of them held. */
  readonly rangesQuoted: number
  readonly rangesHeld: number
}
