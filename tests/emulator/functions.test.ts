import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { openClock } from '../../cloudfunctions/emulator/clock/clock'
import { InvocationFailure } from '../../cloudfunctions/emulator/functions/failure'
import {
  type LocalFunctions,
  openFunctions,
} from '../../cloudfunctions/emulator/functions/functions'
import type { Caller } from '../../cloudfunctions/emulator/functions/invocation'
import { buildFixtures } from './fixtures/build'

const context = v.object({
  OPENID: v.optional(v.string()),
  APPID: v.string(),
  SOURCE: v.string(),
  ENV: v.string(),
})
const who = v.object({
  before: context,
  after: context,
  callsHere: v.number(),
  runningHere: v.number(),
})
const counted = v.object({ callsHere: v.number() })
const client = (openid: string): Caller => ({ source: 'wx_client', openid })

describe('a function', () => {
  const clock = openClock(null)
  const logged: string[] = []
  let fixtures: Awaited<ReturnType<typeof buildFixtures>>
  let functions: LocalFunctions

  before(async () => {
    fixtures = await buildFixtures()
    functions = await openFunctions({
      folder: fixtures.folder,
      clock: clock.shared,
      gatewayUrl: (instance) => `http://127.0.0.1:9/admin/${instance}`,
      environment: [{ PROBE_KEY: 'oolong', OTHER_KEY: 'not declared' }],
      log: (line) => logged.push(line),
    })
  })
  after(async () => {
    await functions.endAll('the test is over')
    await fixtures.remove()
  })

  async function probe<T>(schema: v.GenericSchema<unknown, T>, event: object, openid = 'lin1') {
    return v.parse(schema, JSON.parse(await functions.invoke('probe', event, client(openid))))
  }
  async function failure(event: object): Promise<InvocationFailure> {
    const ended = await functions.invoke('probe', event, client('lin1')).catch((why) => why)
    assert.ok(ended instanceof InvocationFailure, `it returned ${ended}`)
    return ended
  }

  it('never takes one of 60 concurrent callers for another', async () => {
    const openids = Array.from({ length: 60 }, (_, n) => `caller-${n}`)
    const answers = await Promise.all(
      openids.map((openid, n) => probe(who, { do: 'who', ms: (n * 7) % 23 }, openid)),
    )
    assert.deepEqual(
      answers.map((answer) => answer.before.OPENID),
      openids,
    )
    assert.deepEqual(
      answers.map((answer) => answer.after.OPENID),
      openids,
    )
    assert.ok(
      answers.every(({ runningHere }) => runningHere === 1),
      'one at a time per instance',
    )
    const { APPID: _, ...words } = answers[0]?.after ?? {}
    assert.deepEqual(words, { OPENID: 'caller-0', SOURCE: 'wx_client', ENV: 'local' })
  })

  it('runs eight at once and lets the ninth wait for one of them', async () => {
    const startedAt = performance.now()
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 9 }, async (_, n) => {
        await probe(counted, { do: 'sleep', ms: 300 })
        order.push(n)
      }),
    )
    assert.equal(order.at(-1), 8)
    const tookMs = performance.now() - startedAt
    assert.ok(tookMs >= 590 && tookMs < 1200, `nine sleeps of 300 ms took ${tookMs} ms`)
  })

  it('keeps nothing of its caller in the environment of the next', async () => {
    await functions.endAll('one instance is enough')
    await probe(v.unknown(), { do: 'echo' }, 'somebody-else')
    const ran = await functions.invoke('probe', { do: 'env' }, { source: 'wx_trigger' })
    assert.ok(!ran.includes('somebody-else'))
    const environment = v.parse(v.record(v.string(), v.string()), JSON.parse(ran))
    assert.equal(environment.WX_OPENID, undefined)
    assert.equal(environment.TCB_SOURCE, 'wx_trigger')
    assert.equal(environment.PROBE_KEY, 'oolong')
    assert.equal(environment.OTHER_KEY, undefined)
    assert.equal(environment.PATH, undefined)
  })

  it('is given the user beside what the phone sent, and nothing beside what a timer sends', async () => {
    const echoed = v.object({
      event: v.unknown(),
      context: v.looseObject({ request_id: v.string() }),
    })
    const called = await functions.invoke('probe', { do: 'echo' }, client('lin1'), 'trace-1')
    const { event, context } = v.parse(echoed, JSON.parse(called))
    const userInfo = { appId: 'wx0000000000000000', openId: 'lin1' }
    assert.deepEqual(event, { do: 'echo', userInfo })
    assert.equal(context.request_id, 'trace-1')
    assert.equal(context.time_limit_in_ms, 1000)
    const timed = await functions.invoke('probe', { do: 'echo' }, { source: 'wx_trigger' })
    assert.deepEqual(v.parse(echoed, JSON.parse(timed)).event, { do: 'echo' })
  })

  it('lives in the time of the local cloud, from its first line', async () => {
    await functions.endAll('the next instance loads after the clock moved')
    const dayMs = 86_400_000
    clock.moveTo(clock.now() + 3 * dayMs)
    const dates = v.object({
      loadedAt: v.number(),
      now: v.number(),
      made: v.number(),
      spoken: v.number(),
      fixed: v.string(),
      own: v.boolean(),
      offsetMinutes: v.number(),
    })
    const { fixed, own, offsetMinutes, ...moments } = await probe(dates, { do: 'dates' })
    for (const [name, at] of Object.entries(moments)) {
      assert.ok(Math.abs(at - clock.now()) < 2000, `${name} is ${at - clock.now()} ms off`)
    }
    assert.equal(fixed, '1970-01-02T00:00:00.000Z')
    assert.ok(own)
    assert.equal(offsetMinutes, -480)
    clock.moveTo(clock.now() + dayMs)
    assert.ok(Math.abs((await probe(dates, { do: 'dates' })).now - clock.now()) < 2000)
  })

  it('answers null for undefined and refuses to answer more than 1 MB', async () => {
    assert.equal(await functions.invoke('probe', { do: 'nothing' }, client('lin1')), 'null')
    assert.equal((await failure({ do: 'large', ms: 1024 * 1024 })).errCode, -604001)
  })

  it('that throws fails its caller and lives on', async () => {
    const { callsHere } = await probe(counted, { do: 'sleep' })
    const why = await failure({ do: 'throw' })
    assert.equal(why.errCode, -504002)
    assert.match(why.message, /the tea is cold/)
    assert.equal((await probe(counted, { do: 'sleep' })).callsHere, callsHere + 2)
  })

  for (const death of ['exit', 'reject']) {
    it(`that dies by ${death} fails its caller and is replaced`, async () => {
      await probe(counted, { do: 'sleep' })
      assert.equal((await failure({ do: death })).errCode, -504002)
      assert.equal((await probe(counted, { do: 'sleep' })).callsHere, 1)
    })
  }

  it('that is killed in the middle fails its caller and is replaced', async () => {
    await functions.endAll('one instance is enough')
    await probe(counted, { do: 'sleep' })
    const killed = failure({ do: 'sleep', ms: 900 })
    const name = Array.from({ length: 200 }, (_, n) => `probe-${n}`).find(
      (candidate) => functions.instance(candidate)?.running,
    )
    assert.ok(name)
    functions.kill(name)
    assert.match((await killed).message, /killed/)
    assert.equal((await probe(counted, { do: 'sleep' })).callsHere, 1)
  })

  it('that takes longer than its manifest says is ended, even in a loop', async () => {
    const why = await failure({ do: 'spin', ms: 60_000 })
    assert.equal(why.errCode, -504003)
    assert.equal(why.message, 'Invoking task timed out after 1 seconds')
    assert.equal((await probe(counted, { do: 'sleep' })).callsHere, 1)
  })

  it('that cannot be loaded says why to every caller and in the log', async () => {
    const calls = [1, 2].map(() => functions.invoke('broken', {}, client('lin1')).catch(String))
    for (const words of await Promise.all(calls)) assert.match(words, /MISSING_KEY is not set/)
    assert.ok(logged.some((line) => line.includes('MISSING_KEY is not set')))
  })

  it('that nobody deployed is not found', async () => {
    const why = await functions.invoke('nowhere', {}, client('lin1')).catch((error) => error)
    assert.equal(why.errCode, -501000)
  })

  it('has what it prints in the log under its name', async () => {
    await probe(v.unknown(), { do: 'say' })
    for (let n = 0; n < 50 && !logged.includes('probe steeping'); n++) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    assert.ok(logged.includes('probe steeping'))
  })
})
