import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId, type RequestId } from '@/shared/kernel/ids'
import { DAY_MS, HOUR_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { everyStore, forTwo, hefang, nextSmall, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

describe('bad input', () => {
  const cloud = withCloud()
  const client = { version: CONTRACT_VERSION, language: 'zh' }
  const good = forTwo
  const next = nextSmall

  function now(): number {
    return cloud().cloud.clock.now()
  }

  function requestId(at = now()): RequestId {
    return newRequestId(at, Math.random)
  }

  /** The code this call is refused with, having seen that nothing was written. */
  async function refused(functionName: string, data: unknown, openid = 'shopper-lin') {
    const before = await cloud().writtenSoFar()
    const code = refusalCode(await cloud().raw(functionName, openid, data))
    assert.equal(await cloud().writtenSoFar(), before, 'something was written')
    return code
  }

  // A line there already, so that what a refused call might change is there to be changed.
  before(async () => {
    value<'queue/join'>(await cloud().phone('shopper-wang').intent('queue/join', good).send())
  })

  const call = (overrides: object) => ({
    action: 'queue/join',
    input: good,
    requestId: requestId(),
    client,
    ...overrides,
  })

  it('an unknown action, or one of another function', async () => {
    for (const action of [
      'queue/leap',
      '__proto__',
      'constructor',
      'toString',
      'queue/call-next',
    ]) {
      assert.equal(await refused('shopper', call({ action })), 'request/unknown-action')
    }
  })

  const malformed: ReadonlyArray<readonly [string, object | null | string]> = [
    ['a missing field', { input: { storeId: yuyuan } }],
    ['an extra field', { input: { ...good, price: 1 } }],
    ['an identity as input', { input: { ...good, openid: 'shopper-wang' } }],
    ['a number for an id', { input: { ...good, laneId: 5 } }],
    ['an id with a dot', { input: { ...good, laneId: 'small.table' } }],
    ['__proto__ as an id', { input: { ...good, laneId: '__proto__' } }],
    ['an operator for an id', { input: { ...good, storeId: { $gt: '' } } }],
    ['a list for an id', { input: { ...good, storeId: [yuyuan] } }],
    ['no input', { input: undefined }],
    ['null as input', { input: null }],
    ['a list as input', { input: [] }],
    ['no requestId on a write', { requestId: undefined }],
    ['a requestId with a dot', { requestId: 'abc.defghijk' }],
    ['a requestId that is a number', { requestId: 1234567890123 }],
    ['no client', { client: undefined }],
    ['a language we do not speak', { client: { ...client, language: 'fr' } }],
    ['an extra field beside the input', { admin: true }],
    ['an action that is no text', { action: ['queue/join'] }],
  ]
  for (const [what, overrides] of malformed) {
    it(what, async () => {
      assert.equal(await refused('shopper', call(Object(overrides))), 'request/invalid')
    })
  }

  it('an own __proto__ key in the body', async () => {
    const body = JSON.stringify(call({})).replace('"laneId"', '"__proto__":{"a":1},"laneId"')
    assert.equal(await refused('shopper', JSON.parse(body)), 'request/invalid')
  })

  it('nothing at all, a text, a list', async () => {
    for (const data of [null, 'queue/join', [], 7, {}]) {
      assert.equal(await refused('shopper', data), 'request/invalid')
    }
  })

  it('a body of 200 KB', async () => {
    const input = { ...good, note: 'x'.repeat(200 * 1024) }
    assert.equal(await refused('shopper', call({ input })), 'request/too-large')
  })

  it('a staff action by a shopper, and by staff of another store', async () => {
    const calling = call({ action: 'queue/call-next', input: next })
    assert.equal(await refused('staff', calling, 'shopper-wang'), 'staff/not-allowed')
    assert.equal(await refused('staff', calling, 'clerk-hao'), 'staff/not-allowed')
    const looking = { action: 'queue/counter', input: { storeId: yuyuan }, client }
    assert.equal(await refused('staff', looking, 'shopper-wang'), 'staff/not-allowed')
    assert.equal(await refused('staff', looking, 'clerk-hao'), 'staff/not-allowed')
    const home = { action: 'queue/counter', input: { storeId: hefang }, client }
    assert.match(JSON.stringify(await cloud().raw('staff', 'clerk-hao', home)), /^\{"ok":true/)
  })

  it('a phone calling jobs, dressed as a timer', async () => {
    const timers = [
      { Type: 'Timer', TriggerName: 'every-minute', Time: new Date(now()).toISOString() },
      { Type: 'Timer', userInfo: {}, SOURCE: 'wx_trigger' },
      call({}),
    ]
    for (const event of timers) assert.equal(await refused('jobs', event), 'request/timer-only')
  })

  it('a stale requestId, and one from the day after tomorrow', async () => {
    const stale = call({ requestId: requestId(now() - DAY_MS - 1000) })
    assert.equal(await refused('shopper', stale), 'request/stale')
    const early = call({ requestId: requestId(now() + DAY_MS + HOUR_MS) })
    assert.equal(await refused('shopper', early), 'request/stale')
  })

  it('a requestId reused for another input', async () => {
    const first = call({})
    const joined = await cloud().raw('shopper', 'shopper-zhou', first)
    assert.match(JSON.stringify(joined), /^\{"ok":true/)
    const other = { ...first, input: { ...good, laneId: 'largetable', size: 6 } }
    assert.equal(await refused('shopper', other, 'shopper-zhou'), 'request/reused')
    const press = call({ action: 'queue/call-next', input: next })
    assert.match(JSON.stringify(await cloud().raw('staff', 'clerk-mei', press)), /^\{"ok":true/)
    const elsewhere = { ...press, input: { ...press.input, laneId: 'largetable' } }
    assert.equal(await refused('staff', elsewhere, 'clerk-mei'), 'request/reused')
  })

  it('an unknown store, an unknown lane, an empty lane', async () => {
    const nowhere = call({ input: { ...good, storeId: 'nosuchstore0' } })
    assert.equal(await refused('shopper', nowhere), 'stores/unknown')
    const noLane = call({ input: { ...good, laneId: 'nosuchlane00' } })
    assert.equal(await refused('shopper', noLane), 'queue/unknown-lane')
    const empty = call({
      action: 'queue/call-next',
      input: { ...next, laneId: 'largetable' },
    })
    assert.equal(await refused('staff', empty, 'clerk-mei'), 'queue/nobody-waiting')
  })

  it('an openid nobody can have', async () => {
    await assert.rejects(cloud().raw('shopper', '../etc', call({})))
    await assert.rejects(cloud().raw('shopper', '', call({})))
  })

  it('a phone older than any we still understand, and a newer one is welcome', async () => {
    const old = call({ client: { ...client, version: 0 } })
    assert.equal(await refused('shopper', old), 'request/invalid')
    const newer = {
      action: 'stores/list',
      input: everyStore,
      client: { ...client, version: CONTRACT_VERSION + 1 },
    }
    assert.match(JSON.stringify(await cloud().raw('shopper', 'shopper-lin', newer)), /^\{"ok":true/)
  })
})
