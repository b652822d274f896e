import { createHmac, timingSafeEqual } from 'node:crypto'
import { windowAt, windowsTaken } from '@/shared/domain/membership/code-window'
import type { OrderId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { optionalKey, requiredKey } from '../../platform/environment'

const current = requiredKey('CODE_KEY')
const before = optionalKey('CODE_KEY_BEFORE')

/** The newest first: it signs. The one before is still understood, so that keys can be changed. */
const keys = before === undefined ? [current] : [current, before]

/** An even number of digits, two to a symbol of Code 128. */
const DIGITS = 12

function codeOf(key: string, orderId: OrderId, window: number): string {
  const digest = createHmac('sha256', key).update(`pick-up ${orderId} ${window}`).digest()
  return String(digest.readBigUInt64BE() % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0')
}

/** What an order's phone shows at hand-over: another every thirty seconds. */
export function pickUpCode(orderId: OrderId, now: Instant): string {
  return codeOf(current, orderId, windowAt(now))
}

/** Whether a code is this order's and of now, a window early or late among it. */
export function isPickUpCode(code: string, orderId: OrderId, now: Instant): boolean {
  const shown = Buffer.from(code)
  return keys.some((key) =>
    windowsTaken(now).some((window) => {
      const right = Buffer.from(codeOf(key, orderId, window))
      return shown.length === right.length && timingSafeEqual(shown, right)
    }),
  )
}
