import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import {
  asId,
  type BookingId,
  type PersonId,
  type ServiceId,
  type StoreId,
  type WaitId,
} from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

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
