import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import {
  asId,
  type BookingId,
  type PersonId,
  type ServiceId,
  type StoreId,
  type TicketId,
  type WaitId,
} from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'
import type { BookingDocument } from './booking.documents'

/** A store's day sheet: its name is known without looking. Store ids have ≤ 18 characters. */
export function sheetId(storeId: StoreId, day: BusinessDay): string {
  return asId(storeId + dayDigits(day))
}

/** One place on the waiting list of a person, service and day. */
export function waitIdOf(
  storeId: StoreId,
  serviceId: ServiceId,
  day: BusinessDay,
  personId: PersonId,
): WaitId {
  return derivedId<'wait'>('booking-wait', storeId, serviceId, day, personId)
}

export function notesId(storeId: StoreId, personId: PersonId): string {
  return derivedId('booking-notes', storeId, personId)
}

/** Whom notes of a booking are of: a guest without a phone is somebody for this booking alone. */
export function notedOf(booking: {
  readonly _id: BookingId
  readonly personId: PersonId | null
}): PersonId {
  return booking.personId ?? derivedId<'person'>('booking-guest', booking._id)
}

/**
 * A check-in's ticket. It follows from the booking as it was read, so that however often and by how
 * many it is checked in there is one ticket, and a check-in after one that was taken back has another.
 */
export function lineTicketId({ _id, rev }: Pick<BookingDocument, '_id' | 'rev'>): TicketId {
  return derivedId<'ticket'>('booking-ticket', _id, String(rev))
}
