import type { LotId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import type { EarningRule, PurchaseState } from './account'
import { giveBack } from './burn'
import { expire, type LotOrigin, putIn, takeBack } from './move-points'
import type { AccountChange, PointsAccount } from './points-account'
import { expiryOf, monthOf, monthsBetween } from './points-day'
import type { PurchaseRecord, RecordChange } from './purchase-record'

/** Tiers look back at twelve months, from as long ago as the last review. */
const MONTHS_OF_SPEND = 24

/**
 * What a purchase brings: the whole points of what was really paid for all its lines together, so
 * that parts given back one by one never add up to more than the whole.
 */
export function pointsOf(netFenByLine: readonly Fen[], rule: EarningRule): number {
  const milliPoints = netFenByLine.reduce(
    (sum, fen, line) => sum + fen * (rule.milliPointsPerFen[line] ?? 0),
    0,
  )
  return Math.floor(milliPoints / 1000)
}

function withSpend(account: PointsAccount, month: string, fen: Fen): PointsAccount {
  if (fen === 0) return account
  const there = account.spend.find((each) => each.month === month)?.fen ?? 0
  const others = account.spend.filter(
    (each) => each.month !== month && monthsBetween(each.month, month) < MONTHS_OF_SPEND,
  )
  const spend = [...others, { month, fen: there + fen }]
  return { ...account, spend: spend.sort((a, b) => (a.month < b.month ? -1 : 1)) }
}

/** Brings what was earned to what it should be by now. A closed account neither gains nor owes. */
function settleEarned(
  account: PointsAccount,
  record: PurchaseRecord,
  earned: number,
  state: PurchaseState,
  lotId: LotId,
  now: Instant,
): AccountChange {
  const more = earned - record.earned
  if (more === 0 || account.closedAt !== null) return { account, entries: [] }
  const { source, day, rule } = state
  if (more < 0) {
    return takeBack(account, -more, { kind: 'claw-back', source, reason: '' }, now, lotId)
  }
  const expiresAt = expiryOf(day, rule.lifetimeMonths)
  const origin: LotOrigin = { id: lotId, source, earnedAt: now, expiresAt }
  return putIn(account, origin, more, { kind: 'earn', source, reason: rule.version }, now)
}

/**
 * Brings an account to what a purchase, as it stands now, should have earned and given back. Told
 * an older state, or the same again, it changes nothing; once collected or served a purchase stays so.
 */
export function settle(
  account: PointsAccount,
  record: PurchaseRecord,
  state: PurchaseState,
  lotId: LotId,
  now: Instant,
): RecordChange {
  if (state.version <= record.version) return { account, record, entries: [] }
  const done = record.done || state.status === 'done'
  const points = pointsOf(state.netFenByLine, state.rule)
  const pending = done ? 0 : points
  const spentFen = done ? state.netFenByLine.reduce((sum, fen) => sum + fen, 0) : 0
  const told: PurchaseRecord = {
    ...record,
    version: state.version,
    done,
    pending,
    spentFen,
    toGiveBack: Math.max(record.toGiveBack, state.givenBack),
  }
  const more = account.closedAt === null ? pending - record.pending : 0
  const counted = withSpend(
    { ...account, pending: account.pending + more },
    monthOf(state.day),
    spentFen - record.spentFen,
  )
  const given = giveBack({ account: counted, record: told, entries: [] }, state.source, now)
  const earned = done ? points : 0
  const settled = settleEarned(given.account, record, earned, state, lotId, now)
  const over = expire(settled.account, now)
  return {
    account: over.account,
    record: { ...given.record, earned },
    entries: [...given.entries, ...settled.entries, ...over.entries],
  }
}
