import { join } from 'node:path'
import { ROOT } from '../../../config/build'
import { type Histories, historiesOf } from '../order-histories/build'

/** Days of bookings with the real services over the local cloud's database, in one process. */
export function bookingHistories(): Promise<Histories> {
  return historiesOf(join(ROOT, 'tests/support/booking-histories/history.ts'))
}
