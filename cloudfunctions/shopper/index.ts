import { catalogueForShopper } from '../modules/catalogue/catalogue.routes'
import { pointsOfMembers } from '../modules/loyalty/leaving.service'
import { loyaltyForShopper } from '../modules/loyalty/loyalty-for-shopper.routes'
import type { Belongings } from '../modules/membership/belongings-port'
import { membershipForShopper } from '../modules/membership/membership-for-shopper.routes'
import { notificationsForShopper } from '../modules/notifications/notifications.routes'
import { forgetWallet } from '../modules/notifications/wallet.service'
import { ordersForShopper } from '../modules/orders/orders-for-shopper.routes'
import { promotionsForShopper } from '../modules/promotions/promotions-for-shopper.routes'
import { queueForShopper } from '../modules/queue/queue.routes'
import { waitingAt } from '../modules/queue/ticket.service'
import { callsForShopper } from '../modules/staff/calls.routes'
import { entrancesForShopper } from '../modules/stores/entrances.routes'
import { storesRoutes } from '../modules/stores/stores.routes'
import { callEntry } from '../platform/entry'
import type { Routes } from '../platform/route'

const belongings: Belongings = {
  ...pointsOfMembers,
  leave: async (tx, person, now) => {
    await forgetWallet(tx, person)
    return pointsOfMembers.leave(tx, person, now)
  },
}

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
  ...ordersForShopper,
}

export const main = callEntry(routes)
