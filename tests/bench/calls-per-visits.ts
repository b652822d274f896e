import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { ROOT } from '../../config/build'

const manifest = v.object({ triggers: v.array(v.object({ config: v.string() })) })

/** What a timer of every minute runs in a day. */
const MINUTES_A_DAY = 1_440
const EVERY_MINUTE = '0 * * * * * *'

/** How many functions run by themselves each minute: it costs the same with nobody there. */
function timersOfEveryMinute(): number {
  const folder = join(ROOT, 'cloudfunctions')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const triggers = names
    .filter((name) => name.endsWith('function.json'))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return v.parse(manifest, JSON.parse(text)).triggers
    })
  for (const { config } of triggers) {
    if (config !== EVERY_MINUTE) throw new Error(`not reckoned with: ${config}`)
  }
  return triggers.length
}

interface Measured {
  /** Of a shopper who takes a number and looks as people do. */
  readonly visit: number
  /** Of one counter's phone and one board's screen in ten hours, and the visits of that day. */
  readonly counterDay: number
  readonly boardDay: number
  readonly visitsADay: number
}

/**
 * The function calls of a thousand visits to a merchant with one store: each visit's own, and its
 * share of the day's counter, board and timers. A second store shares the timers; it only gets less.
 */
export function callsPer1000Visits({ visit, counterDay, boardDay, visitsADay }: Measured): number {
  const timersDay = timersOfEveryMinute() * MINUTES_A_DAY
  return Math.round(1_000 * (visit + (counterDay + boardDay + timersDay) / visitsADay))
}
