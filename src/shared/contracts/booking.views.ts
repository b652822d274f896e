import type { BookingStatus } from '../domain/booking/booking-life'
import type { Payment } from '../domain/booking/service'
import type { PhoneNumber } from '../domain/membership/phone-number'
import type { BusinessDay } from '../kernel/business-day'
import type {
  BlockId,
  BookingId,
  ResourceId,
  ServiceId,
  StoreId,
  TicketId,
  WaitId,
} from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { Question } from '../kernel/question'
import type { MerchantText } from '../kernel/words'

export type { BookingStatus, Payment }

/** Somebody or a room that a shopper may wish for. */
export interface ResourceName {
  readonly id: ResourceId
  readonly kind: 'person' | 'room'
  readonly name: MerchantText
}

/** A service as shoppers and staff choose it. */
export interface ServiceView {
  readonly id: ServiceId
  readonly name: MerchantText
  readonly durationMinutes: number
  /** Of one seat. */
  readonly priceFen: Fen
  /** What this caller has to pay before a booking is certain: who stayed away may owe a deposit. */
  readonly payment: Payment
  /** The most seats one booking can take. */
  readonly seats: number
  /** The people who do it; rooms are not wished for. */
  readonly people: readonly ResourceName[]
  readonly questions: readonly Question[]
  /** Free to change or cancel until so long before. */
  readonly freeUntilMinutes: number
}

export interface FreeTimeView {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly seatsLeft: number
}

/** A calendar's day: whether asking for its times makes sense. */
export interface CalendarDay {
  readonly day: BusinessDay
  readonly status: 'free' | 'full' | 'closed'
}

/** The waiting list of a full day, as one who waits sees it. */
export interface WaitView {
  readonly id: WaitId
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly serviceId: ServiceId
  readonly serviceName: MerchantText
  readonly day: BusinessDay
  readonly seats: number
  /** How many are asked before this one. */
  readonly ahead: number
}

export interface BookingSummary {
  readonly id: BookingId
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly serviceName: MerchantText
  readonly utcOffsetMinutes: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly seats: number
  readonly status: BookingStatus
  /** Offered from the waiting list: to be taken until `heldUntil`. */
  readonly offered: boolean
  readonly heldUntil: Instant | null
}

/** What is paid and what comes back. */
export interface BookingMoney {
  readonly priceFen: Fen
  /** To be paid in the app before it is certain; 0 where nothing is. */
  readonly dueFen: Fen
  readonly paidFen: Fen
  /** Being given back, or given back already. */
  readonly refundFen: Fen
  readonly refunded: boolean
}

/** One's own booking, with all that can be done to it now. */
export interface BookingView extends BookingSummary {
  readonly serviceId: ServiceId
  readonly payment: Payment
  readonly money: BookingMoney
  /** By whom, where somebody was wished for or it is settled. */
  readonly people: readonly ResourceName[]
  /** Those with answers given: the question as it was asked. */
  readonly answers: readonly { readonly asks: MerchantText; readonly answer: string }[]
  /** To be answered with the confirmation, while it is held. */
  readonly questions: readonly Question[]
  /** Until when it can be changed, or cancelled with the money back; null once it cannot. */
  readonly freeUntil: Instant | null
  readonly mayChange: boolean
  readonly mayCancel: boolean
  /** What a cancellation now would give back. */
  readonly backFen: Fen
  /** Who ended it, where it was cancelled. */
  readonly cancelledBy: 'shopper' | 'store' | null
  /** What the store says for it. */
  readonly callOffReason?: string
  /** Its number in the line, once they are there. */
  readonly ticketId: TicketId | null
  /** When to ask again, while something is open. */
  readonly nextPollMs?: number
}

/** A booking as the staff see it; the guest's number only while it may be needed. */
export interface StaffBooking {
  readonly id: BookingId
  readonly serviceId: ServiceId
  readonly serviceName: MerchantText
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly seats: number
  readonly status: BookingStatus
  readonly uses: readonly ResourceId[]
  /** A member's nickname, or what a guest gave on the phone. */
  readonly guestName: string | null
  readonly guestPhone: PhoneNumber | null
  /** For the member's page; null for a guest. */
  readonly memberNumber: string | null
  /** Past its time by the grace and nobody has come. */
  readonly late: boolean
  readonly answers: readonly { readonly asks: MerchantText; readonly answer: string }[]
  readonly paidFen: Fen
  /** What this store has noted of them, the newest first. */
  readonly notes: readonly StaffNote[]
  /** Its number in the line: `A017`. */
  readonly ticketNumber: string | null
  /** How often they stayed away in half a year. */
  readonly noShows: number
  /** Why it needs a hand: who or what it uses is not there then. */
  readonly unserved: boolean
}

export interface StaffNote {
  readonly text: string
  readonly by: string
  readonly at: Instant
}

export interface Stretch {
  readonly from: Instant
  readonly until: Instant
}

/** One column of the day: a person or a room and when they are at work. */
export interface DayColumn extends ResourceName {
  readonly works: readonly Stretch[]
  /** No longer at the store; shown while bookings name them. */
  readonly removed: boolean
}

export interface BlockView extends Stretch {
  readonly id: BlockId
  readonly resourceId: ResourceId
  readonly reason: string
}

/** A store's day of bookings. */
export interface DayView {
  readonly storeId: StoreId
  readonly utcOffsetMinutes: number
  readonly day: BusinessDay
  readonly today: BusinessDay
  readonly columns: readonly DayColumn[]
  /** In the order of their times; the cancelled and expired are not among them. */
  readonly bookings: readonly StaffBooking[]
  readonly blocks: readonly BlockView[]
  readonly services: readonly ServiceView[]
  /** How many wait for a time on this day. */
  readonly waiting: number
  /** Phones of earlier releases look for it here; those of today ask by `booking/unserved`. */
  readonly unserved: readonly []
  /** The booking this tap made or changed. */
  readonly touched?: BookingId
  readonly nextPollMs: number
}

/** From today on, the bookings of a store that need a hand: to be moved, or cancelled with notice. */
export interface UnservedView {
  /** In the order of their times. */
  readonly bookings: readonly (Pick<
    StaffBooking,
    'id' | 'serviceName' | 'startsAt' | 'guestName'
  > & {
    readonly day: BusinessDay
  })[]
  readonly nextPollMs: number
}
