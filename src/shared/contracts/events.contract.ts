import type { EventId, QuestionId, RegistrationId, SessionId, StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { MerchantText } from '../kernel/words'
import type {
  EventCard,
  EventView,
  RegistrationView,
  SessionList,
  SessionView,
} from './events.views'
import type { UnknownStore } from './stores.contract'

type AtStore = { readonly storeId: StoreId }

export type UnknownEvent = { readonly code: 'events/unknown' }
export type UnknownRegistration = { readonly code: 'events/unknown-registration' }
/** Fewer places are left than asked for; there may be a waiting list. */
export type Full = {
  readonly code: 'events/full'
  readonly placesLeft: number
  readonly mayWait: boolean
}
/** More than one person can take. */
export type TooMany = { readonly code: 'events/too-many'; readonly most: number }
export type NotForYou = { readonly code: 'events/not-for-you'; readonly whom: 'members' | 'tiers' }
export type AlreadyRegistered = {
  readonly code: 'events/already-registered'
  readonly registrationId: RegistrationId
}
/** A card that is nobody's. */
export type UnknownMember = { readonly code: 'events/unknown-member' }
export type Over = { readonly code: 'events/over' }
export type NotNow = { readonly code: 'events/not-now'; readonly status: string }
export type AnswerMissing = {
  readonly code: 'events/answer-missing'
  readonly questionId: QuestionId
}
export type TextRefused = { readonly code: 'events/text-refused' }
/** Scanned a second time: with when the first was. */
export type CheckedInBefore = { readonly code: 'events/checked-in-before'; readonly at: Instant }

type ShopperWrite<Input, R extends { readonly code: string }> = {
  in: 'shopper'
  kind: 'write'
  input: Input
  output: RegistrationView
  refusal: R
}

type StaffWrite<Input, R extends { readonly code: string } = never> = {
  in: 'staff'
  kind: 'write'
  input: AtStore & { readonly sessionId: SessionId } & Input
  output: SessionList
  refusal: UnknownStore | UnknownEvent | R
}

export interface EventsContract {
  /** What is still to come, the next first; of one store, or of all. */
  'events/list': {
    in: 'shopper'
    kind: 'read'
    input: { readonly storeId: StoreId | null }
    output: { readonly events: readonly EventCard[] }
    refusal: never
  }
  'events/event': {
    in: 'shopper'
    kind: 'read'
    input: { readonly eventId: EventId }
    output: EventView
    refusal: UnknownEvent
  }
  /** Takes places: certain at once where they are free, else kept for five minutes to be paid. */
  'events/register': ShopperWrite<
    {
      readonly sessionId: SessionId
      readonly places: number
      readonly answers: Readonly<Record<QuestionId, string>>
      /** When full: to be asked in turn. */
      readonly waitIfFull: boolean
    },
    | UnknownEvent
    | Full
    | TooMany
    | NotForYou
    | AlreadyRegistered
    | Over
    | AnswerMissing
    | TextRefused
  >
  /** Takes an offered place, within its time. */
  'events/accept': ShopperWrite<
    { readonly registrationId: RegistrationId },
    UnknownRegistration | NotNow
  >
  /** Or leaves the waiting list, or declines an offer. The money comes back by the rule. */
  'events/cancel': ShopperWrite<
    { readonly registrationId: RegistrationId },
    UnknownRegistration | NotNow
  >
  'events/registration': {
    in: 'shopper'
    kind: 'read'
    input: { readonly registrationId: RegistrationId }
    output: RegistrationView
    refusal: UnknownRegistration
  }
  /** One's own, the latest first, twenty at a time. */
  'events/mine': {
    in: 'shopper'
    kind: 'read'
    input: { readonly before: Instant | null }
    output: {
      readonly registrations: readonly RegistrationView[]
      /** What the next page is asked with; null on the last. */
      readonly next: Instant | null
    }
    refusal: never
  }
  /** The store's dates of yesterday and from then on. */
  'events/sessions': {
    in: 'staff'
    kind: 'read'
    input: AtStore
    output: {
      readonly utcOffsetMinutes: number
      readonly sessions: readonly (SessionView & { readonly name: MerchantText })[]
    }
    refusal: UnknownStore
  }
  'events/guests': {
    in: 'staff'
    kind: 'read'
    input: AtStore & { readonly sessionId: SessionId }
    output: SessionList
    refusal: UnknownStore | UnknownEvent
  }
  /** By the member's card, just scanned, or from the list. Once. */
  'events/check-in': StaffWrite<
    {
      readonly by: { readonly memberNumber: string } | { readonly registrationId: RegistrationId }
    },
    UnknownRegistration | NotNow | CheckedInBefore
  >
  'events/undo-check-in': StaffWrite<
    { readonly registrationId: RegistrationId },
    UnknownRegistration | NotNow
  >
  /** Somebody at the door, paid at the till where it costs: registered and there at once. */
  'events/walk-in': StaffWrite<
    {
      readonly guestName: string
      readonly places: number
      readonly memberNumber: string | null
    },
    Full | AlreadyRegistered | Over | NotNow | UnknownMember
  >
  /** More or fewer places: never fewer than are taken. */
  'events/set-capacity': StaffWrite<
    { readonly capacity: number },
    { readonly code: 'events/places-taken'; readonly taken: number } | Over
  >
  /** Everybody is told and gets all their money back. */
  'events/call-off': StaffWrite<{ readonly reason: string }, Over>
}
