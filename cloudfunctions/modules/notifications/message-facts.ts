import type { MessageKind } from '@/shared/domain/notifications/message-kinds'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import type { MerchantText } from '@/shared/kernel/words'

interface Ticketed {
  readonly storeName: MerchantText
  /** As it is called: `A017`. */
  readonly number: string
}

interface Booked {
  readonly storeName: MerchantText
  readonly service: MerchantText
  readonly startsAt: Instant
}

interface Registered {
  readonly event: MerchantText
  readonly storeName: MerchantText
  readonly startsAt: Instant
}

interface Refunded {
  readonly storeName: MerchantText
  /** An order's number, or what was booked. */
  readonly what: MerchantText
  readonly fen: Fen
}

/** What each kind of message says; the words are the registry's (templates.ts). */
export interface MessageFacts {
  readonly 'nearly-your-turn': Ticketed & { readonly ahead: number }
  /** `withdrawn` takes a call back that was told by mistake. */
  readonly 'your-turn': Ticketed & {
    readonly place: MerchantText | null
    readonly withdrawn: boolean
  }
  readonly missed: Ticketed
  readonly 'order-ready': Ticketed & { readonly place: MerchantText | null }
  readonly 'order-refunded': Refunded
  readonly 'order-cannot-be-made': Ticketed & { readonly what: MerchantText }
  readonly 'booking-confirmed': Booked
  readonly 'booking-tomorrow': Booked
  readonly 'booking-changed': Booked & { readonly cancelled: boolean }
  readonly 'booking-offered': Booked & { readonly offeredMinutes: number }
  readonly 'booking-refunded': Refunded
  /** Called off: a date is never moved. */
  readonly 'event-changed': Registered
  readonly 'event-offered': Registered
  readonly 'event-tomorrow': Registered
  readonly 'event-refunded': Refunded
  readonly 'points-expiring': { readonly points: number; readonly expiresAt: Instant }
  readonly 'coupon-expiring': { readonly title: MerchantText; readonly expiresAt: Instant }
  readonly 'feedback-answered': {
    readonly storeName: MerchantText
    readonly answer: string
    readonly answeredAt: Instant
  }
}

/** One message to one person about one thing. */
export interface Telling<Kind extends MessageKind = MessageKind> {
  readonly kind: Kind
  readonly personId: PersonId
  /** The document it is about, whose page it opens. */
  readonly about: string
  /** Tells apart what is told of the same thing again, such as a second call; empty for once. */
  readonly occasion: string
  /** Of the store: moments are told by its clock, and quiet hours kept. */
  readonly utcOffsetMinutes: number
  readonly facts: MessageFacts[Kind]
}

/** A telling of any kind, each with the facts of its own. */
export type AnyTelling = { readonly [Kind in MessageKind]: Telling<Kind> }[MessageKind]
