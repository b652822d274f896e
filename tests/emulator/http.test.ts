import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { type ProbeCloud, startProbeCloud } from './fixtures/cloud'

const refused = v.object({ error: v.object({ code: v.string() }) })
const failed = v.object({
  error: v.object({ code: v.string(), errCode: v.number(), message: v.string() }),
  traceId: v.string(),
})

describe('the local cloud over HTTP', () => {
  let cloud: ProbeCloud

  before(async () => {
    cloud = await startProbeCloud()
  })
  after(() => cloud.close())

  it('hands a call to its function and its answer back', async () => {
    const { status, body } = await cloud.post('/call/probe', {
      openid: 'lin1',
      data: { do: 'who' },
    })
    assert.equal(status, 200)
    const who = v.parse(
      v.object({ after: v.object({ OPENID: v.string(), SOURCE: v.string() }) }),
      body,
    )
    assert.deepEqual(who.after, { OPENID: 'lin1', SOURCE: 'wx_client' })
  })

  it('answers to its own two names only', async () => {
    assert.equal(await cloud.raw('/local/health', { host: `127.0.0.1:${cloud.port}` }), 200)
    assert.equal(await cloud.raw('/local/health', { host: `localhost:${cloud.port}` }), 200)
    for (const host of ['evil.example', `evil.example:${cloud.port}`, '127.0.0.1', 'localhost:1']) {
      assert.equal(await cloud.raw('/local/health', { host }), 403, host)
      assert.equal(await cloud.raw('/admin/probe-1', { host }, 'POST'), 403, host)
    }
  })

  it('serves pages of its own origins only', async () => {
    const call = { openid: 'lin1', data: { do: 'nothing' } }
    const from = (origin: string) => cloud.post('/call/probe', call, { origin })
    assert.equal((await from(`http://localhost:${cloud.port}`)).status, 200)
    for (const origin of ['http://evil.example', 'null', `https://localhost:${cloud.port}`]) {
      const { status, body } = await from(origin)
      assert.equal(status, 403, origin)
      assert.equal(v.parse(refused, body).error.code, 'local/origin')
    }
  })

  it('refuses a caller whose openid no local person can have', async () => {
    for (const openid of ['1234567', 'Lin', 'li', 'lin.a', '', null, `l${'i'.repeat(41)}`]) {
      const { status } = await cloud.post('/call/probe', { openid, data: {} })
      assert.equal(status, 400, String(openid))
    }
  })

  it('refuses a body that is no call', async () => {
    const { status } = await cloud.post('/call/probe', '{"openid":')
    assert.equal(status, 400)
    for (const body of [null, [], 'x', { data: {} }, { openid: 'lin1', data: [], more: 1 }]) {
      assert.equal((await cloud.post('/call/probe', JSON.stringify(body))).status, 400)
    }
  })

  it('refuses more than 100 KB in the words a phone makes of it, and runs nothing', async () => {
    const count = v.object({ callsHere: v.number() })
    const calls = async () => v.parse(count, await cloud.call('probe', { do: 'sleep' })).callsHere
    const before = await calls()
    for (const bytes of [102_400, 200 * 1024, 3 * 1024 * 1024]) {
      const data = { do: 'sleep', text: 'x'.repeat(bytes) }
      const { status, body } = await cloud.post('/call/probe', { openid: 'lin1', data })
      assert.equal(status, 200)
      const { refusal, ok } = v.parse(
        v.looseObject({ ok: v.boolean(), refusal: v.unknown() }),
        body,
      )
      assert.equal(ok, false)
      assert.deepEqual(refusal, { code: 'request/too-large', maxBytes: 102_400 })
    }
    assert.equal(await calls(), before + 1)
    const fits = { do: 'nothing', text: 'x'.repeat(102_300) }
    assert.equal(await cloud.call('probe', fits), null)
  })

  it('answers 404 for a function nobody deployed', async () => {
    const { status, body } = await cloud.post('/call/nowhere', { openid: 'lin1', data: {} })
    assert.equal(status, 404)
    assert.equal(v.parse(failed, body).error.code, 'FUNCTION_NOT_FOUND')
  })

  it('answers 500 with a trace id when a function throws or takes too long', async () => {
    const codes = [
      ['throw', 'FUNCTIONS_EXECUTE_FAIL', -504002],
      ['spin', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', -504003],
    ] as const
    for (const [what, code, errCode] of codes) {
      const data = { do: what, ms: 5000 }
      const { status, body } = await cloud.post('/call/probe', { openid: 'lin1', data })
      assert.equal(status, 500)
      const { error, traceId } = v.parse(failed, body)
      assert.deepEqual([error.code, error.errCode], [code, errCode])
      assert.match(traceId, /^[0-9a-f-]{36}$/)
    }
  })

  it('refuses a fault, a seed or a consent it does not know', async () => {
    const fault = { kind: 'conflict', match: {}, count: 1 }
    assert.equal((await cloud.post('/local/fault', fault)).status, 200)
    for (const wrong of [
      { kind: 'flood' },
      { count: 0 },
      { match: { who: 'x' } },
      { kind: 'latency' },
    ]) {
      assert.equal((await cloud.post('/local/fault', { ...fault, ...wrong })).status, 400)
    }
    assert.equal((await cloud.post('/local/reset', { seed: 'other' })).status, 400)
    assert.equal((await cloud.post('/local/consent', { openid: 'lin1' })).status, 400)
  })

  it('is as new after a reset: seed, clock, consents and what functions remember', async () => {
    const documents = v.object({
      database: v.object({ documents: v.record(v.string(), v.number()) }),
    })
    const stores = async () =>
      v.parse(documents, (await cloud.get('/local/health')).body).database.documents.stores
    await cloud.post('/local/clock', { advanceMs: 86_400_000 })
    await cloud.post('/local/consent', { openid: 'lin1', templateId: 'queue-called' })
    await cloud.call('probe', { do: 'sleep' })
    assert.equal(await stores(), 0)
    const { status } = await cloud.post('/local/reset', { seed: 'demo' })
    assert.equal(status, 200)
    assert.ok(((await stores()) ?? 0) > 0)
    assert.ok(Math.abs(cloud.clock.now() - Date.now()) < 1000)
    const consent = await cloud.post('/local/consent', {
      openid: 'lin1',
      templateId: 'queue-called',
    })
    assert.deepEqual(consent.body, { left: 1 })
    assert.deepEqual(await cloud.call('probe', { do: 'sleep' }), { callsHere: 1 })
  })

  it('strikes a function that runs the action a fault names, once', async () => {
    const fault = { kind: 'kill', match: { function: 'probe', action: 'tea/pour' }, count: 1 }
    await cloud.post('/local/fault', fault)
    const call = (action: string) => {
      const data = { action, do: 'call', data: { do: 'nothing' } }
      return cloud.post('/call/probe', { openid: 'lin1', data })
    }
    assert.equal((await call('tea/other')).status, 200)
    const { status, body } = await call('tea/pour')
    assert.equal(status, 500)
    assert.match(v.parse(failed, body).error.message, /killed/)
    assert.equal((await call('tea/pour')).status, 200)
  })
})
