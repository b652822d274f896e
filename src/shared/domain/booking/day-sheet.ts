import type { BusinessDay } from '../../kernel/business-day'
import type { BlockId, BookingId, PersonId, ResourceId, ServiceId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'

/** How long a time is held while its form or payment is open. */
export const HOLD_MINUTES = 5

/** A booking as its day's sheet knows it; it leaves the sheet when it is cancelled. */
export interface SheetBooking {
  readonly id: BookingId
  readonly serviceId: ServiceId
  /** Null for a guest without a phone. */
  readonly personId: PersonId | null
  /** When the guest comes and goes. */
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** How long what it uses is busy: with preparing and clearing away. */
  readonly busyFrom: Instant
  readonly busyUntil: Instant
  readonly seats: number
  readonly uses: readonly ResourceId[]
  /** A hold lets go of its time by itself; null for what is certain. */
  readonly heldUntil: Instant | null
}

/** Time the staff keep free of bookings. */
export interface Block {
  readonly id: BlockId
  readonly resourceId: ResourceId
  readonly from: Instant
  readonly until: Instant
}

/** All that is taken of one trading day of one store: one document, so that nothing is taken twice. */
export interface DaySheet {
  readonly day: BusinessDay
  readonly bookings: readonly SheetBooking[]
  readonly blocks: readonly Block[]
}

/** A hold counts until its last moment and not at it. */
export function isLive({ heldUntil }: SheetBooking, now: Instant): boolean {
  return heldUntil === null || now < heldUntil
}
