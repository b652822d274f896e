import { dueFenOf, paymentFor, recentNoShows } from '@/shared/domain/booking/booking-money'
import type { Times } from '@/shared/domain/booking/free-times'
import type { Service } from '@/shared/domain/booking/service'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { BookingId, PersonId, ResourceId, WaitId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { BookingPlace } from './at-store.service'
import type { BookingDocument, BookingNotesDocument } from './booking.documents'

/** What a booking begins with. */
export interface Drafted extends Times {
  readonly id: BookingId
  readonly service: Service
  readonly day: BusinessDay
  readonly uses: readonly ResourceId[]
  readonly seats: number
  readonly wanted: ResourceId | null
  readonly personId: PersonId | null
  /** When they did not come: it may cost them a deposit. */
  readonly noShows: BookingNotesDocument['noShows']
  readonly heldUntil: Instant | null
  readonly waitId: WaitId | null
  readonly fingerprint: string
}

/** A service as a booking keeps it. */
export function keptService({ name, durationMinutes, freeUntilMinutes, questions }: Service) {
  return { name, durationMinutes, freeUntilMinutes, questions }
}

/** A booking that holds its time, with the price and the payment of now. */
export function draftBooking(
  { store, set }: BookingPlace,
  drafted: Drafted,
  now: Instant,
): BookingDocument {
  const { id: _id, service, noShows, seats, fingerprint, ...rest } = drafted
  const payment = paymentFor(service, set.noShows, recentNoShows(noShows, now))
  return {
    _id,
    v: 1,
    rev: 1,
    storeId: store._id,
    status: 'held',
    serviceId: service.id,
    service: keptService(service),
    ...rest,
    seats,
    guestName: null,
    guestPhone: null,
    personal: true,
    answers: {},
    priceFen: service.priceFen * seats,
    payment,
    dueFen: dueFenOf(payment, service.priceFen, seats),
    attemptId: null,
    paidAt: null,
    givenBack: [],
    refund: null,
    cancelledBy: null,
    arrivedAt: null,
    startedAt: null,
    endedAt: null,
    ticketId: null,
    createdAt: now,
    fingerprint,
    last: {},
  }
}
