import { sweepStocks } from '../../../cloudfunctions/modules/catalogue/sweep-stocks.service'
import { expireOrders, letGoEnded } from '../../../cloudfunctions/modules/orders/expire.service'
import { sweepOrderDays } from '../../../cloudfunctions/modules/orders/forget-orders.service'
import { boardSeen } from '../../../cloudfunctions/modules/orders/order-day.service'
import { rollBackPlacing } from '../../../cloudfunctions/modules/orders/place-order.service'
import { settleOrders } from '../../../cloudfunctions/modules/orders/settle-order.service'
import { sweepCounts } from '../../../cloudfunctions/modules/promotions/sweep-counts.service'
import { historyOf } from '../histories/play'
import { ask, confirm, notify } from '../histories/wechat-pay-steps'
import { tapAtCounter } from './counter'
import { openShop } from './shop'
import { callOff, enterCash, placeOrRepeat, prepay } from './shoppers'
import { afterwards, atEveryMoment } from './violations'

/** A random afternoon of orders. */
export const runHistory = historyOf({
  open: openShop,
  steps: [
    ['place', placeOrRepeat],
    ['place', placeOrRepeat],
    ['place', placeOrRepeat],
    ['enter', enterCash],
    ['prepay', prepay],
    ['prepay', prepay],
    ['confirm', confirm],
    ['confirm', confirm],
    ['notify', notify],
    ['notify', notify],
    ['ask', ask],
    ['cancel', callOff],
    ['counter', tapAtCounter],
    ['counter', tapAtCounter],
    ['counter', tapAtCounter],
    ['counter', tapAtCounter],
  ],
  tasks: [
    rollBackPlacing,
    expireOrders,
    letGoEnded,
    settleOrders,
    sweepStocks,
    sweepOrderDays,
    sweepCounts,
  ],
  pace: { atOnce: 3, pauses: 0.25, seconds: 20 },
  atEveryMoment,
  asTimePasses: ({ store, now }) =>
    boardSeen(store, { taken: {}, boardSeenAt: 0, pausedUntil: null }, now),
  rest: { rounds: 9, minutes: 5 },
  afterwards,
})
