import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { heldOf, sayMinutes, type WaitQuote } from '@/shared/domain/queue/wait-quote'
import { MINUTE_MS } from '@/shared/kernel/instant'

describe('minutes as a person says them', () => {
  it('are single below 20, fives below an hour, tens above, and the nearest', () => {
    const said = [0, 0.4, 0.6, 7.2, 19.4, 21, 23, 42, 58, 63, 66, 144].map(sayMinutes)
    assert.deepEqual(said, [0, 0, 1, 7, 19, 20, 25, 40, 60, 60, 70, 140])
  })

  it('are never fewer for a longer wait', () => {
    for (let minutes = 0; minutes < 300; minutes += 0.1) {
      assert.ok(sayMinutes(minutes + 0.1) >= sayMinutes(minutes), `${minutes}`)
    }
  })
})

describe('a range', () => {
  const quote: WaitQuote = { basis: 'pace', ahead: 2, fromMinutes: 5, toMinutes: 9, reasons: [] }

  it('holds from its first millisecond to its last', () => {
    assert.equal(heldOf(quote, 5 * MINUTE_MS - 1), 'below')
    assert.equal(heldOf(quote, 5 * MINUTE_MS), 'within')
    assert.equal(heldOf(quote, 9 * MINUTE_MS), 'within')
    assert.equal(heldOf(quote, 9 * MINUTE_MS + 1), 'above')
  })

  it('is not judged where none was given', () => {
    assert.equal(heldOf(null, MINUTE_MS), 'unquoted')
    assert.equal(heldOf({ basis: 'setting', ahead: 2, aboutMinutes: 9 }, MINUTE_MS), 'unquoted')
  })
})
