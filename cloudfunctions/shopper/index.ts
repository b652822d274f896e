import { bookingForShopper } from '../modules/booking/booking-for-shopper.routes'
import { bookingSubject } from '../modules/booking/booking-subject'
import { withNotes } from '../modules/booking/notes.service'
import { catalogueForShopper } from '../modules/catalogue/catalogue.routes'
import { eventsForShopper } from '../modules/events/events-for-shopper.routes'
import { withEvents } from '../modules/events/leaving.service'
import { pointsOfMembers } from '../modules/loyalty/leaving.service'
import { loyaltyForShopper } from '../modules/loyalty/loyalty-for-shopper.routes'
import { membershipForShopper } from '../modules/membership/membership-for-shopper.routes'
import { sendsAtOnce } from '../modules/notifications/at-once'
import { messageDeliveries } from '../modules/notifications/deliver.service'
import { feedbackForShopper } from '../modules/notifications/feedback.routes'
import { withFeedback } from '../modules/notifications/feedback.service'
import { notificationsForShopper } from '../modules/notifications/notifications.routes'
import { withWallet } from '../modules/notifications/wallet.service'
import { orderSubject } from '../modules/orders/order-subject'
import { ordersForShopper } from '../modules/orders/orders-for-shopper.routes'
import { promotionsForShopper } from '../modules/promotions/promotions-for-shopper.routes'
import { queueForShopper } from '../modules/queue/queue.routes'
import { waitingAt } from '../modules/queue/ticket.service'
import { ticketSubject } from '../modules/queue/ticket-subject'
import { callsForShopper } from '../modules/staff/calls.routes'
import { stillTrue } from '../modules/still-true'
import { entrancesForShopper } from '../modules/stores/entrances.routes'
import { storesRoutes } from '../modules/stores/stores.routes'
import { callEntry } from '../platform/entry'
import type { Routes } from '../platform/route'

const belongings = withFeedback(withWallet(withEvents(withNotes(pointsOfMembers))))
const subjects = { ticket: ticketSubject, order: orderSubject, booking: bookingSubject }

const routes: Routes<'shopper'> = {
  ...storesRoutes(waitingAt),
  ...callsForShopper,
  ...entrancesForShopper,
  ...membershipForShopper(belongings),
  ...notificationsForShopper,
  ...feedbackForShopper(subjects),
  ...catalogueForShopper,
  ...loyaltyForShopper,
  ...promotionsForShopper,
  ...queueForShopper,
  ...eventsForShopper,
  ...ordersForShopper,
  ...bookingForShopper,
}

sendsAtOnce(messageDeliveries(stillTrue))

export const main = callEntry(routes)
