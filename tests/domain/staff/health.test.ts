import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gravestOf, TIMER_LATE_MS, timerState } from '@/shared/domain/staff/health'

describe('how it runs', () => {
  it('needs a look where anything does, and is not called well before all of it is known', () => {
    assert.equal(gravestOf(['well', 'well']), 'well')
    assert.equal(gravestOf(['well', 'asking']), 'asking')
    assert.equal(gravestOf(['asking', 'look', 'well']), 'look')
  })

  it('tells a timer that never ran from one that runs and one that has stopped', () => {
    const now = Date.UTC(2026, 10, 25, 4)
    assert.equal(timerState(null, now), 'never-ran')
    assert.equal(timerState(now - TIMER_LATE_MS, now), 'runs')
    assert.equal(timerState(now - TIMER_LATE_MS - 1, now), 'stopped')
  })
})
