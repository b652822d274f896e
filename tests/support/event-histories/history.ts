import {
  expireRegistrations,
  tendSessions,
} from '../../../cloudfunctions/modules/events/tend.service'
import { historyOf } from '../histories/play'
import { ask, confirm, notify } from '../histories/wechat-pay-steps'
import { openEvents } from './shop'
import { acceptOffer, atTheDoor, callItOff, inCharge, prepay, registerOrRepeat } from './steps'
import { afterwards, atEveryMoment } from './violations'

/** A random afternoon at two events. */
export const runHistory = historyOf({
  open: (folder, seed) => openEvents(folder, seed % 2 === 0),
  steps: [
    ['register', registerOrRepeat],
    ['register', registerOrRepeat],
    ['register', registerOrRepeat],
    ['register', registerOrRepeat],
    ['accept', acceptOffer],
    ['accept', acceptOffer],
    ['cancel', callItOff],
    ['prepay', prepay],
    ['prepay', prepay],
    ['confirm', confirm],
    ['confirm', confirm],
    ['notify', notify],
    ['notify', notify],
    ['ask', ask],
    ['door', atTheDoor],
    ['in charge', inCharge],
  ],
  tasks: [expireRegistrations, tendSessions],
  pace: { atOnce: 3, pauses: 0.25, seconds: 20 },
  atEveryMoment,
  rest: { rounds: 40, minutes: 10 },
  afterwards,
})
