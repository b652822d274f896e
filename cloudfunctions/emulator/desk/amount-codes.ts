import { entryOfCode } from '@/shared/domain/stores/entry-code'
import { yuan } from '@/shared/kernel/money'

/** A code with an amount in it, as a counter holds it up. */
interface AmountCode {
  /** `¥36.50` */
  readonly number: string
  readonly scene: string
}

const MOST_SHOWN = 2

/**
 * The amounts counters asked for last, the newest first: a desk has no camera to read them off the
 * counter's screen. Such a code means the same for ever, so it lies there until others push it away.
 * @param scenes of the codes made, the newest last
 */
export function amountCodes(scenes: readonly string[]): AmountCode[] {
  return [...new Set([...scenes].reverse())]
    .flatMap((scene) => {
      const entry = entryOfCode(scene)
      return entry?.kind === 'amount' ? [{ number: `¥${yuan(entry.amountFen)}`, scene }] : []
    })
    .slice(0, MOST_SHOWN)
}
