import type { LotId, OrderId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import type { EarningRule, PointsSource, PurchaseState } from './account'
import { expire, inTurn, type LotOrigin, putIn, takeBack } from './move-points'
import {
  type AccountChange,
  draft,
  type EntryDraft,
  freePoints,
  type LotCounts,
  negative,
  oldestParts,
  type PointsAccount,
  sumOf,
  withoutParts,
} from './points-account'
import { expiryOf, monthOf, monthsBetween } from './points-day'

/** Points burned out of one lot, and how many of them a refund gave back. */
export interface BurnedPart {
  readonly lot: LotOrigin
  readonly points: number
  readonly givenBack: number
}

/** What one purchase, or one reward, has done to an account so far. */
export interface PurchaseRecord {
  /** Of the newest state told; 0 before any. */
  readonly version: number
  readonly done: boolean
  readonly pending: number
  /** In lots by now, what was taken back left out. */
  readonly earned: number
  readonly spentFen: Fen
  readonly burned: readonly BurnedPart[]
  /** How many burned points should be back by now, whether or not they have been burned yet. */
  readonly toGiveBack: number
}

export const newRecord: PurchaseRecord = {
  version: 0,
  done: false,
  pending: 0,
  earned: 0,
  spentFen: 0,
  burned: [],
  toGiveBack: 0,
}

export interface RecordChange extends AccountChange {
  readonly record: PurchaseRecord
}

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

/** Gives back to their lots what should be back by now: those last to expire first. */
export function giveBack(
  { account, record, entries }: RecordChange,
  source: PointsSource,
  now: Instant,
): RecordChange {
  const back = record.burned.reduce((sum, { givenBack }) => sum + givenBack, 0)
  let wanted = record.toGiveBack - back
  if (wanted <= 0) return { account, record, entries }
  const burned = [...record.burned]
    .reverse()
    .map((part) => {
      const more = Math.min(wanted, part.points - part.givenBack)
      wanted -= more
      return { part: { ...part, givenBack: part.givenBack + more }, more }
    })
    .reverse()
  const said = { kind: 'give-back', source, reason: '' } as const
  const steps = burned
    .filter(({ more }) => more > 0)
    .map(
      ({ part, more }) =>
        (each: PointsAccount) =>
          putIn(each, part.lot, more, said, now),
    )
  const given = inTurn(account, ...steps, (each) => expire(each, now))
  return {
    account: given.account,
    record: { ...record, burned: burned.map(({ part }) => part) },
    entries: [...entries, ...given.entries],
  }
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
  const pending = done || account.closedAt !== null ? 0 : points
  const spentFen = done ? state.netFenByLine.reduce((sum, fen) => sum + fen, 0) : 0
  const told: PurchaseRecord = {
    ...record,
    version: state.version,
    done,
    pending,
    spentFen,
    toGiveBack: Math.max(record.toGiveBack, state.givenBack),
  }
  const counted = withSpend(
    { ...account, pending: account.pending + pending - record.pending },
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

function originOf(account: PointsAccount, id: string): LotOrigin {
  const lot = account.lots.find((each) => each.id === id)
  if (!lot) throw new Error(`points of lot ${id} were set aside and are gone`)
  const { left: _left, earned: _earned, ...origin } = lot
  return origin
}

function burnParts(
  account: PointsAccount,
  record: PurchaseRecord,
  parts: LotCounts,
  said: Pick<EntryDraft, 'source' | 'reason'>,
): RecordChange {
  const burned = Object.entries(parts).map(([id, points]) => ({
    lot: originOf(account, id),
    points,
    givenBack: 0,
  }))
  return {
    account: withoutParts(account, parts),
    record: { ...record, burned: [...record.burned, ...burned] },
    entries: sumOf(parts) === 0 ? [] : [draft({ ...said, kind: 'burn' }, negative(parts), 0)],
  }
}

/** Burns what was set aside for an order; null where it had been let go, or never was. */
export function burnHeld(
  account: PointsAccount,
  record: PurchaseRecord,
  id: OrderId,
  said: Pick<EntryDraft, 'source' | 'reason'>,
  now: Instant,
): RecordChange | null {
  const there = account.holds[id]
  if (there?.state === 'burned' || record.burned.length > 0) return { account, record, entries: [] }
  if (there?.state !== 'held') return null
  const holds = { ...account.holds, [id]: { ...there, state: 'burned' as const, at: now } }
  return giveBack(burnParts({ ...account, holds }, record, there.parts, said), said.source, now)
}

/** Burns points for a reward at once; null where there are not so many. */
export function burnFree(
  account: PointsAccount,
  record: PurchaseRecord,
  points: number,
  said: Pick<EntryDraft, 'source' | 'reason'>,
  now: Instant,
): RecordChange | null {
  if (record.burned.length > 0) return { account, record, entries: [] }
  if (record.toGiveBack > 0 || points > freePoints(account, now)) return null
  return burnParts(account, record, oldestParts(account, points, now), said)
}
