import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { measureSecondStart } from '../bench/start'

/** Of the design's budgets. */
const BUDGET_SECONDS = 15

describe('npm start', () => {
  it('has a usable desk within the budget, the second time', async () => {
    const seconds = (await measureSecondStart())['start/second-seconds']
    assert.ok(seconds !== undefined && seconds <= BUDGET_SECONDS, `${seconds} s`)
  })
})
