import { membershipForShopper } from '../modules/membership/membership-for-shopper.routes'
import { queueForShopper } from '../modules/queue/queue.routes'
import { waitingAt } from '../modules/queue/ticket.service'
import { storesRoutes } from '../modules/stores/stores.routes'
import { callEntry } from '../platform/entry'
import type { Routes } from '../platform/route'

const routes: Routes<'shopper'> = {
  ...storesRoutes(waitingAt),
  ...membershipForShopper,
  ...queueForShopper,
}

export const main = callEntry(routes)
