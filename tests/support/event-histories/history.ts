import { MINUTE_MS } from '@/shared/kernel/instant'
import {
  expireRegistrations,
  tendSessions,
} from '../../../cloudfunctions/modules/events/tend.service'
import type { HistoryOptions } from '../order-histories/history'
import { enter } from '../order-histories/in-process-sdk'
import { Played } from '../order-histories/played'
import { NOON } from '../order-histories/shop'
import { confirm } from '../order-histories/shoppers'
import { ask, notify, sendRefunds } from '../order-histories/wechat-pay-steps'
import { seededRandom } from '../seeded-random'
import { openEvents } from './shop'
import { acceptOffer, atTheDoor, callItOff, inCharge, prepay, registerOrRepeat } from './steps'
import { afterwards, atEveryMoment } from './violations'

type Step = readonly [what: string, step: (played: Played) => Promise<unknown>]

/** The timer's tasks: one that fails or dies keeps the other from nothing. */
async function jobs(played: Played, mayDie = true): Promise<unknown> {
  for (const task of [expireRegistrations, tendSessions]) {
    await played.run('jobs', () => task(played.now), mayDie)
  }
  return 'done'
}

const steps: readonly Step[] = [
  ['register', registerOrRepeat],
  ['register', registerOrRepeat],
  ['register', registerOrRepeat],
  ['register', registerOrRepeat],
  ['accept', acceptOffer],
  ['accept', acceptOffer],
  ['cancel', callItOff],
  ['prepay', prepay],
  ['prepay', prepay],
  ['confirm', confirm],
  ['confirm', confirm],
  ['notify', notify],
  ['notify', notify],
  ['ask', ask],
  ['door', atTheDoor],
  ['in charge', inCharge],
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
}

/** Everybody goes home: what is on its way arrives, and the timers run until nothing moves. */
async function comeToRest(played: Played): Promise<void> {
  for (let turns = 0; turns < 40; turns += 1) {
    played.now += 10 * MINUTE_MS
    while (played.news.length > 0) await played.run('notify', () => notify(played), false)
    await played.run('ask', () => ask(played), false)
    await played.run('refunds', () => sendRefunds(played, false), false)
    await jobs(played, false)
  }
}

/** A random afternoon at two events, with deaths and repetitions, and what does not agree after it. */
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
  const played = new Played(await openEvents(folder, seed % 2 === 0), random, clock.now)
  enter({ handle: database.handle, turn })
  Object.defineProperty(clock, 'now', { get: () => played.now })
  for (let done = 0; done < rounds; done += 1) await round(played)
  await comeToRest(played)
  await afterwards(played)
  await database.close()
  return played
}
