import { MINUTE_MS, SECOND_MS } from '@/shared/kernel/instant'
import type { StoreDocument } from '../../../cloudfunctions/modules/stores/stores.documents'
import { seededRandom } from '../seeded-random'
import { enter } from './in-process-sdk'
import { Played } from './played'
import { ask, notify, sendRefunds } from './wechat-pay-steps'

/** A Wednesday's noon in the stores: when every history begins. */
export const NOON = Date.parse('2026-11-25T12:00:00+08:00')

export type Step = readonly [what: string, step: (played: Played) => Promise<unknown>]

/** What one module's histories are made of. */
export interface Play {
  /** Puts into the empty database what there is at noon. */
  readonly open: (folder: string, seed: number) => Promise<StoreDocument>
  /** What may happen: what is named more often, more often. */
  readonly steps: readonly Step[]
  /** The timer's. */
  readonly tasks: readonly ((now: number) => Promise<unknown>)[]
  /** How many happen at once at most, and what passes then: mostly seconds, sometimes minutes. */
  readonly pace: { readonly atOnce: number; readonly pauses: number; readonly seconds: number }
  /** Looks for what may never be. */
  readonly atEveryMoment: (played: Played) => Promise<void>
  /** What happens by itself after each pause. */
  readonly asTimePasses?: (played: Played) => Promise<unknown>
  /** How it comes to rest in the end: so many rounds of the timer, or until nothing moves. */
  readonly rest: {
    readonly rounds: number
    readonly minutes: number
    readonly isReached?: (round: number) => Promise<boolean>
  }
  /** Looks for what does not agree. */
  readonly afterwards: (played: Played) => Promise<void>
}

export interface PlayOptions {
  readonly seed: number
  readonly rounds: number
  /** A new, empty database that goes by this clock. */
  readonly open: (now: () => number) => Promise<{
    readonly handle: Parameters<typeof enter>[0]['handle']
    readonly close: () => Promise<void>
  }>
  /** The merchant's folder. */
  readonly folder: string
}

/** The timer's tasks: one that fails or dies keeps none of the others from being done. */
async function runTasks({ tasks }: Play, played: Played, mayDie = true): Promise<unknown> {
  for (const task of tasks) await played.run('jobs', () => task(played.now), mayDie)
  return 'done'
}

async function round(play: Play, steps: readonly Step[], played: Played): Promise<void> {
  const { atOnce, pauses, seconds } = play.pace
  const together = Array.from({ length: played.upTo(atOnce) }, () => played.pick(steps))
  await Promise.all(
    together.map((chosen) => chosen && played.run(chosen[0], () => chosen[1](played))),
  )
  await play.atEveryMoment(played)
  played.now += played.chance(pauses)
    ? played.upTo(6) * MINUTE_MS
    : played.upTo(seconds) * SECOND_MS
  await play.asTimePasses?.(played)
}

/** Everybody goes home: what is on its way arrives, and the timers run until nothing moves. */
async function comeToRest(play: Play, played: Played): Promise<void> {
  const { rounds, minutes, isReached } = play.rest
  for (let done = 0; done < rounds; done += 1) {
    played.now += minutes * MINUTE_MS
    while (played.news.length > 0) await played.run('notify', () => notify(played), false)
    await played.run('ask', () => ask(played), false)
    await played.run('refunds', () => sendRefunds(played, false), false)
    await runTasks(play, played, false)
    if (await isReached?.(done)) return
  }
}

/**
 * One random history: calls that overlap, die and are repeated, money that comes late or twice, and
 * what does not agree after it. The same seed is the same history.
 */
export function historyOf(play: Play): (options: PlayOptions) => Promise<Played> {
  const steps: readonly Step[] = [
    ...play.steps,
    ['refunds', (played) => sendRefunds(played)],
    ['jobs', (played) => runTasks(play, played)],
  ]
  return async ({ seed, rounds, open, folder }) => {
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
    const played = new Played(await play.open(folder, seed), random, clock.now)
    enter({ handle: database.handle, turn })
    Object.defineProperty(clock, 'now', { get: () => played.now })
    for (let done = 0; done < rounds; done += 1) await round(play, steps, played)
    await comeToRest(play, played)
    await play.afterwards(played)
    await database.close()
    return played
  }
}
