import { staffRead, staffWrite } from '../staff/staff-door'
import { block, unblock } from './blocks.service'
import * as schema from './booking-at-work.schemas'
import * as manage from './calendars.service'
import { checkIn } from './check-in.service'
import { enter } from './enter-booking.service'
import { lookAtDay, lookAtUnserved } from './look-at-work.service'
import { callOff, move } from './move-booking.service'
import { addNote } from './notes.service'
import { staffTimes } from './staff-times.service'
import * as steps from './steps.service'

export const bookingForStaff = {
  'booking/day-view': staffRead('booking/day-view', schema.dayViewInput, lookAtDay),
  'booking/unserved': staffRead('booking/unserved', schema.storeInput, lookAtUnserved),
  'booking/staff-times': staffRead('booking/staff-times', schema.staffTimesInput, staffTimes),
  'booking/enter': staffWrite('booking/enter', schema.enterInput, enter),
  'booking/move': staffWrite('booking/move', schema.moveInput, move),
  'booking/call-off': staffWrite('booking/call-off', schema.callOffInput, callOff),
  'booking/check-in': staffWrite('booking/check-in', schema.checkInInput, checkIn),
  'booking/step-back': staffWrite('booking/step-back', schema.ofBookingInput, steps.stepBack),
  'booking/start': staffWrite('booking/start', schema.ofBookingInput, steps.start),
  'booking/finish': staffWrite('booking/finish', schema.ofBookingInput, steps.finish),
  'booking/no-show': staffWrite('booking/no-show', schema.ofBookingInput, steps.noShow),
  'booking/block': staffWrite('booking/block', schema.blockInput, block),
  'booking/unblock': staffWrite('booking/unblock', schema.unblockInput, unblock),
  'booking/add-note': staffWrite('booking/add-note', schema.addNoteInput, addNote),
  'booking/calendars': staffRead('booking/calendars', schema.storeInput, manage.calendars),
  'booking/set-day': staffWrite('booking/set-day', schema.setDayInput, manage.setDay),
  'booking/set-week': staffWrite('booking/set-week', schema.setWeekInput, manage.setWeek),
  'booking/set-removed': staffWrite(
    'booking/set-removed',
    schema.setRemovedInput,
    manage.setRemoved,
  ),
}
