import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { packageSizes } from '../support/package-sizes'

/** The design's budgets; WeChat's own limit is 2 MB for each package. */
const MAIN_BYTES = 480 * 1024
const TOTAL_BYTES = 1.5 * 1024 * 1024

describe('the built Mini Program', () => {
  it('keeps its main package and its total within the budget', () => {
    const { mainBytes, totalBytes } = packageSizes()
    assert.ok(mainBytes > 0)
    assert.ok(mainBytes <= MAIN_BYTES, `the main package has ${mainBytes} bytes`)
    assert.ok(totalBytes <= TOTAL_BYTES, `all packages have ${totalBytes} bytes`)
  })
})
