import type { EventId, RegistrationId, SessionId, StoreId } from '@/shared/kernel/ids'

/** What is to come, at one store or at all. */
export function eventsAddress(storeId?: StoreId): string {
  return `/shopper/events/index${storeId === undefined ? '' : `?store=${storeId}`}`
}

export function eventAddress(eventId: EventId): string {
  return `/shopper/event/index?id=${eventId}`
}

/** A registration; its payment begins by itself where it was made a moment ago. */
export function registrationAddress(registrationId: RegistrationId, paying = false): string {
  return `/shopper/registration/index?id=${registrationId}${paying ? '&paying=1' : ''}`
}

/** One's own, the latest first. */
export const REGISTRATIONS_ADDRESS = '/shopper/registrations/index'

/** A store's dates, for its staff. */
export function storeDatesAddress(storeId: StoreId): string {
  return `/staff/events/index?store=${storeId}`
}

/** The list of one date, for who stands at the door. */
export function guestsAddress(storeId: StoreId, sessionId: SessionId): string {
  return `/staff/event/index?store=${storeId}&session=${sessionId}`
}
