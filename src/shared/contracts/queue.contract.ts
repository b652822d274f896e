import type { PauseReason } from '../domain/queue/lane-status'
import type { LaneId, PlaceId, StoreId, TicketCode, TicketId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type {
  BoardView,
  CounterTicket,
  CounterView,
  DayFigures,
  FollowView,
  StoreLineView,
  TicketView,
} from './queue.views'
import type { CodePicture, NotReleased } from './staff.codes.contract'
import type { UnknownStore } from './stores.contract'

export type UnknownTicket = { readonly code: 'queue/unknown-ticket' }
export type UnknownLane = { readonly code: 'queue/unknown-lane' }

export type JoinRefusal =
  | UnknownStore
  | UnknownLane
  | { readonly code: 'queue/lane-closed' }
  | { readonly code: 'queue/lane-paused'; readonly reason: PauseReason; readonly until?: Instant }
  | { readonly code: 'queue/full' }
  | { readonly code: 'queue/door-only' }
  | { readonly code: 'queue/wrong-size' }
  | { readonly code: 'queue/already-in-line'; readonly ticketId: TicketId }

/** The ticket is no longer what the screen showed: served, left or called by a colleague since. */
export type MovedOn = { readonly code: 'queue/moved-on' }

export type CounterRefusal =
  | UnknownLane
  | UnknownTicket
  | MovedOn
  | { readonly code: 'queue/nobody-waiting' }
  /** Only booked parties wait, whose time is still to come; one may be called by its number. */
  | { readonly code: 'queue/not-yet'; readonly dueAt: Instant }
  | { readonly code: 'queue/unknown-place' }
  | { readonly code: 'queue/too-late-to-undo' }
  /** The person of a missed ticket has taken a new one since. */
  | { readonly code: 'queue/has-another-ticket' }
  | { readonly code: 'queue/lane-closed' }
  | { readonly code: 'queue/full' }
  | { readonly code: 'queue/wrong-size' }

type StaffWrite<Input> = {
  in: 'staff'
  kind: 'write'
  input: { readonly storeId: StoreId } & Input
  output: CounterView
  refusal: CounterRefusal
}

type OnTicket = { readonly ticketId: TicketId }

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
    input: {
      readonly storeId: StoreId
      readonly laneId: LaneId
      /** How many they are; null where the lane does not ask. */
      readonly size: number | null
      /** The `scene` they scanned, if they did: a door-only lane asks for its store's. */
      readonly scene: string | null
    }
    output: TicketView
    refusal: JoinRefusal
  }
  /** Answers `queue/unknown-ticket` alike for no ticket and for somebody else's. */
  'queue/ticket': {
    in: 'shopper'
    kind: 'read'
    input: OnTicket
    output: TicketView
    refusal: UnknownTicket
  }
  'queue/leave': {
    in: 'shopper'
    kind: 'write'
    input: OnTicket
    output: TicketView
    refusal: UnknownTicket | MovedOn
  }
  /** Same lane keeps the place; another one is entered by the time of joining. The number stays. */
  'queue/change-size': {
    in: 'shopper'
    kind: 'write'
    input: OnTicket & { readonly size: number }
    output: TicketView
    refusal: UnknownTicket | MovedOn | { readonly code: 'queue/wrong-size' }
  }
  /** Keeps the code WeChat's button was answered; the card shows within a minute. */
  'queue/keep-card': {
    in: 'shopper'
    kind: 'write'
    input: OnTicket & { readonly code: string }
    output: TicketView
    refusal: UnknownTicket | MovedOn
  }
  /** Opens the follow link; the ticket then carries its code. */
  'queue/share': {
    in: 'shopper'
    kind: 'write'
    input: OnTicket
    output: TicketView
    refusal: UnknownTicket | MovedOn
  }
  'queue/unshare': {
    in: 'shopper'
    kind: 'write'
    input: OnTicket
    output: TicketView
    refusal: UnknownTicket
  }
  'queue/follow': {
    in: 'shopper'
    kind: 'read'
    input: { readonly code: TicketCode }
    output: FollowView
    refusal: UnknownTicket
  }
  /** A walk-in's ticket becomes the caller's own. */
  'queue/take-over': {
    in: 'shopper'
    kind: 'write'
    input: { readonly code: TicketCode }
    output: TicketView
    refusal: UnknownTicket | { readonly code: 'queue/already-in-line'; readonly ticketId: TicketId }
  }
  'queue/counter': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: CounterView
    refusal: never
  }
  'queue/board': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: BoardView
    refusal: never
  }
  /** Managers and owners; the store's current business day. */
  'queue/figures': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: DayFigures
    refusal: never
  }
  /** Today's tickets that have ended, newest first: what may be corrected. */
  'queue/ended': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: { readonly tickets: readonly CounterTicket[] }
    refusal: never
  }
  /** The code by which any phone of a walk-in's party takes its ticket over. */
  'queue/take-over-code': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId } & OnTicket
    output: CodePicture
    refusal: UnknownTicket | NotReleased
  }
  /** Calls the next party of a lane and serves the one called to this place before, `after`. */
  'queue/call-next': StaffWrite<{
    readonly laneId: LaneId
    readonly placeId: PlaceId | null
    readonly after: TicketId | null
  }>
  'queue/call': StaffWrite<OnTicket & { readonly placeId: PlaceId | null }>
  'queue/recall': StaffWrite<OnTicket>
  'queue/serve': StaffWrite<OnTicket>
  'queue/miss': StaffWrite<OnTicket>
  /** A missed party waits again, three places from the front unless the store says otherwise. */
  'queue/return': StaffWrite<OnTicket>
  'queue/move': StaffWrite<OnTicket & { readonly laneId: LaneId }>
  /** `size` of the party go their own way, right behind the rest. */
  'queue/split': StaffWrite<OnTicket & { readonly size: number }>
  'queue/end': StaffWrite<OnTicket>
  /** Takes back what the caller did last, within ten seconds. */
  'queue/undo': StaffWrite<Record<never, never>>
  'queue/correct': StaffWrite<OnTicket & { readonly outcome: 'served' | 'missed' }>
  'queue/add-walk-in': StaffWrite<{
    readonly laneId: LaneId
    readonly size: number | null
    /** At most ten characters; null when not given. */
    readonly name: string | null
  }>
  /** By hand, for the rest of the business day; `null` leaves it to the hours. */
  'queue/set-lane': StaffWrite<{
    readonly laneId: LaneId
    readonly hand:
      | { readonly status: 'open' }
      | { readonly status: 'closed' }
      | { readonly status: 'paused'; readonly reason: PauseReason; readonly minutes: number | null }
      | null
  }>
  /** Everybody still waiting in a lane is told that it has closed. */
  'queue/end-waiting': StaffWrite<{ readonly laneId: LaneId }>
}
