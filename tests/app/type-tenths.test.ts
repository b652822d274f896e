import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { typeTenths } from '@/ui/type-tenths'

describe('how large to write', () => {
  it('is what the reader has set, to the tenth', () => {
    for (const [factor, tenths] of [
      [1, 10],
      [1.1, 11],
      [1.175, 12],
      [1.4, 14],
    ] as const) {
      assert.equal(typeTenths(factor), tenths, `${factor}`)
    }
  })

  it('is never smaller than usual, nor larger than the layout holds', () => {
    assert.equal(typeTenths(0.8), 10)
    assert.equal(typeTenths(2), 14)
  })
})
