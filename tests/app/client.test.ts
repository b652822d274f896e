import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type CloudClient, createClient, NoAnswer } from '@/cloud/client'
import { type Transport, TransportError, type TransportTrouble } from '@/cloud/transport-port'
import type { Call } from '@/shared/contracts/call'
import { asId, requestTime } from '@/shared/kernel/ids'
import { HOUR_MS } from '@/shared/kernel/instant'
import { everyStore } from '../support/demo'

const PHONE_NOW = Date.UTC(2026, 10, 22, 4)
const join = {
  storeId: asId<'store'>('stroseneast1'),
  laneId: asId<'lane'>('lanesmall001'),
  size: 2,
  scene: null,
}

/** What one call meets: an answer, or the reason there is none. */
type Fate = { readonly returns: unknown } | { readonly lost: TransportTrouble }

const answered = (value: unknown, now = PHONE_NOW): Fate => ({
  returns: { ok: true, value, now, traceId: 'trace' },
})
const refused = (code: string, now = PHONE_NOW): Fate => ({
  returns: { ok: false, refusal: { code }, now, traceId: 'trace' },
})
const lost: Fate = { lost: 'timed-out' }

interface Heard {
  readonly client: CloudClient
  readonly calls: { readonly functionName: string; readonly call: Call }[]
  readonly waitsMs: number[]
}

/** A client whose calls meet these fates, in this order. */
function clientMeeting(...fates: Fate[]): Heard {
  const calls: Heard['calls'] = []
  const waitsMs: number[] = []
  const transport: Transport = {
    async call(functionName, call) {
      calls.push({ functionName, call })
      const fate = fates.shift()
      assert.ok(fate, 'one call more than expected')
      if ('lost' in fate) throw new TransportError(fate.lost, 'told to')
      return fate.returns
    },
  }
  let chance = 0
  const client = createClient({
    transport,
    now: () => PHONE_NOW,
    random: () => {
      chance = (chance + 0.137) % 1
      return chance
    },
    sleep: async (durationMs) => {
      waitsMs.push(durationMs)
    },
    language: () => 'zh',
  })
  return { client, calls, waitsMs }
}

const requestIds = ({ calls }: Heard) => calls.map(({ call }) => call.requestId)

describe('asking the cloud', () => {
  it('sends an action to its function with the language and the contracts it knows', async () => {
    const heard = clientMeeting(answered({ stores: [] }))
    const answer = await heard.client.read('stores/list', everyStore)
    assert.deepEqual(answer.ok && answer.value, { stores: [] })
    assert.deepEqual(heard.calls, [
      {
        functionName: 'shopper',
        call: { action: 'stores/list', input: everyStore, client: { version: 1, language: 'zh' } },
      },
    ])
  })

  it('asks twice more after one and three seconds, then tells that nothing was heard', async () => {
    const heard = clientMeeting(lost, { lost: 'unreachable' }, { lost: 'function-failed' })
    await assert.rejects(heard.client.read('stores/list', everyStore), NoAnswer)
    assert.deepEqual(heard.waitsMs, [1_000, 3_000])
    assert.equal(heard.calls.length, 3)
  })

  it('returns a refusal at once', async () => {
    const heard = clientMeeting(refused('stores/unknown'))
    const answer = await heard.client.read('queue/store-line', { storeId: join.storeId })
    assert.equal(!answer.ok && answer.refusal.code, 'stores/unknown')
    assert.equal(heard.calls.length, 1)
  })

  it('tells that a call is too large without sending it again', async () => {
    const heard = clientMeeting({ lost: 'too-large' })
    const answer = await heard.client.intent('queue/join', join).send()
    assert.deepEqual(!answer.ok && answer.refusal, {
      code: 'request/too-large',
      maxBytes: 102_400,
    })
    assert.deepEqual(heard.waitsMs, [])
  })

  for (const returns of [
    undefined,
    null,
    'done',
    { ok: true, value: 1 },
    { ok: true, now: PHONE_NOW, traceId: 't' },
    { ok: true, value: 1, now: 'soon', traceId: 't' },
    { ok: true, value: 1, now: PHONE_NOW },
    { ok: false, now: PHONE_NOW, traceId: 't' },
    { ok: false, refusal: { code: 7 }, now: PHONE_NOW, traceId: 't' },
    { ok: 'yes', value: 1, now: PHONE_NOW, traceId: 't' },
  ]) {
    it(`takes ${JSON.stringify(returns)} for no answer`, async () => {
      const heard = clientMeeting({ returns }, answered({ stores: [] }))
      assert.equal((await heard.client.read('stores/list', everyStore)).ok, true)
      assert.equal(heard.calls.length, 2)
    })
  }

  it('lets an error of its own through instead of resending', async () => {
    const bug = new RangeError('a bug')
    const client = createClient({
      transport: { call: () => Promise.reject(bug) },
      now: () => PHONE_NOW,
      random: () => 0.5,
      sleep: () => assert.fail('nothing to wait for'),
      language: () => 'en',
    })
    await assert.rejects(client.read('stores/list', everyStore), bug)
  })
})

describe('writing to the cloud', () => {
  it('resends an unanswered write with the requestId it was made with', async () => {
    const heard = clientMeeting(lost, lost, answered({ number: 'A001' }))
    const answer = await heard.client.intent('queue/join', join).send()
    assert.equal(answer.ok, true)
    assert.deepEqual(heard.waitsMs, [1_000, 3_000])
    assert.equal(new Set(requestIds(heard)).size, 1)
  })

  it('keeps that requestId when the person asks again after no answer', async () => {
    const heard = clientMeeting(lost, lost, lost, answered({ number: 'A001' }))
    const intent = heard.client.intent('queue/join', join)
    await assert.rejects(intent.send(), NoAnswer)
    assert.equal((await intent.send()).ok, true)
    assert.equal(new Set(requestIds(heard)).size, 1)
  })

  it('gives two intents two requestIds', async () => {
    const heard = clientMeeting(answered(1), answered(2))
    await heard.client.intent('queue/join', join).send()
    await heard.client.intent('queue/join', join).send()
    assert.equal(new Set(requestIds(heard)).size, 2)
  })

  it('corrects a wrong phone clock once and sends anew with the time the server told', async () => {
    const serverNow = PHONE_NOW + 30 * HOUR_MS
    const heard = clientMeeting(refused('request/stale', serverNow), answered(1, serverNow))
    assert.equal((await heard.client.intent('queue/join', join).send()).ok, true)
    const times = requestIds(heard).map((id) => requestTime(asId(id ?? '')))
    assert.deepEqual(times, [PHONE_NOW, serverNow])
  })

  it('tells of a second stale refusal instead of trying for ever', async () => {
    const heard = clientMeeting(refused('request/stale'), refused('request/stale'))
    const answer = await heard.client.intent('queue/join', join).send()
    assert.equal(!answer.ok && answer.refusal.code, 'request/stale')
  })

  it('never makes a new requestId for a write that may have been done unheard', async () => {
    const heard = clientMeeting(lost, refused('request/stale', PHONE_NOW + 30 * HOUR_MS))
    const answer = await heard.client.intent('queue/join', join).send()
    assert.equal(!answer.ok && answer.refusal.code, 'request/stale')
    assert.equal(new Set(requestIds(heard)).size, 1)
  })

  it('keeps the corrected requestId when that sending is lost', async () => {
    const late = PHONE_NOW + 30 * HOUR_MS
    const heard = clientMeeting(refused('request/stale', late), lost, lost, lost, answered(1, late))
    const intent = heard.client.intent('queue/join', join)
    await assert.rejects(intent.send(), NoAnswer)
    assert.equal((await intent.send()).ok, true)
    assert.equal(new Set(requestIds(heard).slice(1)).size, 1)
  })
})

describe("the server's clock", () => {
  it('is the phone’s until the first answer and follows each answer after', async () => {
    const heard = clientMeeting(answered({ stores: [] }, PHONE_NOW - 5_000), refused('x', 42))
    assert.equal(heard.client.now(), PHONE_NOW)
    await heard.client.read('stores/list', everyStore)
    assert.equal(heard.client.now(), PHONE_NOW - 5_000)
    await heard.client.read('stores/list', everyStore)
    assert.equal(heard.client.now(), 42)
  })
})
