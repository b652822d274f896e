import type { RegistrationStatus } from '../domain/events/registration-life'
import type { EventId, RegistrationId, SessionId, StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { Question } from '../kernel/question'
import type { MerchantText } from '../kernel/words'

export type { RegistrationStatus }

export interface SessionView {
  readonly id: SessionId
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly capacity: number
  readonly placesLeft: number
  readonly waiting: number
  readonly calledOff: boolean
  /** The caller's own registration for it, unless it has ended. */
  readonly mine: { readonly id: RegistrationId; readonly status: RegistrationStatus } | null
}

export interface EventCard {
  readonly id: EventId
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly utcOffsetMinutes: number
  readonly name: MerchantText
  readonly picture: string | null
  /** Of one place; 0 is free. */
  readonly priceFen: Fen
  /** The next date that is not over. */
  readonly startsAt: Instant
  readonly placesLeft: number
}

export interface EventView extends EventCard {
  readonly about: MerchantText
  readonly placesEach: number
  readonly freeUntilMinutes: number
  readonly questions: readonly Question[]
  /** Null where everybody may come; else whom it is for, and whether the caller is one. */
  readonly onlyFor: {
    readonly whom: 'members' | 'tiers'
    readonly tiers: readonly MerchantText[]
    readonly may: boolean
  } | null
  readonly sessions: readonly SessionView[]
}

export interface RegistrationView {
  readonly id: RegistrationId
  readonly eventId: EventId
  readonly sessionId: SessionId
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly name: MerchantText
  readonly utcOffsetMinutes: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly places: number
  readonly status: RegistrationStatus
  /** Until when it is to be paid, or an offer to be taken. */
  readonly until: Instant | null
  /** Waiting: how many are asked before. */
  readonly ahead: number
  readonly priceFen: Fen
  readonly paidFen: Fen
  readonly refundFen: Fen
  readonly refunded: boolean
  /** What a cancellation now would give back. */
  readonly backFen: Fen
  readonly freeUntil: Instant | null
  readonly mayCancel: boolean
  readonly cancelledBy: 'shopper' | 'store' | null
  readonly checkedInAt: Instant | null
  readonly answers: readonly { readonly asks: MerchantText; readonly answer: string }[]
  readonly nextPollMs?: number
}

/** Somebody on a session's list, for the staff. */
export interface Guest {
  readonly registrationId: RegistrationId
  /** A member's nickname, or what a walk-in gave. */
  readonly name: string | null
  readonly memberNumber: string | null
  readonly places: number
  readonly status: RegistrationStatus
  readonly paidFen: Fen
  readonly checkedInAt: Instant | null
  readonly answers: readonly { readonly asks: MerchantText; readonly answer: string }[]
}

export interface SessionList {
  readonly storeId: StoreId
  readonly utcOffsetMinutes: number
  readonly name: MerchantText
  readonly session: SessionView
  /** Of the capacity: those certain, and those who have come. */
  readonly registered: number
  readonly came: number
  readonly guests: readonly Guest[]
  /** The registration this tap made or changed. */
  readonly touched?: RegistrationId
  readonly nextPollMs: number
}
