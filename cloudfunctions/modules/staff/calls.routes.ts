import { read, write } from '../../platform/route'
import * as schema from './calls.schemas'
import { answerCall, asked, askStaff, mutePlace, takeBackAsk } from './calls.service'
import { staffWrite } from './staff-door'

export const callsForShopper = {
  'staff/asked': read<'staff/asked'>(schema.askedInput, asked),
  'staff/ask': write<'staff/ask'>(schema.askInput, askStaff),
  'staff/take-back-ask': write<'staff/take-back-ask'>(schema.takeBackAskInput, takeBackAsk),
}

export const callsForStaff = {
  'staff/answer': staffWrite('staff/answer', schema.answerInput, answerCall),
  'staff/mute-place': staffWrite('staff/mute-place', schema.mutePlaceInput, mutePlace),
}
