import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import * as v from 'valibot'
import { openClock } from '../../cloudfunctions/emulator/clock/clock'
import {
  type LocalFunctions,
  openFunctions,
} from '../../cloudfunctions/emulator/functions/functions'
import { type LocalTimers, openTimers } from '../../cloudfunctions/emulator/timers/timers'
import { buildFixtures } from './fixtures/build'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const HOUR_MS = 60 * MINUTE_MS

const history = v.object({
  runs: v.array(
    v.object({
      event: v.unknown(),
      context: v.looseObject({ SOURCE: v.string() }),
      now: v.number(),
      running: v.number(),
    }),
  ),
})

describe('a timer', () => {
  const clock = openClock(null)
  const logged: string[] = []
  let fixtures: Awaited<ReturnType<typeof buildFixtures>>
  let functions: LocalFunctions
  let timers: LocalTimers

  before(async () => {
    fixtures = await buildFixtures()
    functions = await openFunctions({
      folder: fixtures.folder,
      clock: clock.shared,
      gatewayUrl: (instance) => `http://127.0.0.1:9/admin/${instance}`,
      environment: [],
      log: (line) => logged.push(line),
    })
    timers = openTimers({
      clock,
      functions,
      followRealTime: false,
      log: (line) => logged.push(line),
    })
  })
  after(async () => {
    await timers.close()
    await functions.endAll('the test is over')
    await fixtures.remove()
  })
  /** Each test begins just after a whole minute, with a function that has not run yet. */
  beforeEach(async () => {
    await timers.advanceTo(Math.ceil(clock.now() / MINUTE_MS) * MINUTE_MS + 100)
    await functions.endAll('the next test begins')
  })

  async function runs() {
    const json = await functions.invoke('clockwork', {}, { source: 'wx_client', openid: 'lin1' })
    return v.parse(history, JSON.parse(json)).runs
  }

  it('runs once for each minute an advance passes, in order, at that minute', async () => {
    const from = clock.now()
    await timers.advanceTo(from + 10 * MINUTE_MS)
    const ran = await runs()
    const minute = Math.floor(from / MINUTE_MS)
    assert.deepEqual(
      ran.map(({ now }) => Math.floor(now / MINUTE_MS) - minute),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    )
    assert.ok(ran.every(({ now }) => now % MINUTE_MS < 10_000))
    assert.ok(ran.every(({ running }) => running === 1))
    assert.ok(clock.now() >= from + 10 * MINUTE_MS)
  })

  it('goes through a leap of days in strides, and misses no minute of its last hour', async () => {
    const from = Math.floor(clock.now() / DAY_MS + 1) * DAY_MS
    clock.moveTo(from)
    await timers.paused(async () => {})
    await timers.advanceTo(from + 4 * DAY_MS)
    const minutes = (await runs()).map(({ now }) => Math.floor((now - from) / MINUTE_MS))
    const lastHours = 4 * 24 - 3
    const hourly = Array.from({ length: lastHours - 24 }, (_, hour) => (24 + hour) * 60)
    const everyTenth = Array.from({ length: 12 }, (_, n) => lastHours * 60 + n * 10)
    const everyMinute = Array.from({ length: 61 }, (_, n) => (lastHours + 2) * 60 + n)
    assert.deepEqual(minutes, [1, 12 * 60, ...hourly, ...everyTenth, ...everyMinute])
  })

  it('is nobody: its source is exactly wx_trigger, its event says which trigger and when', async () => {
    await timers.advanceTo(clock.now() + MINUTE_MS)
    const [run, ...more] = await runs()
    assert.equal(more.length, 0)
    assert.deepEqual(run?.context, {
      APPID: 'wx0000000000000000',
      SOURCE: 'wx_trigger',
      ENV: 'local',
    })
    const time = new Date(Math.floor((run?.now ?? 0) / MINUTE_MS) * MINUTE_MS)
    assert.deepEqual(run?.event, {
      Type: 'Timer',
      TriggerName: 'every-minute',
      Time: time.toISOString().replace('.000Z', 'Z'),
    })
  })

  it('does not run when an advance ends before it is due', async () => {
    await timers.advanceTo(clock.now() + MINUTE_MS / 2)
    assert.deepEqual(await runs(), [])
  })

  it('runs once a minute, never twice at once, when two advances come together', async () => {
    const own = openClock(null)
    let [ran, running, most] = [0, 0, 0]
    const [any] = functions.deployed
    assert.ok(any)
    const alone = openTimers({
      clock: own,
      functions: {
        deployed: [{ ...any, triggers: [{ name: 'at', config: '0 * * * * * *' }] }],
        invoke: async () => {
          running += 1
          most = Math.max(most, running)
          await new Promise((resolve) => setTimeout(resolve, 2))
          ran += 1
          running -= 1
          return 'null'
        },
      },
      followRealTime: false,
      log: () => {},
    })
    const from = Math.ceil(own.now() / MINUTE_MS) * MINUTE_MS + 100
    await alone.advanceTo(from)
    ran = 0
    await Promise.all([3, 5].map((minutes) => alone.advanceTo(from + minutes * MINUTE_MS)))
    await alone.close()
    assert.deepEqual({ ran, most }, { ran: 5, most: 1 })
  })

  it('of another function goes on when one fails', async () => {
    const calls: string[] = []
    const trigger = (config: string) => [{ name: 'at', config }]
    const declared = (name: string) => {
      const [any] = functions.deployed
      assert.ok(any)
      return { ...any, name, triggers: trigger('0 0 9 * * * *') }
    }
    const own = openClock(null)
    const others = openTimers({
      clock: own,
      functions: {
        deployed: [declared('first'), declared('second')],
        invoke: async (name) => {
          calls.push(`${name} ${new Date(own.now()).toISOString().slice(11, 16)}`)
          if (name === 'first') throw new Error('it failed')
          return 'null'
        },
      },
      followRealTime: false,
      log: (line) => logged.push(line),
    })
    await others.advanceTo(own.now() + 24 * HOUR_MS)
    await others.close()
    assert.deepEqual(calls, ['first 01:00', 'second 01:00'], 'nine in the morning in China')
    assert.ok(logged.some((line) => line.includes('first timer at: Error: it failed')))
  })

  it('runs by itself when real time passes', async () => {
    const own = openClock(null)
    own.moveTo(Math.ceil(own.now() / MINUTE_MS) * MINUTE_MS - 300)
    let fired = 0
    const [any] = functions.deployed
    assert.ok(any)
    const running = openTimers({
      clock: own,
      functions: {
        deployed: [{ ...any, triggers: [{ name: 'at', config: '0 * * * * * *' }] }],
        invoke: async () => {
          fired += 1
          return 'null'
        },
      },
      followRealTime: true,
      log: () => {},
    })
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await running.close()
    assert.equal(fired, 1)
  })

  it('that does not parse stops the start and names its function', () => {
    const [any] = functions.deployed
    assert.ok(any)
    const deployed = [
      { ...any, name: 'jobs', triggers: [{ name: 'at', config: '61 * * * * * *' }] },
    ]
    const open = () =>
      openTimers({
        clock,
        functions: { deployed, invoke: async () => 'null' },
        followRealTime: false,
        log: () => {},
      })
    assert.throws(open, /jobs: the trigger "61 \* \* \* \* \* \*" does not parse/)
  })
})
