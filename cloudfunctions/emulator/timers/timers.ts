import { Cron } from 'croner'
import type { VirtualClock } from '../clock/clock'
import type { LocalFunctions } from '../functions/functions'

/** The functions' timers, fired by the virtual clock. */
export interface LocalTimers {
  /**
   * Moves the clock to `at` (epoch ms), stopping at each due moment on the way: the timers due
   * there run with the clock at that moment, one after another, each to its end. A leap of hours or
   * days is gone through in strides (`strideMs`).
   */
  advanceTo(at: number): Promise<void>
  /** Runs `work` while no timer runs, and forgets what was due before it ended. */
  paused(work: () => Promise<void>): Promise<void>
  /** Stops watching the clock; resolves when what is running has ended. */
  close(): Promise<void>
}

/** What else the clock sets off, beside the functions' own timers. */
export interface Alarms {
  /** Epoch ms of the next; undefined when there is none. */
  nextAt(): number | undefined
  /** Does what is due now. */
  runDue(): Promise<void>
}

export interface TimersOptions {
  readonly clock: VirtualClock
  readonly functions: Pick<LocalFunctions, 'deployed' | 'invoke'>
  /** False leaves timers to `advanceTo`: nothing fires because real time passes. */
  readonly followRealTime: boolean
  /** Seven fields, second … year: the rule every timer follows instead of its own. */
  readonly rule?: string
  readonly alarms?: readonly Alarms[]
  readonly log: (line: string) => void
}

/** Triggers are read in China's time (docs.cloudbase.net/cloud-function/timer-trigger). */
const CRON_OFFSET_MINUTES = 8 * 60

const CHECK_EVERY_MS = 1000

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/**
 * How far apart a timer fires at least with so much of a leap left: a day of a one-minute timer
 * would be 1,440 calls. WeChat's own come late or not at all, too; the last hour misses none. Half a
 * day apart they come by day and in the evening, at 8 and 20 by China's clock.
 */
function strideMs(leftMs: number): number {
  if (leftMs > 3 * DAY_MS) return DAY_MS / 2
  if (leftMs > 3 * HOUR_MS) return HOUR_MS
  if (leftMs > HOUR_MS) return 10 * MINUTE_MS
  return 1
}

interface Timer {
  readonly function: string
  readonly trigger: string
  readonly cron: Cron
  /** Epoch ms of the next firing; undefined when there is none. */
  dueAt: number | undefined
}

/** @throws when a trigger's seven fields (second … year) do not parse, naming the function */
export function openTimers(options: TimersOptions): LocalTimers {
  const { clock } = options
  const timers = timersOf(options)
  const turns = oneAtATime()
  let closed = false

  async function runDue(until: number): Promise<void> {
    for (;;) {
      const next = earliest(timers)
      const timerAt = next?.dueAt ?? Number.POSITIVE_INFINITY
      const alarm = firstOf(options.alarms ?? [])
      const alarmAt = alarm?.nextAt() ?? Number.POSITIVE_INFINITY
      if (closed || Math.min(timerAt, alarmAt) > until) return
      if (alarmAt < timerAt || next?.dueAt === undefined) {
        clock.moveTo(alarmAt)
        await alarm?.runDue()
        continue
      }
      clock.moveTo(next.dueAt)
      await fire(next, next.dueAt, strideMs(until - next.dueAt), options)
    }
  }
  let ticking: NodeJS.Timeout | undefined
  async function tick(): Promise<void> {
    await turns.take(() => runDue(clock.now()))
    if (!closed) ticking = setTimeout(tick, CHECK_EVERY_MS)
  }
  if (options.followRealTime) ticking = setTimeout(tick, CHECK_EVERY_MS)

  return {
    advanceTo: (at) =>
      turns.take(async () => {
        await runDue(at)
        if (!closed) clock.moveTo(at)
      }),
    paused: (work) =>
      turns.take(async () => {
        await work()
        for (const timer of timers) timer.dueAt = nextRun(timer.cron, clock.now())
      }),
    async close() {
      closed = true
      clearTimeout(ticking)
      await turns.done()
    },
  }
}

function timersOf({ functions, clock, rule }: TimersOptions): Timer[] {
  return functions.deployed.flatMap((fn) =>
    fn.triggers.map((trigger) => {
      const cron = readCron(fn.name, rule ?? trigger.config)
      return { function: fn.name, trigger: trigger.name, cron, dueAt: nextRun(cron, clock.now()) }
    }),
  )
}

/** Runs a timer's function to its end. One that fails is logged and not run again, as in the cloud. */
async function fire(
  timer: Timer,
  dueAt: number,
  stride: number,
  { functions, log }: TimersOptions,
): Promise<void> {
  const nextStride = Math.floor(dueAt / stride + 1) * stride
  timer.dueAt = nextRun(timer.cron, nextStride - 1)
  const time = new Date(dueAt).toISOString().replace('.000Z', 'Z')
  const event = { Type: 'Timer', TriggerName: timer.trigger, Time: time }
  try {
    await functions.invoke(timer.function, event, { source: 'wx_trigger' })
  } catch (error) {
    log(`${timer.function} timer ${timer.trigger}: ${String(error)}`)
  }
}

/** Work that waits for the work before it, whether that ended well or not. */
function oneAtATime() {
  let last: Promise<void> = Promise.resolve()
  return {
    take(work: () => Promise<void>): Promise<void> {
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      return mine
    },
    done: () => last,
  }
}

function readCron(fn: string, config: string): Cron {
  try {
    return new Cron(config, { paused: true, utcOffset: CRON_OFFSET_MINUTES })
  } catch (cause) {
    throw new Error(`${fn}: the trigger "${config}" does not parse`, { cause })
  }
}

function nextRun(cron: Cron, after: number): number | undefined {
  return cron.nextRun(new Date(after))?.getTime()
}

/** What has something to do first, if any has. */
function firstOf(alarms: readonly Alarms[]): Alarms | undefined {
  return alarms.reduce<Alarms | undefined>((first, alarm) => {
    const at = alarm.nextAt() ?? Number.POSITIVE_INFINITY
    return at < (first?.nextAt() ?? Number.POSITIVE_INFINITY) ? alarm : first
  }, undefined)
}

/** The timer due first; of those due together, the one whose function comes first by name. */
function earliest(timers: readonly Timer[]): Timer | undefined {
  return timers.reduce<Timer | undefined>(
    (first, timer) =>
      (timer.dueAt ?? Number.POSITIVE_INFINITY) < (first?.dueAt ?? Number.POSITIVE_INFINITY)
        ? timer
        : first,
    undefined,
  )
}
