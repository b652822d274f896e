import { callNext } from '@/shared/domain/queue/call'
import type { Line } from '@/shared/domain/queue/line'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { calledTo, checkedIn, done, rush } from './line-histories/parties'
import { MEI, NOON, SETUPS, SMALL, WINDOW } from './line-histories/shop'

/** When they arrive, and what they are booked for. */
export const NOW = NOON + 10 * MINUTE_MS
export const DUE = NOON + 15 * MINUTE_MS
export const at = (now: number) => ({ actor: MEI, now })

/** The line after the small lane's next is called to the window. */
export function next(line: Line, now: number): Line {
  const after = line.lanes[SMALL]?.places[WINDOW]?.ticketId ?? null
  return done(callNext(line, SETUPS, { laneId: SMALL, placeId: WINDOW, after }, at(now)))
}

/** Whom so many calls in a row, a minute apart, are of. */
export function calls(line: Line, count: number, from: number): (string | null)[] {
  let now = from
  let after = line
  return Array.from({ length: count }, () => {
    after = next(after, now)
    now += MINUTE_MS
    return calledTo(after, SMALL, WINDOW)
  })
}

const withJan = checkedIn(rush(), SMALL, 'jan', DUE + 1_000, NOW)

/** The rush, and Ida and Jan booked for a quarter past twelve. */
export const mixed = checkedIn(withJan, SMALL, 'ida', DUE, NOW)
