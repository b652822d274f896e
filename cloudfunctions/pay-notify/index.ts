import { bookingPurpose } from '../modules/booking/booking-purpose.service'
import { eventPurpose } from '../modules/events/event-purpose.service'
import { orderPurpose } from '../modules/orders/order-purpose.service'
import { notificationDoor } from '../modules/payments/notification.service'
import { httpEntry } from '../platform/http-entry'

export const main = httpEntry(
  'pay-notify',
  notificationDoor({ order: orderPurpose, booking: bookingPurpose, event: eventPurpose }),
)
