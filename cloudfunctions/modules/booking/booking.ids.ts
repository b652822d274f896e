import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import { asId, type PersonId, type ServiceId, type StoreId, type WaitId } from '@/shared/kernel/ids'
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
