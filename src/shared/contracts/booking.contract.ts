import type { BusinessDay } from '../kernel/business-day'
import type { BookingId, QuestionId, ResourceId, ServiceId, StoreId, WaitId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { MerchantText } from '../kernel/words'
import type {
  BookingSummary,
  BookingView,
  CalendarDay,
  FreeTimeView,
  ServiceView,
  WaitView,
} from './booking.views'
import type { UnknownStore } from './stores.contract'

type AtStore = { readonly storeId: StoreId }

/** What is asked for. */
export type Wanted = AtStore & {
  readonly serviceId: ServiceId
  /** A person it must be with; null for any. */
  readonly with: ResourceId | null
  readonly seats: number
}

export type UnknownService = { readonly code: 'booking/unknown-service' }
/** Of somebody else's as of none. */
export type UnknownBooking = { readonly code: 'booking/unknown' }
/** Somebody else was quicker, or it is past: with the times of that day that are free now. */
export type TimeTaken = { readonly code: 'booking/taken'; readonly times: readonly FreeTimeView[] }
/** They have another booking then: asked once, taken with `evenSo`. */
export type SameTime = { readonly code: 'booking/same-time'; readonly other: BookingSummary }
/** It has ended or has been changed since: the booking as it is comes with the next look. */
export type NotNow = { readonly code: 'booking/not-now'; readonly status: string }
export type TooLate = { readonly code: 'booking/too-late' }
/** Two times may be held by one person at once. */
export type TooManyHeld = { readonly code: 'booking/too-many-held' }
export type AnswerMissing = {
  readonly code: 'booking/answer-missing'
  readonly questionId: QuestionId
}
export type TextRefused = { readonly code: 'booking/text-refused' }
/** There are times free: they are to be booked, not waited for. */
export type NotFull = { readonly code: 'booking/not-full' }

type ShopperWrite<Input, R extends { readonly code: string }> = {
  in: 'shopper'
  kind: 'write'
  input: Input
  output: BookingView
  refusal: R
}
type OfBooking = { readonly bookingId: BookingId }
export interface BookingContract {
  'booking/services': {
    in: 'shopper'
    kind: 'read'
    input: AtStore
    output: {
      readonly storeName: MerchantText
      readonly utcOffsetMinutes: number
      readonly today: BusinessDay
      readonly services: readonly ServiceView[]
    }
    refusal: UnknownStore
  }
  /** Forty-two days from `from`, a calendar's six weeks; those that cannot be booked are `closed`. */
  'booking/month': {
    in: 'shopper'
    kind: 'read'
    input: Wanted & { readonly from: BusinessDay }
    output: { readonly days: readonly CalendarDay[] }
    refusal: UnknownStore | UnknownService
  }
  'booking/day': {
    in: 'shopper'
    kind: 'read'
    input: Wanted & { readonly day: BusinessDay }
    output: {
      readonly times: readonly FreeTimeView[]
      /** The caller's place on the waiting list of this day. */
      readonly wait: WaitView | null
    }
    refusal: UnknownStore | UnknownService
  }
  /** Keeps a time for five minutes while the form is open. */
  'booking/hold': ShopperWrite<
    Wanted & { readonly startsAt: Instant; readonly evenSo: boolean },
    UnknownStore | UnknownService | TimeTaken | SameTime | TooManyHeld
  >
  /** Makes a held time certain, or asks for its payment within another five minutes. */
  'booking/confirm': ShopperWrite<
    OfBooking & { readonly answers: Readonly<Record<QuestionId, string>> },
    UnknownBooking | NotNow | AnswerMissing | TextRefused
  >
  /** Gives a held or offered time back. */
  'booking/let-go': ShopperWrite<OfBooking, UnknownBooking | NotNow>
  /** To another time, of its own old one too; what was paid goes along. */
  'booking/change': ShopperWrite<
    OfBooking & {
      readonly startsAt: Instant
      readonly with: ResourceId | null
      readonly evenSo: boolean
    },
    UnknownBooking | NotNow | TooLate | TimeTaken | SameTime
  >
  /** At any time before it begins; the money comes back by the window. */
  'booking/cancel': ShopperWrite<OfBooking, UnknownBooking | NotNow>
  'booking/booking': {
    in: 'shopper'
    kind: 'read'
    input: OfBooking
    output: BookingView
    refusal: UnknownBooking
  }
  /** One's own, the latest first, twenty at a time; the service history with them. */
  'booking/mine': {
    in: 'shopper'
    kind: 'read'
    input: { readonly before: Instant | null }
    output: {
      readonly bookings: readonly BookingSummary[]
      readonly waits: readonly WaitView[]
      readonly more: boolean
    }
    refusal: never
  }
  'booking/wait': {
    in: 'shopper'
    kind: 'write'
    input: Wanted & { readonly day: BusinessDay }
    output: WaitView
    refusal: UnknownStore | UnknownService | NotFull
  }
  'booking/leave-wait': {
    in: 'shopper'
    kind: 'write'
    input: { readonly waitId: WaitId }
    output: { readonly left: true }
    refusal: never
  }
}
