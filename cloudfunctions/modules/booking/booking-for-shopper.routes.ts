import { read, write } from '../../platform/route'
import { hold } from './book.service'
import * as schema from './booking.schemas'
import { change } from './change.service'
import { confirm } from './confirm.service'
import { day, month, services } from './look.service'
import { booking, cancel, letGo, mine } from './own-booking.service'
import { leaveWait, wait } from './wait.service'

export const bookingForShopper = {
  'booking/services': read<'booking/services'>(schema.servicesInput, services),
  'booking/month': read<'booking/month'>(schema.monthInput, month),
  'booking/day': read<'booking/day'>(schema.dayInput, day),
  'booking/hold': write<'booking/hold'>(schema.holdInput, hold),
  'booking/confirm': write<'booking/confirm'>(schema.confirmInput, confirm),
  'booking/let-go': write<'booking/let-go'>(schema.bookingInput, letGo),
  'booking/change': write<'booking/change'>(schema.changeInput, change),
  'booking/cancel': write<'booking/cancel'>(schema.bookingInput, cancel),
  'booking/booking': read<'booking/booking'>(schema.bookingInput, booking),
  'booking/mine': read<'booking/mine'>(schema.mineInput, mine),
  'booking/wait': write<'booking/wait'>(schema.waitInput, wait),
  'booking/leave-wait': write<'booking/leave-wait'>(schema.leaveWaitInput, leaveWait),
}
