import type { UnknownService } from '@/shared/contracts/booking.contract'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import type { BookingStore } from '@/shared/domain/booking/diary'
import type { Service } from '@/shared/domain/booking/service'
import type { ServiceId, StoreId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { storeHours } from '../stores/store-hours'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { type BookingStoreDocument, bookingStores } from './booking.documents'

/** A store and what can be booked there. */
export interface BookingPlace {
  readonly store: StoreDocument
  readonly set: BookingStoreDocument
}

/** A store that takes no bookings has no services and nobody who serves. */
function nothingSet(storeId: StoreId): BookingStoreDocument {
  const none = { services: [], resources: [], noShows: null, graceMinutes: 0 }
  return { _id: storeId, v: 1, rev: 0, ...none }
}

export async function placeAt(storeId: StoreId): Promise<Result<BookingPlace, UnknownStore>> {
  const [store, set] = await Promise.all([stores.get(storeId), bookingStores.get(storeId)])
  if (!store) return refuse({ code: 'stores/unknown' })
  return ok({ store, set: set ?? nothingSet(storeId) })
}

/** The store of a booking there is. */
export async function placeOf(storeId: StoreId): Promise<BookingPlace> {
  const place = await placeAt(storeId)
  if (!place.ok) throw new Error(`bookings of the store ${storeId}, which has no document`)
  return place.value
}

/** Who and what can be booked now: whoever is no longer at the store cannot. */
export function bookingStoreOf({ store, set }: BookingPlace): BookingStore {
  return { hours: storeHours(store), resources: set.resources.filter(({ removed }) => !removed) }
}

export function serviceOf(
  { set }: BookingPlace,
  serviceId: ServiceId,
): Result<Service, UnknownService> {
  const service = set.services.find(({ id }) => id === serviceId)
  return service ? ok(service) : refuse({ code: 'booking/unknown-service' })
}

/** A service of a store, and the store. */
export async function placeAndService({
  storeId,
  serviceId,
}: {
  readonly storeId: StoreId
  readonly serviceId: ServiceId
}): Promise<
  Result<{ readonly place: BookingPlace; readonly service: Service }, UnknownStore | UnknownService>
> {
  const place = await placeAt(storeId)
  if (!place.ok) return place
  const service = serviceOf(place.value, serviceId)
  return service.ok ? ok({ place: place.value, service: service.value }) : service
}
