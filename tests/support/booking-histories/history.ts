import { bookings } from '../../../cloudfunctions/modules/booking/booking.documents'
import {
  clearHolds,
  expireBookings,
} from '../../../cloudfunctions/modules/booking/booking-rounds.service'
import { offerUnoffered } from '../../../cloudfunctions/modules/booking/offer.service'
import { historyOf } from '../histories/play'
import { ask, confirm, notify } from '../histories/wechat-pay-steps'
import {
  cancelSome,
  changeSome,
  confirmSome,
  holdSome,
  leaveSome,
  letSomeGo,
  prepay,
  waitForSome,
} from './guests'
import { afterwards, atEveryMoment } from './oracle'
import { openPlace } from './place'
import { enterSome, moveSome, tapSome } from './staff'

async function isNothingHeld(): Promise<boolean> {
  const all = await bookings.find({}, { limit: 1_000 })
  return !all.some(({ status }) => status === 'held' || status === 'awaiting-payment')
}

/** Two random days of bookings. */
export const runHistory = historyOf({
  open: openPlace,
  steps: [
    ['hold', holdSome],
    ['hold', holdSome],
    ['hold', holdSome],
    ['hold', holdSome],
    ['confirm', confirmSome],
    ['confirm', confirmSome],
    ['confirm', confirmSome],
    ['let-go', letSomeGo],
    ['cancel', cancelSome],
    ['change', changeSome],
    ['enter', enterSome],
    ['move', moveSome],
    ['tap', tapSome],
    ['tap', tapSome],
    ['wait', waitForSome],
    ['wait', waitForSome],
    ['leave-wait', leaveSome],
    ['prepay', prepay],
    ['prepay', prepay],
    ['pay', confirm],
    ['pay', confirm],
    ['notify', notify],
    ['notify', notify],
    ['ask', ask],
  ],
  tasks: [expireBookings, clearHolds, offerUnoffered],
  pace: { atOnce: 4, pauses: 0.2, seconds: 30 },
  atEveryMoment,
  // Offers follow each other for half an hour each, two for everybody at most.
  rest: {
    rounds: 100,
    minutes: 5,
    isReached: async (round) => (await isNothingHeld()) && round >= 6,
  },
  afterwards,
})
