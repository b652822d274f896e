import { describe } from 'node:test'
import { itAgrees } from '../../support/histories/agree'

describe('registrations, offers, payments, deaths and calls in any order', () => {
  itAgrees({
    of: 'event',
    firstSeed: 880_001,
    histories: 40,
    rounds: 60,
    happens: [
      'register done',
      'register events/full',
      'register events/already-registered',
      'killed',
      'accept done',
      'accept events/not-now',
      'cancel done',
      'confirm taken',
      'confirm taken late',
      'door done',
      'in charge done',
      'in charge events/places-taken',
      'money given back',
      'refunded by the shopper',
      'refunded by the store',
      'ends registered',
      'ends came',
      'ends cancelled',
      'ends expired',
      'ends called off',
    ],
  })
})
