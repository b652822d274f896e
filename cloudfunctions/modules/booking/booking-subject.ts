import { asId } from '@/shared/kernel/ids'
import type { Subjects } from '../notifications/subjects-port'
import { bookings } from './booking.documents'

/** A booking somebody writes about: their own, by the name of what was booked. */
export const bookingSubject: Subjects['booking'] = async (id, person) => {
  const booking = await bookings.get(asId<'booking'>(id))
  if (booking?.personId !== person) return null
  return { storeId: booking.storeId, name: booking.service.name }
}
