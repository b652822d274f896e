import { bookingPurpose } from '../modules/booking/booking-purpose.service'
import { eventPurpose } from '../modules/events/event-purpose.service'
import { sendsAtOnce } from '../modules/notifications/at-once'
import { messageDeliveries } from '../modules/notifications/deliver.service'
import { orderPurpose } from '../modules/orders/order-purpose.service'
import { paymentsForPay, paymentsTimer } from '../modules/payments/payments.routes'
import type { PurposePorts } from '../modules/payments/purpose-port'
import { stillTrue } from '../modules/still-true'
import { callAndTimerEntry } from '../platform/entry'
import type { Routes } from '../platform/route'

const ports: PurposePorts = {
  order: orderPurpose,
  booking: bookingPurpose,
  event: eventPurpose,
}

const routes: Routes<'pay'> = paymentsForPay(ports)

sendsAtOnce(messageDeliveries(stillTrue))

export const main = callAndTimerEntry('pay', routes, paymentsTimer(ports))
