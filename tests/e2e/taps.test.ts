import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Figures } from '../bench/figures'
import { measureTaps } from '../bench/taps'

describe('taps, as the page counts them', () => {
  let taps: Figures
  before(async () => {
    taps = await measureTaps()
  })

  it('from the scanned store to a number are two at most, and not none', () => {
    const count = taps['taps/scan-to-ticket']
    assert.ok(count !== undefined && count >= 1 && count <= 2, `${count} taps`)
  })

  it('from any tab to the card are one at most', () => {
    const count = taps['taps/any-tab-to-card']
    assert.ok(count !== undefined && count <= 1, `${count} taps`)
  })

  it('to call the next party is one', () => {
    assert.equal(taps['taps/call-next'], 1)
  })

  it('to hand over a ready order is one', () => {
    assert.equal(taps['taps/hand-over'], 1)
  })

  it('from an old order to the same paid again are three at most', () => {
    const count = taps['taps/reorder-to-pay']
    assert.ok(count !== undefined && count >= 1 && count <= 3, `${count} taps`)
  })
})
