import { bookingForStaff } from '../modules/booking/booking-for-staff.routes'
import { catalogueForStaff } from '../modules/catalogue/catalogue.routes'
import { eventsForStaff } from '../modules/events/events-for-staff.routes'
import { loadFolder } from '../modules/load-folder'
import { loyaltyForStaff } from '../modules/loyalty/loyalty-for-staff.routes'
import { membershipForStaff } from '../modules/membership/membership-for-staff.routes'
import { sendsAtOnce } from '../modules/notifications/at-once'
import { messageDeliveries } from '../modules/notifications/deliver.service'
import { feedbackForStaff } from '../modules/notifications/feedback.routes'
import { ordersForStaff } from '../modules/orders/orders-for-staff.routes'
import { paymentsForStaff } from '../modules/payments/payments-for-staff.routes'
import { promotionsForStaff } from '../modules/promotions/promotions-for-staff.routes'
import { queueForStaff } from '../modules/queue/queue.routes'
import { takeOverCodeForStaff } from '../modules/queue/take-over-code.routes'
import { callsForStaff } from '../modules/staff/calls.routes'
import { codesForStaff } from '../modules/staff/codes.routes'
import { entrancesForStaff } from '../modules/staff/entrances.routes'
import { folderRoutes } from '../modules/staff/folder.routes'
import { staffRoutes } from '../modules/staff/staff.routes'
import { storeSettingsRoutes } from '../modules/staff/store-settings.routes'
import { stillTrue } from '../modules/still-true'
import { callEntry } from '../platform/entry'
import type { Routes } from '../platform/route'

const routes: Routes<'staff'> = {
  ...staffRoutes,
  ...folderRoutes(loadFolder),
  ...storeSettingsRoutes,
  ...callsForStaff,
  ...codesForStaff,
  ...entrancesForStaff,
  ...membershipForStaff,
  ...feedbackForStaff,
  ...paymentsForStaff,
  ...catalogueForStaff,
  ...loyaltyForStaff,
  ...promotionsForStaff,
  ...queueForStaff,
  ...takeOverCodeForStaff,
  ...eventsForStaff,
  ...ordersForStaff,
  ...bookingForStaff,
}

sendsAtOnce(messageDeliveries(stillTrue))

export const main = callEntry(routes)
