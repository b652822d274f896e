import { createHmac, timingSafeEqual } from 'node:crypto'
import { windowsTaken } from '@/shared/domain/membership/code-window'
import {
  COUNTER_MARK_DIGITS,
  counterCode,
  readCounterCode,
  type ShownAtCounter,
} from '@/shared/domain/promotions/counter-code'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { optionalKey, requiredKey } from '../../platform/environment'

const current = requiredKey('CODE_KEY')
const before = optionalKey('CODE_KEY_BEFORE')

/** The newest first: it signs. The one before is still understood, so that keys can be changed. */
const keys = before === undefined ? [current] : [current, before]

function markOf(key: string, { kind, id }: ShownAtCounter, window: number): string {
  const digest = createHmac('sha256', key).update(`${kind} ${id} ${window}`).digest()
  const number = digest.readBigUInt64BE() % 10n ** BigInt(COUNTER_MARK_DIGITS)
  return String(number).padStart(COUNTER_MARK_DIGITS, '0')
}

/** What the owner's phone shows in one window. */
export function codeShown(shown: ShownAtCounter, window: number): string {
  return counterCode(shown, markOf(current, shown, window))
}

export type CodeRefusal = {
  readonly code: 'promotions/coupon-unknown' | 'promotions/code-expired'
}

/** What a scanned code shows, if the server made it, a window early or late. */
export function readShown(text: string, now: Instant): Result<ShownAtCounter, CodeRefusal> {
  const read = readCounterCode(text)
  if (!read) return refuse({ code: 'promotions/coupon-unknown' })
  const scanned = Buffer.from(read.mark)
  const isOfNow = keys.some((key) =>
    windowsTaken(now).some((window) =>
      timingSafeEqual(Buffer.from(markOf(key, read.shown, window)), scanned),
    ),
  )
  // A mark of another time cannot be told from a wrong one: either way, the one shown now is right.
  return isOfNow ? ok(read.shown) : refuse({ code: 'promotions/code-expired' })
}
