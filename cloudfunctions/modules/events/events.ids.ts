import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import type { EventId, RefundId, RegistrationId, SessionId } from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** One date of an event: opened twice, it is the same. */
export function sessionIdOf(
  eventId: EventId,
  day: BusinessDay,
  startsAtMinutes: number,
): SessionId {
  return derivedId('event-session', eventId, dayDigits(day), String(startsAtMinutes))
}

/** What a registration gives back, it gives back once. */
export function refundIdOf(registrationId: RegistrationId): RefundId {
  return derivedId('event-refund', registrationId)
}
