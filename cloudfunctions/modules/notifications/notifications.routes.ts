import { read, write } from '../../platform/route'
import { asking, report } from './asking.service'
import { askingInput, reportInput } from './notifications.schemas'

export const notificationsForShopper = {
  'notifications/asking': read<'notifications/asking'>(askingInput, asking),
  'notifications/report': write<'notifications/report'>(reportInput, report),
}
