import { statusAt } from '@/shared/domain/events/registration'
import { isTomorrow } from '@/shared/domain/notifications/reminder'
import { asId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { StillTrue } from '../notifications/tell.service'
import { hasGoneBack } from '../payments/refund.service'
import { stores } from '../stores/stores.documents'
import { eventRegistrations, eventSessions, type RegistrationDocument } from './events.documents'

type Status = RegistrationDocument['status']

function ofRegistration(
  holds: (
    status: Status,
    registration: RegistrationDocument,
    now: Instant,
  ) => boolean | Promise<boolean>,
): StillTrue['event-changed'] {
  return async ({ personId, about }, now) => {
    const registration = await eventRegistrations.get(asId<'registration'>(about))
    if (registration?.personId !== personId || now >= registration.endsAt) return false
    const session = await eventSessions.get(registration.sessionId)
    const status = statusAt(registration, session?.calledOff ?? false, now)
    return holds(status, registration, now)
  }
}

/** Told on the day itself, a reminder of tomorrow would be wrong. */
async function isToRemind(status: Status, registration: RegistrationDocument, now: Instant) {
  const store = status === 'registered' ? await stores.get(registration.storeId) : undefined
  return (
    store !== undefined && isTomorrow(registration.startsAt, store.tradingDay.utcOffsetMinutes, now)
  )
}

/** Money that has gone back is news after the event as well. */
const isRefunded: StillTrue['event-refunded'] = async ({ personId, about, occasion }) => {
  const registration = await eventRegistrations.get(asId<'registration'>(about))
  return registration?.personId === personId && hasGoneBack(asId<'refund'>(occasion))
}

/** Whether what is to be told of a registration is still so. */
export const eventsStillTrue: Pick<
  StillTrue,
  'event-changed' | 'event-offered' | 'event-tomorrow' | 'event-refunded'
> = {
  'event-changed': ofRegistration((status) => status === 'cancelled'),
  'event-offered': ofRegistration((status) => status === 'offered'),
  'event-tomorrow': ofRegistration(isToRemind),
  'event-refunded': isRefunded,
}
