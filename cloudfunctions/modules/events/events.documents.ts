import type { EventDates } from '@/shared/domain/events/dates'
import type { Claim, HolderId, Session, ShopEvent } from '@/shared/domain/events/event'
import type { RegistrationStatus } from '@/shared/domain/events/registration-life'
import type {
  AttemptId,
  EventId,
  PersonId,
  QuestionId,
  RefundId,
  RegistrationId,
  SessionId,
  StoreId,
} from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { Collection } from '../../platform/database'

/** An event as the merchant's file has it; its dates are opened from this, one document each. */
export interface EventDocument extends Omit<ShopEvent, 'id'> {
  readonly _id: EventId
  readonly v: 1
  readonly dates: readonly EventDates[]
  /** Off once the file no longer has it: it opens no dates, and those it has go on. */
  readonly on: boolean
}

export const events = new Collection<EventDocument, EventDocument>('events', (stored) => stored)

/** What a registration is written from. */
export interface Draft {
  readonly guestName: string | null
  readonly personId: PersonId | null
  readonly answers: Readonly<Record<QuestionId, string>>
  /** Of all its places. */
  readonly priceFen: Fen
  readonly checkedInAt: Instant | null
  readonly fingerprint: string
}

export interface KeptClaim extends Claim {
  /** Until its registration has been written: by the same request again, or by the timer. */
  readonly draft?: Draft
}

/** One date: the truth of its places. What else there is of a registration is in its own document. */
export interface SessionDocument extends Session<KeptClaim> {
  readonly _id: SessionId
  readonly v: 1
  readonly rev: number
  readonly eventId: EventId
  readonly storeId: StoreId
  /** Counted along: the capacity without every claim that does not wait, run out or not. */
  readonly left: number
  /** How many wait. */
  readonly waiting: number
  /** When the timer has something to do here; null while nothing runs out and nobody is due. */
  readonly lookAt: Instant | null
  readonly calledOffBecause: string | null
  /** Whether it still says who had claims. */
  readonly personal: boolean
  readonly last: LastRequests
}

export type LastRequests = Readonly<
  Record<PersonId, { readonly requestId: string; readonly fingerprint: string }>
>

export const eventSessions = new Collection<SessionDocument, SessionDocument>(
  'eventSessions',
  (stored) => stored,
)

/** One registration from its first second to its end, for whoever made it and for the list. */
export interface RegistrationDocument {
  readonly _id: RegistrationId
  readonly v: 1
  readonly rev: number
  readonly eventId: EventId
  readonly sessionId: SessionId
  readonly storeId: StoreId
  /** The event as it was. */
  readonly event: Pick<ShopEvent, 'name' | 'freeUntilMinutes' | 'questions'>
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Null for a guest without a card, and for everybody after 30 days. */
  readonly personId: PersonId | null
  readonly guestName: string | null
  readonly places: number
  readonly status: RegistrationStatus
  /** Until when it is to be paid, or an offer to be taken. */
  readonly until: Instant | null
  readonly answers: Readonly<Record<QuestionId, string>>
  /** Of all its places; at the door it is paid at the till. */
  readonly priceFen: Fen
  /** The attempt whose money it has. */
  readonly attemptId: AttemptId | null
  readonly paidAt: Instant | null
  /** Attempts whose late or second money went back. */
  readonly givenBack: readonly AttemptId[]
  readonly refund: { readonly id: RefundId; readonly fen: Fen; readonly done: boolean } | null
  readonly cancelledBy: 'shopper' | 'store' | null
  readonly checkedInAt: Instant | null
  readonly createdAt: Instant
  readonly endedAt: Instant | null
  /** Whether a name or answers are still in it. */
  readonly personal: boolean
  readonly fingerprint: string
  /** The last request that changed it, of each who did: a repetition changes nothing. */
  readonly last: LastRequests
}

export const eventRegistrations = new Collection<RegistrationDocument, RegistrationDocument>(
  'eventRegistrations',
  (stored) => stored,
)

/** Whose claim a registration is in its session. */
export function holderOf({
  _id,
  personId,
}: Pick<RegistrationDocument, '_id' | 'personId'>): HolderId {
  return personId ?? _id
}

/** What was paid through WeChat: a guest at the door pays at the till. */
export function paidFenOf({ attemptId, priceFen }: RegistrationDocument): Fen {
  return attemptId === null ? 0 : priceFen
}
