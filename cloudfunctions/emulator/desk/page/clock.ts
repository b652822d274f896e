import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { button, byId } from './dom'
import { advance } from './local-cloud'
import { moment } from './moment'
import { inWords, type WordKey } from './words'

const MOVES: readonly (readonly [WordKey, number])[] = [
  ['oneMinute', MINUTE_MS],
  ['fiveMinutes', 5 * MINUTE_MS],
  ['oneHour', HOUR_MS],
  ['nextDay', DAY_MS],
]

/** The local cloud's time as last heard, carried on by this page's own clock. */
let heard = { now: Date.now(), at: performance.now() }

export function hearNow(now: number): void {
  heard = { now, at: performance.now() }
  showNow()
}

export function showNow(): void {
  byId('now').textContent = moment(heard.now + (performance.now() - heard.at))
}

/** Buttons that move the clock; they wait for the timers that fall due, as the cloud does. */
export function drawClockMoves(moved: (work: Promise<unknown>) => Promise<void>): void {
  const buttons = MOVES.map(([key, ms]) => {
    const made = button('quiet', inWords(key), async () => {
      byId('moving').hidden = false
      for (const each of buttons) each.disabled = true
      await moved(advance(ms).then(({ now }) => hearNow(now)))
      for (const each of buttons) each.disabled = false
      byId('moving').hidden = true
    })
    made.dataset.say = key
    return made
  })
  const place = byId('clock-moves')
  place.className = 'clock'
  place.replaceChildren(...buttons)
}
