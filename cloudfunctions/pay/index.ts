import { bookingPurpose } from '../modules/booking/booking-purpose.service'
import { eventPurpose } from '../modules/events/event-purpose.service'
import { orderPurpose } from '../modules/orders/order-purpose.service'
import { paymentsForPay, paymentsTimer } from '../modules/payments/payments.routes'
import type { PurposePorts } from '../modules/payments/purpose-port'
import { callAndTimerEntry } from '../platform/entry'
import type { Routes } from '../platform/route'

const ports: PurposePorts = {
  order: orderPurpose,
  booking: bookingPurpose,
  event: eventPurpose,
}

const routes: Routes<'pay'> = paymentsForPay(ports)

export const main = callAndTimerEntry(routes, paymentsTimer(ports))
