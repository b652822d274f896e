import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { orderHistories } from '../../support/order-histories/build'

const FIRST_SEED = 660_001
const HISTORIES = 50
const ROUNDS = 60

describe('orders, payments, deaths and refunds in any order', () => {
  let histories: Awaited<ReturnType<typeof orderHistories>> | undefined
  before(async () => {
    histories = await orderHistories()
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
    ]) {
      assert.ok((seen[what] ?? 0) > 0, `no ${what}: ${JSON.stringify(seen)}`)
    }
  })
})
