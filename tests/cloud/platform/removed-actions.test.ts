import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { actions } from '@/shared/contracts/actions'
import { notServed, removedActions } from '../../../cloudfunctions/platform/removed-actions'

describe('an action no function has', () => {
  it('tells a phone to update that learnt it from an earlier release', () => {
    assert.deepEqual(notServed('queue/wave', new Set(['queue/wave'])), {
      code: 'app/update-needed',
    })
  })

  it('is unknown where there never was one', () => {
    assert.deepEqual(notServed('queue/wave'), { code: 'request/unknown-action' })
  })

  it('is not among those there are', () => {
    assert.deepEqual(
      [...removedActions].filter((action) => action in actions),
      [],
    )
  })
})
