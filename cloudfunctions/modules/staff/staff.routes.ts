import { read } from '../../platform/route'
import { meInput } from './staff.schemas'
import { myMemberships } from './staff.service'

export const staffRoutes = {
  'staff/me': read<'staff/me'>(meInput, myMemberships),
}
