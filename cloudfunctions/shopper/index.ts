import { bookingForShopper } from '../modules/booking/booking-for-shopper.routes'
import { withNotes } from '../modules/booking/notes.service'
import { catalogueForShopper } from '../modules/catalogue/catalogue.routes'
import { eventsForShopper } from '../modules/events/events-for-shopper.routes'
import { withEvents } from '../modules/events/leaving.service'
import { pointsOfMembers } from '../modules/loyalty/leaving.service'
import { loyaltyForShopper } from '../modules/loyalty/loyalty-for-shopper.routes'
import { membershipForShopper } from '../modules/membership/membership-for-shopper.routes'
import { sendsAtOnce } from '../modules/notifications/at-once'
import { messageDeliveries } from '../modules/notifications/deliver.service'
import { notificationsForShopper } from '../modules/notifications/notifications.routes'
import { withWallet } from '../modules/notifications/wallet.service'
import { ordersForShopper } from '../modules/orders/orders-for-shopper.routes'
import { promotionsForShopper } from '../modules/promotions/promotions-for-shopper.routes'
import { queueForShopper } from '../modules/queue/queue.routes'
import { waitingAt } from '../modules/queue/ticket.service'
import { callsForShopper } from '../modules/staff/calls.routes'
import { stillTrue } from '../modules/still-true'
import { entrancesForShopper } from '../modules/stores/entrances.routes'
import { storesRoutes } from '../modules/stores/stores.routes'
import { callEntry } from '../platform/entry'
import type { Routes } from '../platform/route'

const belongings = withWallet(withEvents(withNotes(pointsOfMembers)))

const routes: Routes<'shopper'> = {
  ...storesRoutes(waitingAt),
  ...callsForShopper,
  ...entrancesForShopper,
  ...membershipForShopper(belongings),
  ...notificationsForShopper,
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
