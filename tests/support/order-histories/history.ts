import { MINUTE_MS } from '@/shared/kernel/instant'
import { sweepStocks } from '../../../cloudfunctions/modules/catalogue/sweep-stocks.service'
import { expireOrders, letGoEnded } from '../../../cloudfunctions/modules/orders/expire.service'
import { sweepOrderDays } from '../../../cloudfunctions/modules/orders/forget-orders.service'
import { boardSeen } from '../../../cloudfunctions/modules/orders/order-day.service'
import { rollBackPlacing } from '../../../cloudfunctions/modules/orders/place-order.service'
import { settleOrders } from '../../../cloudfunctions/modules/orders/settle-order.service'
import { sweepCounts } from '../../../cloudfunctions/modules/promotions/sweep-counts.service'
import { seededRandom } from '../seeded-random'
import { tapAtCounter } from './counter'
import { enter } from './in-process-sdk'
import { Played } from './played'
import { NOON, openShop } from './shop'
import { callOff, confirm, enterCash, placeOrRepeat, prepay } from './shoppers'
import { afterwards, atEveryMoment } from './violations'
import { ask, notify, sendRefunds } from './wechat-pay-steps'

type Handle = Parameters<typeof enter>[0]['handle']

export interface HistoryOptions {
  readonly seed: number
  readonly rounds: number
  /** A new, empty database that goes by this clock. */
  readonly open: (now: () => number) => Promise<{ handle: Handle; close: () => Promise<void> }>
  /** The merchant's folder. */
  readonly folder: string
}

type Step = readonly [what: string, step: (played: Played) => Promise<unknown>]

const tasks = [
  rollBackPlacing,
  expireOrders,
  letGoEnded,
  settleOrders,
  sweepStocks,
  sweepOrderDays,
  sweepCounts,
] as const

/** The timer's tasks: one that fails or dies keeps none of the others from being done. */
async function jobs(played: Played, mayDie = true): Promise<unknown> {
  for (const task of tasks) await played.run('jobs', () => task(played.now), mayDie)
  return 'done'
}

const steps: readonly Step[] = [
  ['place', placeOrRepeat],
  ['place', placeOrRepeat],
  ['place', placeOrRepeat],
  ['enter', enterCash],
  ['prepay', prepay],
  ['prepay', prepay],
  ['confirm', confirm],
  ['confirm', confirm],
  ['notify', notify],
  ['notify', notify],
  ['ask', ask],
  ['cancel', callOff],
  ['counter', tapAtCounter],
  ['counter', tapAtCounter],
  ['counter', tapAtCounter],
  ['counter', tapAtCounter],
  ['refunds', (played) => sendRefunds(played)],
  ['jobs', (played) => jobs(played)],
]

async function round(played: Played): Promise<void> {
  const together = Array.from({ length: played.upTo(3) }, () => played.pick(steps))
  await Promise.all(
    together.map((chosen) => chosen && played.run(chosen[0], () => chosen[1](played))),
  )
  await atEveryMoment(played)
  played.now += played.chance(0.25) ? played.upTo(6) * MINUTE_MS : played.upTo(20) * 1_000
  const glance = { taken: {}, boardSeenAt: 0, pausedUntil: null }
  await boardSeen(played.store, glance, played.now)
}

/** Everybody goes home: what is on its way arrives, and the timers run until nothing moves. */
async function comeToRest(played: Played): Promise<void> {
  for (let turns = 0; turns < 9; turns += 1) {
    played.now += 5 * MINUTE_MS
    while (played.news.length > 0) await played.run('notify', () => notify(played), false)
    await played.run('ask', () => ask(played), false)
    await played.run('refunds', () => sendRefunds(played, false), false)
    await jobs(played, false)
  }
}

/** A random afternoon of orders, money, deaths and repetitions, and what does not agree after it. */
export async function runHistory({ seed, rounds, open, folder }: HistoryOptions): Promise<Played> {
  const random = seededRandom(seed)
  const clock = { now: NOON }
  const database = await open(() => clock.now)
  Object.assign(globalThis, { historyNow: () => clock.now, historyRandom: random })
  const turn = async () => {
    for (let turns = Math.floor(random() * 3); turns > 0; turns -= 1) {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  enter({ handle: database.handle, turn: async () => undefined })
  const played = new Played(await openShop(folder), random, clock.now)
  enter({ handle: database.handle, turn })
  Object.defineProperty(clock, 'now', { get: () => played.now })
  for (let done = 0; done < rounds; done += 1) await round(played)
  await comeToRest(played)
  await afterwards(played)
  await database.close()
  return played
}
