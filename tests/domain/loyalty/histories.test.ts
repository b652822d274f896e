import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { playPoints } from '../../support/point-histories/history'

const FIRST_SEED = 770_001
const HISTORIES = 300
const STEPS = 80

describe('points earned, burned, given back and taken back in any order', () => {
  it(`agree after every step (seeds ${FIRST_SEED}–${FIRST_SEED + HISTORIES - 1})`, () => {
    const seen: Record<string, number> = {}
    for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
      const outcome = playPoints(seed, STEPS)
      assert.deepEqual(outcome.violations, [], `seed ${seed}`)
      for (const [what, count] of Object.entries(outcome.seen)) {
        seen[what] = (seen[what] ?? 0) + count
      }
    }
    // A history in which nothing happens would agree as well.
    for (const what of [
      'held',
      'not-held',
      'burned',
      'burned nothing',
      'released',
      'earn',
      'claw-back',
      'give-back',
      'expire',
      'told an older state',
      'partial refund',
      'whole refund',
      'reward',
      'reward returned',
      'too few for a reward',
      'birthday',
      'left',
    ]) {
      assert.ok((seen[what] ?? 0) > 0, `no ${what}: ${JSON.stringify(seen)}`)
    }
  })
})
