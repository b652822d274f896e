import { describe } from 'node:test'
import { itAgrees } from '../../support/histories/agree'

describe('bookings, changes, offers, payments and deaths in any order', () => {
  itAgrees({
    of: 'booking',
    firstSeed: 891_165,
    histories: 40,
    rounds: 40,
    happens: [
      'hold done',
      'hold booking/taken',
      'hold booking/same-time',
      'confirm done',
      'into its own old time',
      'change booking/taken',
      'cancel done',
      'enter done',
      'enter booking/taken',
      'move done',
      'move booking/taken',
      'tap done',
      'tap booking/not-yet',
      'called off',
      'checked in twice',
      'ends finished',
      'wait done',
      'offer confirmed',
      'offer expired',
      'killed',
      'pay taken',
      'pay taken late',
      'given back',
      'refunded',
      'ends confirmed',
      'ends expired',
    ],
  })
})
