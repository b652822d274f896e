import type { OrderId } from '../../kernel/ids'
import { HOUR_MS, type Instant } from '../../kernel/instant'
import type { PointsHold } from './account'
import { expire, inTurn, payDebt } from './move-points'
import { type AccountChange, freePoints, oldestParts, type PointsAccount } from './points-account'

/** No request may arrive later than a day after it was made; twice that, nobody asks again. */
const SETTLED_HOLD_KEPT_MS = 48 * HOUR_MS

function withHold(account: PointsAccount, id: OrderId, hold: PointsHold): PointsAccount {
  return { ...account, holds: { ...account.holds, [id]: hold } }
}

/** Holds that ended so long ago that no late retry can take their points again. */
export function withoutOldHolds(account: PointsAccount, now: Instant): PointsAccount {
  const kept = Object.entries(account.holds).filter(
    ([, { state, at }]) => state === 'held' || at > now - SETTLED_HOLD_KEPT_MS,
  )
  return { ...account, holds: Object.fromEntries(kept) }
}

export type Held =
  | { readonly outcome: 'held'; readonly account: PointsAccount }
  /** Nothing was set aside: this is what there is. */
  | { readonly outcome: 'not-held'; readonly free: number }

/**
 * Sets points aside for an order, the oldest expiry first. Asked again it finds them set aside; one
 * that was let go before stays let go, so that a late retry holds nothing.
 */
export function hold(account: PointsAccount, id: OrderId, points: number, now: Instant): Held {
  const there = account.holds[id]
  if (there) {
    return there.state === 'released'
      ? { outcome: 'not-held', free: freePoints(account, now) }
      : { outcome: 'held', account }
  }
  const free = freePoints(account, now)
  if (points > free) return { outcome: 'not-held', free }
  const parts = oldestParts(account, points, now)
  return { outcome: 'held', account: withHold(account, id, { parts, state: 'held', at: now }) }
}

/** Lets what was set aside go: it pays a debt first, and what expired meanwhile is over. */
export function release(account: PointsAccount, id: OrderId, now: Instant): AccountChange {
  const there = account.holds[id]
  if (there && there.state !== 'held') return { account, entries: [] }
  const parts = there?.parts ?? {}
  const released = withHold(account, id, { parts, state: 'released', at: now })
  return inTurn(
    released,
    (each) => expire(each, now),
    (each) => payDebt(each, { kind: 'order', id }, now),
  )
}
