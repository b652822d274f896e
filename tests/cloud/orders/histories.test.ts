import { describe } from 'node:test'
import { itAgrees } from '../../support/histories/agree'

describe('orders, payments, deaths and refunds in any order', () => {
  itAgrees({
    of: 'order',
    firstSeed: 660_001,
    histories: 50,
    rounds: 60,
    happens: [
      'place done',
      'place orders/cannot-order',
      'killed',
      'confirm taken',
      'confirm taken late',
      'notify heard',
      'cancel done',
      'ends refunded',
      'ends expired',
      'ends collected',
      'counter done',
      'late money kept',
      'sent back: late',
      'sent back: cancelled',
      'coupon used',
      'place orders/price-changed',
    ],
  })
})
