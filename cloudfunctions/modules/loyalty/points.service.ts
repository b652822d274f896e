import type { PointsSource, PurchaseState } from '@/shared/domain/loyalty/account'
import { burnFree, burnHeld, giveBack } from '@/shared/domain/loyalty/burn'
import { hold, release } from '@/shared/domain/loyalty/hold'
import { freePoints } from '@/shared/domain/loyalty/points-account'
import { settle } from '@/shared/domain/loyalty/purchase'
import type { Id, OrderId, PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { byItself, changeAccount } from './ledger.service'
import { lotIdOf } from './loyalty.ids'

interface OfOrder {
  readonly personId: PersonId
  /** The order's own id: what is set aside, burned and given back meets under it. */
  readonly holdId: OrderId
}

/**
 * Sets points aside for an order that awaits its payment. Asked again it finds them; after they
 * were let go it holds nothing any more, so that a late retry takes none.
 * @param points at least 1
 * @returns `held`, or how many could be had
 */
export function holdPoints(
  { personId, holdId, points }: OfOrder & { readonly points: number },
  now: Instant,
): Promise<'held' | { readonly free: number }> {
  const source = { kind: 'order', id: holdId } as const
  return changeAccount<'held' | { free: number }>(personId, source, byItself, now, (account) => {
    const held = hold(account, holdId, points, now)
    if (held.outcome === 'not-held') return { change: null, answer: { free: held.free } }
    const there = held.account === account
    return { change: there ? null : { account: held.account, entries: [] }, answer: 'held' }
  })
}

/** Lets what was set aside go; once burned, or let go before, nothing changes. */
export function releasePoints({ personId, holdId }: OfOrder, now: Instant): Promise<void> {
  const source = { kind: 'order', id: holdId } as const
  return changeAccount<void>(personId, source, byItself, now, (account) => {
    const change = release(account, holdId, now)
    return { change: change.account === account ? null : change, answer: undefined }
  })
}

/**
 * Burns what was set aside, once. What a refund gave back before it was burned goes back at once.
 * @returns `gone` where it had been let go, or never was set aside: then nothing is burned
 */
export function burnPoints(
  {
    personId,
    holdId,
    source,
    reason,
    storeId = null,
  }: OfOrder & {
    readonly source: PointsSource
    readonly reason: string
    readonly storeId?: StoreId | null
  },
  now: Instant,
): Promise<'burned' | 'gone'> {
  const behind = { by: null, storeId }
  return changeAccount<'burned' | 'gone'>(personId, source, behind, now, (account, record) => {
    const change = burnHeld(account, record, holdId, { source, reason }, now)
    if (!change) return { change: null, answer: 'gone' }
    return { change: change.account === account ? null : change, answer: 'burned' }
  })
}

/**
 * Tells how a purchase stands now, with a version that grows: what it should have earned and given
 * back by now is worked out, and only the difference written. Safe in any order and number.
 */
export function settlePurchase(
  personId: PersonId,
  state: PurchaseState,
  now: Instant,
  by: PersonId | null = null,
): Promise<void> {
  const behind = { by, storeId: state.storeId }
  return changeAccount<void>(personId, state.source, behind, now, (account, record) => {
    const lotId = lotIdOf(personId, state.source)
    const change = settle(account, record, state, lotId, now)
    return { change: change.record === record ? null : change, answer: undefined }
  })
}

interface OfReward {
  readonly personId: PersonId
  readonly rewardId: Id<'reward-claim'>
}

/**
 * Burns points for a coupon or a gift, once per reward.
 * @param points at least 1
 * @returns how many are missing where there are not so many; all of them once it was given back
 */
export function spendForReward(
  { personId, rewardId, points, reason }: OfReward & { points: number; reason: string },
  now: Instant,
): Promise<'done' | { readonly missing: number }> {
  const source = { kind: 'reward', id: rewardId } as const
  return changeAccount<'done' | { missing: number }>(
    personId,
    source,
    byItself,
    now,
    (account, record) => {
      if (record.toGiveBack > 0) return { change: null, answer: { missing: points } }
      const change = burnFree(account, record, points, { source, reason }, now)
      if (!change) {
        return { change: null, answer: { missing: points - freePoints(account, now) } }
      }
      return { change: change.account === account ? null : change, answer: 'done' }
    },
  )
}

/** Gives a reward's points back to their lots, once; one never paid for cannot be paid for any more. */
export function returnForReward({ personId, rewardId }: OfReward, now: Instant): Promise<void> {
  const source = { kind: 'reward', id: rewardId } as const
  return changeAccount<void>(personId, source, byItself, now, (account, record) => {
    if (record.toGiveBack > 0) return { change: null, answer: undefined }
    const returned = { ...record, toGiveBack: Number.MAX_SAFE_INTEGER }
    return {
      change: giveBack({ account, record: returned, entries: [] }, source, now),
      answer: undefined,
    }
  })
}
