import { type Instant, MINUTE_MS } from '../../kernel/instant'

/** Why a range is as it is; the words are made where it is shown. */
export type WaitReason =
  | { readonly code: 'counters-open'; readonly open: number; readonly of: number }
  | { readonly code: 'no-call-for'; readonly minutes: number }
  | { readonly code: 'lane-paused' }
  | { readonly code: 'capped-by-closing'; readonly closesAt: Instant }

/** What a party is told of its wait until it is called. */
export type WaitQuote =
  | {
      /** From the owner's own setting: too few parties have been called here for a pace. */
      readonly basis: 'setting'
      readonly ahead: number
      readonly aboutMinutes: number
    }
  | {
      /** From the lane's pace: the call comes inside this range four times in five. */
      readonly basis: 'pace'
      readonly ahead: number
      readonly fromMinutes: number
      readonly toMinutes: number
      readonly reasons: readonly WaitReason[]
    }

/** How a quote turned out; `unquoted` where no range was given. */
export type Held = 'below' | 'within' | 'above' | 'unquoted'

/** Whether a party was called before, within or after what it was quoted, to the millisecond. */
export function heldOf(quoted: WaitQuote | null, waitedMs: number): Held {
  if (quoted?.basis !== 'pace') return 'unquoted'
  if (waitedMs < quoted.fromMinutes * MINUTE_MS) return 'below'
  return waitedMs > quoted.toMinutes * MINUTE_MS ? 'above' : 'within'
}

/** Minutes up to which whole minutes are said; from there fives, from an hour on tens. */
const SAY_ONES_BELOW = 20
const SAY_FIVES_BELOW = 60

function sayStep(minutes: number): number {
  if (minutes < SAY_ONES_BELOW) return 1
  return minutes < SAY_FIVES_BELOW ? 5 : 10
}

/**
 * Whole minutes as a person would say them: single ones below 20, fives below an hour, tens above.
 * The nearest, so that a range is not widened by the words. A longer wait is never said shorter.
 */
export function sayMinutes(minutes: number): number {
  const step = sayStep(minutes)
  return Math.round(minutes / step) * step
}
