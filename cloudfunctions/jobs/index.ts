import {
  clearHolds,
  expireBookings,
  forgetGuests,
  forgetNeverCertain,
  sweepBookingDays,
} from '../modules/booking/booking-rounds.service'
import { finishCheckIns } from '../modules/booking/finish-check-ins.service'
import { forgetNotes } from '../modules/booking/notes.service'
import { offerUnoffered } from '../modules/booking/offer.service'
import { sweepStocks } from '../modules/catalogue/sweep-stocks.service'
import { forgetRegistered } from '../modules/events/forget-guests.service'
import { openDates } from '../modules/events/open-dates.service'
import { expireRegistrations, tendSessions } from '../modules/events/tend.service'
import { creditGranted } from '../modules/loyalty/credit.service'
import { checkPoints } from '../modules/loyalty/daily-check.service'
import { expirePoints, forgetPurchaseCodes, giveBirthdays } from '../modules/loyalty/rounds.service'
import { warnOfExpiry } from '../modules/loyalty/warn.service'
import { forgetMembers, forgetSpentCodes } from '../modules/membership/forget.service'
import { messageDeliveries } from '../modules/notifications/deliver.service'
import { forgetFeedback } from '../modules/notifications/feedback.service'
import { forgetMessages, forgetWallets } from '../modules/notifications/forget-messages.service'
import { expireOrders, letGoEnded } from '../modules/orders/expire.service'
import {
  forgetOrderers,
  forgetUnplaced,
  sweepOrderDays,
} from '../modules/orders/forget-orders.service'
import { rollBackPlacing } from '../modules/orders/place-order.service'
import { letGoPrints } from '../modules/orders/print-entry'
import { recountBooks } from '../modules/orders/recount.service'
import { settleOrders } from '../modules/orders/settle-order.service'
import { shippingDeliveries, tellOverdue } from '../modules/payments/shipping.service'
import { callOffRewards } from '../modules/promotions/reward-life.service'
import { sweepCounts } from '../modules/promotions/sweep-counts.service'
import { warnOfCoupons } from '../modules/promotions/warn.service'
import { closeDays } from '../modules/queue/close-day.service'
import { sayOnCards } from '../modules/queue/live-card-rounds.service'
import { forgetPeople, missOverdue, recordLines } from '../modules/queue/record.service'
import { clearFloors } from '../modules/staff/floor.service'
import { stillTrue } from '../modules/still-true'
import { systemClock } from '../platform/clock'
import { timerEntry } from '../platform/entry'
import { deliverDue } from '../platform/outbox'

/** What every function's commits left to be sent: one look for all of it. */
const deliveries = { ...messageDeliveries(stillTrue), ...shippingDeliveries }

export const main = timerEntry('jobs', [
  { name: 'orders/roll-back-placing', run: rollBackPlacing },
  { name: 'orders/expire', run: expireOrders },
  { name: 'orders/let-go-ended', run: letGoEnded },
  { name: 'orders/settle', run: settleOrders },
  { name: 'booking/expire', run: expireBookings },
  { name: 'booking/clear-holds', run: clearHolds },
  { name: 'booking/offer', run: offerUnoffered },
  { name: 'booking/finish-check-ins', tidies: true, run: finishCheckIns },
  { name: 'events/expire', run: expireRegistrations },
  { name: 'events/tend', run: tendSessions },
  { name: 'outbox/deliver', run: () => deliverDue(deliveries, () => systemClock.now()) },
  { name: 'loyalty/expire', tidies: true, run: expirePoints },
  { name: 'loyalty/credit-granted', run: creditGranted },
  { name: 'payments/tell-overdue', tidies: true, run: tellOverdue },
  { name: 'queue/miss-overdue', run: missOverdue },
  { name: 'queue/record-lines', run: recordLines },
  { name: 'queue/close-days', tidies: true, run: closeDays },
  { name: 'queue/say-on-cards', run: sayOnCards },
  { name: 'queue/forget-people', tidies: true, run: forgetPeople },
  { name: 'staff/clear-floors', tidies: true, run: clearFloors },
  { name: 'promotions/call-off-rewards', tidies: true, run: callOffRewards },
  { name: 'promotions/sweep-counts', run: sweepCounts },
  { name: 'catalogue/sweep-stocks', tidies: true, run: sweepStocks },
  { name: 'events/open-dates', tidies: true, run: openDates },
  { name: 'events/forget-guests', tidies: true, run: forgetRegistered },
  { name: 'orders/sweep-days', tidies: true, run: sweepOrderDays },
  { name: 'orders/forget-people', tidies: true, run: forgetOrderers },
  { name: 'orders/forget-unplaced', tidies: true, run: forgetUnplaced },
  { name: 'booking/sweep-days', tidies: true, run: sweepBookingDays },
  { name: 'booking/forget-guests', tidies: true, run: forgetGuests },
  { name: 'booking/forget-never-certain', tidies: true, run: forgetNeverCertain },
  { name: 'orders/let-go-prints', tidies: true, run: letGoPrints },
  { name: 'orders/recount', run: recountBooks },
  { name: 'booking/forget-notes', tidies: true, run: forgetNotes },
  { name: 'membership/forget-spent-codes', tidies: true, run: forgetSpentCodes },
  { name: 'membership/forget-members', tidies: true, run: forgetMembers },
  { name: 'loyalty/warn-of-expiry', tidies: true, run: warnOfExpiry },
  { name: 'promotions/warn-of-coupons', tidies: true, run: warnOfCoupons },
  { name: 'notifications/forget-feedback', tidies: true, run: forgetFeedback },
  { name: 'notifications/forget-messages', tidies: true, run: forgetMessages },
  { name: 'notifications/forget-wallets', tidies: true, run: forgetWallets },
  { name: 'loyalty/give-birthdays', tidies: true, run: giveBirthdays },
  { name: 'loyalty/forget-purchase-codes', tidies: true, run: forgetPurchaseCodes },
  { name: 'loyalty/check', run: checkPoints },
])
