import { MINUTE_MS } from '@/shared/kernel/instant'
import { bookings } from '../../../cloudfunctions/modules/booking/booking.documents'
import {
  clearHolds,
  expireBookings,
} from '../../../cloudfunctions/modules/booking/booking-rounds.service'
import { offerUnoffered } from '../../../cloudfunctions/modules/booking/offer.service'
import type { HistoryOptions } from '../order-histories/history'
import { enter } from '../order-histories/in-process-sdk'
import { Played } from '../order-histories/played'
import { NOON } from '../order-histories/shop'
import { confirm } from '../order-histories/shoppers'
import { ask, notify, sendRefunds } from '../order-histories/wechat-pay-steps'
import { seededRandom } from '../seeded-random'
import {
  cancelSome,
  changeSome,
  confirmSome,
  holdSome,
  leaveSome,
  letSomeGo,
  prepay,
  waitForSome,
} from './guests'
import { afterwards, atEveryMoment } from './oracle'
import { openPlace } from './place'
import { enterSome, moveSome, tapSome } from './staff'

type Step = readonly [what: string, step: (played: Played) => Promise<unknown>]

const tasks = [expireBookings, clearHolds, offerUnoffered] as const

/** The timer's tasks: one that fails or dies keeps none of the others from being done. */
async function jobs(played: Played, mayDie = true): Promise<unknown> {
  for (const task of tasks) await played.run('jobs', () => task(played.now), mayDie)
  return 'done'
}

const steps: readonly Step[] = [
  ['hold', holdSome],
  ['hold', holdSome],
  ['hold', holdSome],
  ['hold', holdSome],
  ['confirm', confirmSome],
  ['confirm', confirmSome],
  ['confirm', confirmSome],
  ['let-go', letSomeGo],
  ['cancel', cancelSome],
  ['change', changeSome],
  ['enter', enterSome],
  ['move', moveSome],
  ['tap', tapSome],
  ['tap', tapSome],
  ['wait', waitForSome],
  ['wait', waitForSome],
  ['leave-wait', leaveSome],
  ['prepay', prepay],
  ['prepay', prepay],
  ['pay', confirm],
  ['pay', confirm],
  ['notify', notify],
  ['notify', notify],
  ['ask', ask],
  ['refunds', (played) => sendRefunds(played)],
  ['jobs', (played) => jobs(played)],
]

async function round(played: Played): Promise<void> {
  const together = Array.from({ length: played.upTo(4) }, () => played.pick(steps))
  await Promise.all(
    together.map((chosen) => chosen && played.run(chosen[0], () => chosen[1](played))),
  )
  await atEveryMoment(played)
  played.now += played.chance(0.2) ? played.upTo(6) * MINUTE_MS : played.upTo(30) * 1_000
}

/** Offers follow each other for half an hour each, two for everybody at most. */
const MOST_TURNS = 100

/** Everybody goes home: what is on its way arrives, and the timers run until nothing is held. */
async function comeToRest(played: Played): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    played.now += 5 * MINUTE_MS
    while (played.news.length > 0) await played.run('notify', () => notify(played), false)
    await played.run('ask', () => ask(played), false)
    await played.run('refunds', () => sendRefunds(played, false), false)
    await jobs(played, false)
    const all = await bookings.find({}, { limit: 1_000 })
    const held = all.some(({ status }) => status === 'held' || status === 'awaiting-payment')
    if (!held && turns >= 6) return
  }
}

/** Two random days of bookings, money, deaths and repetitions, and what does not agree after them. */
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
  const played = new Played(await openPlace(folder), random, clock.now)
  enter({ handle: database.handle, turn })
  Object.defineProperty(clock, 'now', { get: () => played.now })
  for (let done = 0; done < rounds; done += 1) await round(played)
  await comeToRest(played)
  await afterwards(played)
  await database.close()
  return played
}
