import type { PhoneNumber } from '../domain/membership/phone-number'
import type { CannotChangeDay } from '../domain/stores/change-hours'
import type { Span, WeeklyHours } from '../domain/stores/opening-hours'
import type { WrongHours } from '../domain/stores/set-hours'
import type { BusinessDay } from '../kernel/business-day'
import type { BlockId, BookingId, ResourceId, StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { NotNow, TimeTaken, UnknownBooking, UnknownService, Wanted } from './booking.contract'
import type { DayView, FreeTimeView, ResourceName, UnservedView } from './booking.views'
import type { UnknownStore } from './stores.contract'

type AtStore = { readonly storeId: StoreId }
type OfBooking = { readonly bookingId: BookingId }

export type NoneToday = { readonly code: 'booking/none-today' }
export type UnknownMember = { readonly code: 'booking/unknown-member' }
export type UnknownResource = { readonly code: 'booking/unknown-resource' }

type StaffWrite<Input, R extends { readonly code: string } = never> = {
  in: 'staff'
  kind: 'write'
  input: AtStore & Input
  output: DayView
  refusal: UnknownStore | R
}

/** What the staff do with a store's bookings. */
export interface BookingAtWorkContract {
  /** `null` is today. */
  'booking/day-view': {
    in: 'staff'
    kind: 'read'
    input: AtStore & { readonly day: BusinessDay | null }
    output: DayView
    refusal: UnknownStore
  }
  /** Reads every day there is: asked when its page opens and after a write, seldom otherwise. */
  'booking/unserved': {
    in: 'staff'
    kind: 'read'
    input: AtStore
    output: UnservedView
    refusal: UnknownStore
  }
  /** As for shoppers, without the lead time; `besides` counts that booking as not there. */
  'booking/staff-times': {
    in: 'staff'
    kind: 'read'
    input: Wanted & { readonly day: BusinessDay; readonly besides: BookingId | null }
    output: { readonly times: readonly FreeTimeView[] }
    refusal: UnknownStore | UnknownService
  }
  /** By phone, or for somebody at the counter; a member by their card's number. */
  'booking/enter': StaffWrite<
    Omit<Wanted, 'storeId'> & {
      readonly startsAt: Instant
      /** One to twenty characters; empty for a member. */
      readonly guestName: string
      readonly guestPhone: PhoneNumber | null
      readonly memberNumber: string | null
    },
    UnknownService | TimeTaken | UnknownMember
  >
  'booking/move': StaffWrite<
    OfBooking & { readonly startsAt: Instant; readonly with: ResourceId | null },
    UnknownBooking | NotNow | TimeTaken
  >
  /** With all the money back, whatever the window. */
  'booking/call-off': StaffWrite<OfBooking & { readonly reason: string }, UnknownBooking | NotNow>
  /** By the member's card, just scanned, or by the booking; they then wait in the service's line. */
  'booking/check-in': StaffWrite<
    { readonly by: { readonly memberNumber: string } | OfBooking },
    UnknownBooking | NotNow | NoneToday | UnknownMember
  >
  /** Takes a check-in, a start or a no-show back. */
  'booking/step-back': StaffWrite<OfBooking, UnknownBooking | NotNow>
  'booking/start': StaffWrite<OfBooking, UnknownBooking | NotNow>
  'booking/finish': StaffWrite<OfBooking, UnknownBooking | NotNow>
  /** From the grace after its time on. */
  'booking/no-show': StaffWrite<
    OfBooking,
    UnknownBooking | NotNow | { readonly code: 'booking/not-yet'; readonly at: Instant }
  >
  /** Bookings that are there already stay, and need a hand. */
  'booking/block': StaffWrite<
    {
      readonly resourceId: ResourceId
      readonly from: Instant
      readonly until: Instant
      readonly reason: string
    },
    UnknownResource
  >
  'booking/unblock': StaffWrite<{ readonly day: BusinessDay; readonly blockId: BlockId }>
  /** A note of at most 200 characters, for the staff of this store alone. */
  'booking/add-note': StaffWrite<OfBooking & { readonly text: string }, UnknownBooking>
  'booking/calendars': {
    in: 'staff'
    kind: 'read'
    input: AtStore
    output: CalendarsView
    refusal: UnknownStore
  }
  /** A day's own hours of a person or room, leave where there are none; null takes them back. */
  'booking/set-day': CalendarWrite<
    {
      readonly resourceId: ResourceId
      readonly day: BusinessDay
      readonly spans: readonly Span[] | null
    },
    CannotChangeDay
  >
  /** Weekly hours; null for the store's. */
  'booking/set-week': CalendarWrite<
    {
      readonly resourceId: ResourceId
      readonly hours: WeeklyHours | null
    },
    WrongHours
  >
  /** No longer at the store, or back again. Their bookings stay, and need a hand. */
  'booking/set-removed': CalendarWrite<{
    readonly resourceId: ResourceId
    readonly removed: boolean
  }>
}

type CalendarWrite<Input, R extends { readonly code: string } = never> = {
  in: 'staff'
  kind: 'write'
  input: AtStore & Input
  output: CalendarsView
  refusal: UnknownStore | UnknownResource | R
}

/** Everybody and every room of a store that bookings take up. */
export interface CalendarsView {
  readonly storeId: StoreId
  readonly today: BusinessDay
  readonly resources: readonly (ResourceName & {
    readonly hours: WeeklyHours | null
    /** From today on. */
    readonly exceptions: readonly { readonly day: BusinessDay; readonly spans: readonly Span[] }[]
    readonly removed: boolean
    /** Bookings of theirs that need a hand. */
    readonly unserved: number
  })[]
}
