import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { bookingHistories } from '../../support/booking-histories/build'

const FIRST_SEED = 891_165
const HISTORIES = 40
const ROUNDS = 40

describe('bookings, changes, offers, payments and deaths in any order', () => {
  let histories: Awaited<ReturnType<typeof bookingHistories>> | undefined
  before(async () => {
    histories = await bookingHistories()
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
    ]) {
      assert.ok((seen[what] ?? 0) > 0, `no ${what}: ${JSON.stringify(seen)}`)
    }
  })
})
