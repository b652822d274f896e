import { statusAt } from '@/shared/domain/booking/booking-at'
import { isTomorrow } from '@/shared/domain/notifications/reminder'
import { asId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { StillTrue } from '../notifications/tell.service'
import { hasGoneBack } from '../payments/refund.service'
import { stores } from '../stores/stores.documents'
import { type BookingDocument, bookings } from './booking.documents'

type Port = StillTrue['booking-confirmed']

function ofBooking(
  holds: (booking: BookingDocument, occasion: string, now: Instant) => boolean | Promise<boolean>,
): Port {
  return async ({ personId, about, occasion }, now) => {
    const booking = await bookings.get(asId<'booking'>(about))
    return booking?.personId === personId && holds(booking, occasion, now)
  }
}

/** Only for the time that was reminded of, and only on the day before. */
async function isToRemind(
  { storeId, status, startsAt }: BookingDocument,
  of: string,
  now: Instant,
) {
  if (status !== 'confirmed' || String(startsAt) !== of) return false
  const store = await stores.get(storeId)
  return store !== undefined && isTomorrow(startsAt, store.tradingDay.utcOffsetMinutes, now)
}

/** Whether what is to be told of a booking is still so. */
export const bookingStillTrue: Pick<
  StillTrue,
  | 'booking-confirmed'
  | 'booking-tomorrow'
  | 'booking-changed'
  | 'booking-offered'
  | 'booking-refunded'
> = {
  'booking-confirmed': ofBooking(
    ({ status, startsAt }, _, now) => status === 'confirmed' && now < startsAt,
  ),
  'booking-tomorrow': ofBooking(isToRemind),
  /** Moved, its occasion begins with the time it was moved to; called off, it has none. */
  'booking-changed': ofBooking(({ status, startsAt, endsAt }, occasion, now) =>
    occasion === ''
      ? status === 'cancelled' && now < endsAt
      : status === 'confirmed' && occasion.startsWith(`${startsAt}-`) && now < startsAt,
  ),
  'booking-offered': ofBooking((booking, _, now) => statusAt(booking, now) === 'held'),
  'booking-refunded': ofBooking((_booking, refundId) => hasGoneBack(asId<'refund'>(refundId))),
}
