import { staffRead, staffWrite } from '../staff/staff-door'
import { find } from './find.service'
import * as schema from './membership.schemas'
import { screenCodes } from './screen.service'

/** Apart from the shopper's, so that staff's function needs no key of what it never does. */
export const membershipForStaff = {
  'membership/find': staffWrite('membership/find', schema.findInput, find),
  'membership/screen-codes': staffRead('membership/screen-codes', schema.storeInput, screenCodes),
}
