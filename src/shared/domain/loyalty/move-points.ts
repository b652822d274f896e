import type { LotId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { Lot, PointsSource } from './account'
import {
  type AccountChange,
  draft,
  type EntryDraft,
  heldOfLot,
  type LotCounts,
  negative,
  oldestParts,
  type PointsAccount,
  sumOf,
  withoutParts,
} from './points-account'
import { pointsDayAt } from './points-day'

/** A lot as it was made, whatever is left of it. */
export type LotOrigin = Omit<Lot, 'left' | 'earned'>

type Said = Pick<EntryDraft, 'kind' | 'source' | 'reason'>

function withLot(account: PointsAccount, origin: LotOrigin, points: number): PointsAccount {
  if (points === 0) return account
  const there = account.lots.find(({ id }) => id === origin.id)
  if (!there) {
    return { ...account, lots: [...account.lots, { ...origin, earned: points, left: points }] }
  }
  const left = there.left + points
  const more = { ...there, left, earned: Math.max(there.earned, left) }
  return { ...account, lots: account.lots.map((lot) => (lot.id === origin.id ? more : lot)) }
}

/**
 * Puts points into their lot, a debt paid first. Points already past their expiry pay none: they
 * only come back to be written down as expired.
 */
export function putIn(
  account: PointsAccount,
  origin: LotOrigin,
  points: number,
  said: Said,
  now: Instant,
): AccountChange {
  const good = origin.expiresAt > now && account.closedAt === null
  const paid = good ? Math.min(account.debt, points) : 0
  const rest = points - paid
  const lots: LotCounts = rest > 0 ? { [origin.id]: rest } : {}
  return {
    account: withLot({ ...account, debt: account.debt - paid }, origin, rest),
    entries: [draft(said, lots, paid === 0 ? 0 : -paid)],
  }
}

/** Takes points back: from this lot first, then the oldest expiry; what is missing becomes a debt. */
export function takeBack(
  account: PointsAccount,
  points: number,
  said: Said,
  now: Instant,
  first: LotId | null = null,
): AccountChange {
  const parts = oldestParts(account, points, now, first)
  const missing = points - sumOf(parts)
  const taken = withoutParts(account, parts)
  return {
    account: { ...taken, debt: taken.debt + missing },
    entries: [draft(said, negative(parts), missing)],
  }
}

/** Pays a debt out of what has become free again: the balance stays as it is. */
export function payDebt(account: PointsAccount, source: PointsSource, now: Instant): AccountChange {
  const parts = oldestParts(account, account.debt, now)
  const paid = sumOf(parts)
  if (paid === 0) return { account, entries: [] }
  const taken = withoutParts(account, parts)
  return {
    account: { ...taken, debt: taken.debt - paid },
    entries: [draft({ kind: 'claw-back', source, reason: '' }, negative(parts), -paid)],
  }
}

/** Writes down what has expired; what is set aside stays until it is burned or let go. */
export function expire(account: PointsAccount, now: Instant): AccountChange {
  const over = account.lots
    .filter(({ expiresAt }) => expiresAt <= now || account.closedAt !== null)
    .map((lot) => ({ id: lot.id, gone: lot.left - heldOfLot(account, lot.id) }))
    .filter(({ gone }) => gone > 0)
  if (over.length === 0) return { account, entries: [] }
  const parts: LotCounts = Object.fromEntries(over.map(({ id, gone }) => [id, gone]))
  const source = { kind: 'expiry', day: pointsDayAt(now) } as const
  return {
    account: withoutParts(account, parts),
    entries: [draft({ kind: 'expire', source, reason: '' }, negative(parts), 0)],
  }
}

/** One operation after another, their lines in that order. */
export function inTurn(
  account: PointsAccount,
  ...steps: readonly ((account: PointsAccount) => AccountChange)[]
): AccountChange {
  return steps.reduce<AccountChange>(
    (before, step) => {
      const { account: next, entries } = step(before.account)
      return { account: next, entries: [...before.entries, ...entries] }
    },
    { account, entries: [] },
  )
}
