import type { BookingStatus } from '@/shared/domain/booking/booking-life'
import type { Block, DaySheet } from '@/shared/domain/booking/day-sheet'
import type { NoShowRule, Payment, Resource, Service } from '@/shared/domain/booking/service'
import type { PhoneNumber } from '@/shared/domain/membership/phone-number'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type {
  AttemptId,
  BookingId,
  PersonId,
  QuestionId,
  RefundId,
  ResourceId,
  ServiceId,
  StoreId,
  TicketId,
  WaitId,
} from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { Collection } from '../../platform/database'

/** Somebody or a room of a store, as the file says and the managers have changed it since. */
export interface KeptResource extends Resource {
  /** No longer at the store: takes no more bookings, and those it has need a hand. */
  readonly removed: boolean
  /** What a manager has set stays when the merchant's file is loaded again. */
  readonly changedByManagers: boolean
}

/** What can be booked at one store; its id is the store's. */
export interface BookingStoreDocument {
  readonly _id: StoreId
  readonly v: 1
  readonly rev: number
  readonly services: readonly Service[]
  readonly resources: readonly KeptResource[]
  readonly noShows: NoShowRule | null
  /** How long after its time a booking nobody came to may be given up. */
  readonly graceMinutes: number
}

export const bookingStores = new Collection<BookingStoreDocument, BookingStoreDocument>(
  'bookingStores',
  (stored) => stored,
)

/** Time kept free, and what for. */
export interface KeptBlock extends Block {
  readonly reason: string
}

/** All that is taken of one trading day of one store. Its bookings are those that are live. */
export interface BookingDayDocument extends DaySheet {
  readonly _id: string
  readonly v: 1
  readonly rev: number
  readonly storeId: StoreId
  readonly blocks: readonly KeptBlock[]
  /** When the first of its holds runs out: the timer looks then. Null where nothing is held. */
  readonly nextLapseAt: Instant | null
  /** Whether time may have come free that somebody waits for. */
  readonly unoffered: boolean
}

export const bookingDays = new Collection<BookingDayDocument, BookingDayDocument>(
  'bookingDays',
  (stored) => stored,
)

/** One booking from its hold to its end, for the shopper, the staff and the history. */
export interface BookingDocument {
  readonly _id: BookingId
  readonly v: 1
  readonly rev: number
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly status: BookingStatus
  readonly serviceId: ServiceId
  /** The service as it was when it was booked. */
  readonly service: Pick<Service, 'name' | 'durationMinutes' | 'freeUntilMinutes' | 'questions'>
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** How long what it uses is busy with it. */
  readonly busyFrom: Instant
  readonly busyUntil: Instant
  readonly seats: number
  readonly uses: readonly ResourceId[]
  /** Who or what it was asked to be with. */
  readonly wanted: ResourceId | null
  /** Null for a guest without a phone, and after 30 days for a guest by phone. */
  readonly personId: PersonId | null
  readonly guestName: string | null
  readonly guestPhone: PhoneNumber | null
  /** Whether answers, names or numbers of the guest are still in it. */
  readonly personal: boolean
  /** Offered from the waiting list. */
  readonly waitId: WaitId | null
  readonly heldUntil: Instant | null
  readonly answers: Readonly<Record<QuestionId, string>>
  /** Of all its seats. */
  readonly priceFen: Fen
  /** What it asked for when it was held: later rules do not change it. */
  readonly payment: Payment
  /** To be paid in the app: 0, the deposit, or the price. */
  readonly dueFen: Fen
  /** The attempt whose money it has. */
  readonly attemptId: AttemptId | null
  readonly paidAt: Instant | null
  /** Attempts whose late or second money went back. */
  readonly givenBack: readonly AttemptId[]
  readonly refund: { readonly id: RefundId; readonly fen: Fen; readonly done: boolean } | null
  readonly cancelledBy: 'shopper' | 'store' | null
  /** What the store says for having called it off. */
  readonly callOffReason?: string
  readonly arrivedAt: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly ticketId: TicketId | null
  readonly createdAt: Instant
  readonly fingerprint: string
  /** The last request that changed it, of each who did: a repetition changes nothing. */
  readonly last: Readonly<
    Record<PersonId, { readonly requestId: string; readonly fingerprint: string }>
  >
}

export const bookings = new Collection<BookingDocument, BookingDocument>(
  'bookings',
  (stored) => stored,
)

/** Somebody who waits for a time on a full day; one of a person, service and day. */
export interface BookingWaitDocument {
  readonly _id: WaitId
  readonly v: 1
  readonly rev: number
  readonly storeId: StoreId
  readonly day: BusinessDay
  readonly serviceId: ServiceId
  readonly wanted: ResourceId | null
  readonly seats: number
  readonly personId: PersonId
  readonly since: Instant
  /** `offered` while a time is held for them. */
  readonly status: 'waiting' | 'offered' | 'over'
  readonly offer: BookingId | null
  /** Offers they let go or let run out: they are asked after those who had none. */
  readonly declined: number
}

export const bookingWaits = new Collection<BookingWaitDocument, BookingWaitDocument>(
  'bookingWaits',
  (stored) => stored,
)

/** What one store's staff have noted of one person; it never leaves the store. */
export interface BookingNotesDocument {
  readonly _id: string
  readonly v: 1
  readonly rev: number
  readonly storeId: StoreId
  readonly personId: PersonId
  /** The newest first, at most twenty. */
  readonly notes: readonly {
    readonly text: string
    readonly by: string
    readonly at: Instant
    readonly requestId: string
  }[]
  /** When they did not come, anywhere at this merchant's store, within half a year. */
  readonly noShows: readonly { readonly bookingId: BookingId; readonly at: Instant }[]
  /** When all of it goes, unless something is noted again. */
  readonly forgetAt: Instant
}

export const bookingNotes = new Collection<BookingNotesDocument, BookingNotesDocument>(
  'bookingNotes',
  (stored) => stored,
)
