import { membershipForStaff } from '../modules/membership/membership-for-staff.routes'
import { queueForStaff } from '../modules/queue/queue.routes'
import { staffRoutes } from '../modules/staff/staff.routes'
import { storeSettingsRoutes } from '../modules/staff/store-settings.routes'
import { callEntry } from '../platform/entry'
import type { Routes } from '../platform/route'

const routes: Routes<'staff'> = {
  ...staffRoutes,
  ...storeSettingsRoutes,
  ...membershipForStaff,
  ...queueForStaff,
}

export const main = callEntry(routes)
