import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { type ProbeCloud, startProbeCloud } from './fixtures/cloud'

const failedWith = v.object({ failed: v.object({ errCode: v.number(), errMsg: v.string() }) })

describe('a function that calls a function', () => {
  let cloud: ProbeCloud
  before(async () => {
    cloud = await startProbeCloud()
  })
  after(() => cloud.close())

  it('takes the person along and grows the source by one', async () => {
    const answer = await cloud.call('probe', { do: 'call', data: { do: 'who' } }, 'wang1')
    const called = v.object({
      result: v.object({ after: v.object({ OPENID: v.string(), SOURCE: v.string() }) }),
    })
    assert.deepEqual(v.parse(called, answer).result.after, {
      OPENID: 'wang1',
      SOURCE: 'wx_client,scf',
    })
  })

  it('hears when the other one throws or is not there', async () => {
    const thrown = await cloud.call('probe', { do: 'call', data: { do: 'throw' } })
    assert.match(v.parse(failedWith, thrown).failed.errMsg, /the tea is cold/)
    const unknown = await cloud.call('probe', { do: 'callUnknown' })
    assert.match(v.parse(failedWith, unknown).failed.errMsg, /could not be found/)
  })
})
