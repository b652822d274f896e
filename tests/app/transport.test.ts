import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { TransportError, tellsTooLarge, withinTime } from '@/cloud/transport-port'

describe('waiting for an answer', () => {
  it('gives up when its time is over', async () => {
    const never = new Promise<never>(() => undefined)
    await assert.rejects(withinTime(never, 5), (error) => {
      assert.ok(error instanceof TransportError)
      assert.equal(error.trouble, 'timed-out')
      return true
    })
  })

  it('hands over an answer, or its failure, that comes in time', async () => {
    assert.equal(await withinTime(Promise.resolve('A017'), 1_000), 'A017')
    const failure = new Error('broken')
    await assert.rejects(withinTime(Promise.reject(failure), 1_000), failure)
  })
})

describe('WeChat’s words for too much', () => {
  it('are known, and no others are taken for them', () => {
    assert.equal(tellsTooLarge('cloud.callFunction:fail EXCEED_MAX_PAYLOAD_SIZE'), true)
    assert.equal(tellsTooLarge('errCode: -1 EXCEED_MAX_RESPONSE_SIZE'), true)
    assert.equal(tellsTooLarge('cloud.callFunction:fail Error: data exceed max size'), true)
    assert.equal(tellsTooLarge('cloud.callFunction:fail timeout'), false)
  })
})
