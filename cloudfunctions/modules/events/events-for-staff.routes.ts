import { staffRead, staffWrite } from '../staff/staff-door'
import { checkIn, undoCheckIn, walkIn } from './at-the-door.service'
import { callOff, setCapacity } from './change-session.service'
import * as schema from './events.schemas'
import { guests, sessions } from './guest-list.service'

export const eventsForStaff = {
  'events/sessions': staffRead('events/sessions', schema.storeInput, sessions),
  'events/guests': staffRead('events/guests', schema.sessionInput, guests),
  'events/check-in': staffWrite('events/check-in', schema.checkInInput, checkIn),
  'events/undo-check-in': staffWrite('events/undo-check-in', schema.undoCheckInInput, undoCheckIn),
  'events/walk-in': staffWrite('events/walk-in', schema.walkInInput, walkIn),
  'events/set-capacity': staffWrite('events/set-capacity', schema.setCapacityInput, setCapacity),
  'events/call-off': staffWrite('events/call-off', schema.callOffInput, callOff),
}
