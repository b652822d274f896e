import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { earliest, planWork, SLOT_MS, slotEnds } from '@/shared/domain/orders/kitchen'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { NOON, STORE } from '../../support/line-histories/shop'
import { seededRandom } from '../../support/seeded-random'

const ends = [1, 2, 3, 4].map((n) => n * SLOT_MS)
const CAPACITY = 10

describe('the kitchen’s ten minutes', () => {
  it('begin whole after now and end with the day’s hours', () => {
    const span = { days: [7], opensAtMinutes: 660, closesAtMinutes: 750 }
    const until = { ...STORE, hours: { ...STORE.hours, week: [span] } }
    const minutes = (now: number) => slotEnds(until, now).map((at) => (at - NOON) / MINUTE_MS)
    assert.deepEqual(minutes(NOON), [10, 20, 30])
    assert.deepEqual(minutes(NOON + MINUTE_MS), [20, 30])
    assert.deepEqual(minutes(NOON - 120 * MINUTE_MS).slice(0, 2), [-50, -40])
    assert.deepEqual(minutes(NOON + 30 * MINUTE_MS), [])
  })

  it('are filled as late as can be before the moment that is wanted', () => {
    assert.deepEqual(planWork(ends, {}, CAPACITY, 4, 3 * SLOT_MS), [{ at: 3 * SLOT_MS, work: 4 }])
    assert.deepEqual(planWork(ends, { [3 * SLOT_MS]: 8 }, CAPACITY, 4, 3 * SLOT_MS), [
      { at: 3 * SLOT_MS, work: 2 },
      { at: 2 * SLOT_MS, work: 2 },
    ])
    assert.equal(planWork(ends, { [SLOT_MS]: 10 }, CAPACITY, 1, SLOT_MS), null)
    assert.equal(planWork(ends, {}, CAPACITY, 1, SLOT_MS / 2), null)
  })

  it('promise what the orders already in leave free', () => {
    assert.equal(earliest(ends, {}, CAPACITY, 4)?.readyAt, SLOT_MS)
    assert.equal(earliest(ends, { [SLOT_MS]: 8 }, CAPACITY, 4)?.readyAt, 2 * SLOT_MS)
    assert.equal(earliest(ends, {}, CAPACITY, 25)?.readyAt, 3 * SLOT_MS)
    assert.equal(earliest(ends, {}, CAPACITY, 41), null)
  })

  it('never hold more than the kitchen makes, and always all of an order', () => {
    const random = seededRandom(601)
    for (let run = 0; run < 500; run += 1) {
      const taken = Object.fromEntries(ends.map((at) => [at, Math.floor(random() * 11)]))
      const work = Math.floor(random() * 20)
      const plan = earliest(ends, taken, CAPACITY, work)
      if (!plan) continue
      assert.equal(
        plan.shares.reduce((sum, share) => sum + share.work, 0),
        work,
      )
      for (const share of plan.shares) {
        assert.ok((taken[share.at] ?? 0) + share.work <= CAPACITY, `seed 601, run ${run}`)
      }
    }
  })
})
