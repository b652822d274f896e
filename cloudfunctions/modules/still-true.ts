import { bookingStillTrue } from './booking/still-true'
import { eventsStillTrue } from './events/still-true'
import { loyaltyStillTrue } from './loyalty/warn.service'
import { answerStillTrue } from './notifications/feedback-news'
import type { StillTrue } from './notifications/tell.service'
import { ordersStillTrue } from './orders/still-true'
import { promotionsStillTrue } from './promotions/warn.service'
import { queueStillTrue } from './queue/still-true'

/** Each kind of message asks the module it is of, right before it is sent. */
export const stillTrue: StillTrue = {
  ...answerStillTrue,
  ...queueStillTrue,
  ...ordersStillTrue,
  ...bookingStillTrue,
  ...eventsStillTrue,
  ...loyaltyStillTrue,
  ...promotionsStillTrue,
}
