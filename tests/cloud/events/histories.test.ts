import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eventHistories } from '../../support/event-histories/build'

const FIRST_SEED = 880_001
const HISTORIES = 40
const ROUNDS = 60

describe('registrations, offers, payments, deaths and calls in any order', () => {
  let histories: Awaited<ReturnType<typeof eventHistories>> | undefined
  before(async () => {
    histories = await eventHistories()
  })
  after(() => histories?.remove())

  it(`agree in the end (seeds ${FIRST_SEED}–${FIRST_SEED + HISTORIES - 1})`, async () => {
    const seen: Record<string, number> = {}
    for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
      const outcome = await histories?.run(seed, ROUNDS)
      assert.deepEqual(outcome?.violations, [], `seed ${seed}`)
      for (const [what, count] of Object.entries(outcome?.seen ?? {})) {
        seen[what] = (seen[what] ?? 0) + count
      }
    }
    // A history in which nothing happens would agree as well.
    for (const what of [
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
    ]) {
      assert.ok((seen[what] ?? 0) > 0, `no ${what}: ${JSON.stringify(seen)}`)
    }
  })
})
