import type { LotId, OrderId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import type { Lot, PointsEntry, PointsHold } from './account'

/** What was spent on purchases of one month, `2026-11`, refunds taken off. */
export interface MonthSpend {
  readonly month: string
  readonly fen: Fen
}

/** A person's points. */
export interface PointsAccount {
  /** Those with something left; an emptied one goes, and comes back with what is given back to it. */
  readonly lots: readonly Lot[]
  /** Points taken back that were no longer there: the next ones pay it first. */
  readonly debt: number
  readonly holds: Readonly<Record<OrderId, PointsHold>>
  /** Of purchases paid and not yet collected or served. */
  readonly pending: number
  readonly spend: readonly MonthSpend[]
  readonly birthdayGiftAt: Instant | null
  /** When the member left: what comes back from then on is nobody's, and expires at once. */
  readonly closedAt: Instant | null
}

export const emptyAccount: PointsAccount = {
  lots: [],
  debt: 0,
  holds: {},
  pending: 0,
  spend: [],
  birthdayGiftAt: null,
  closedAt: null,
}

/** A line of the ledger before the cloud gives it its place, time and name. */
export type EntryDraft = Omit<PointsEntry, 'id' | 'position' | 'at' | 'day' | 'by'>

/** What an operation makes of an account, and the lines of the ledger that say so. */
export interface AccountChange {
  readonly account: PointsAccount
  readonly entries: readonly EntryDraft[]
}

export type LotCounts = Readonly<Record<LotId, number>>

/** Sum of lots minus debt, as the ledger says it: what has expired counts until it is written down. */
export function balanceOf({ lots, debt }: Pick<PointsAccount, 'lots' | 'debt'>): number {
  return lots.reduce((sum, { left }) => sum + left, 0) - debt
}

/** How many of a lot are set aside for orders that await their payment. */
export function heldOfLot({ holds }: Pick<PointsAccount, 'holds'>, lotId: LotId): number {
  return Object.values(holds)
    .filter(({ state }) => state === 'held')
    .reduce((sum, { parts }) => sum + (parts[lotId] ?? 0), 0)
}

export function heldPoints(account: PointsAccount): number {
  return account.lots.reduce((sum, { id }) => sum + heldOfLot(account, id), 0)
}

/** Lots that can be taken from now, the oldest expiry first, and how many of each. */
export function openLots(
  account: PointsAccount,
  now: Instant,
): readonly { readonly lot: Lot; readonly open: number }[] {
  return account.lots
    .filter(({ expiresAt }) => expiresAt > now && account.closedAt === null)
    .map((lot) => ({ lot, open: lot.left - heldOfLot(account, lot.id) }))
    .filter(({ open }) => open > 0)
    .sort(
      (a, b) =>
        a.lot.expiresAt - b.lot.expiresAt ||
        a.lot.earnedAt - b.lot.earnedAt ||
        (a.lot.id < b.lot.id ? -1 : 1),
    )
}

/** What can be burned now. */
export function freePoints(account: PointsAccount, now: Instant): number {
  const open = openLots(account, now).reduce((sum, each) => sum + each.open, 0)
  return Math.max(0, open - account.debt)
}

/** So many points out of the open lots, the oldest expiry first; fewer where there are fewer. */
export function oldestParts(
  account: PointsAccount,
  points: number,
  now: Instant,
  first: LotId | null = null,
): LotCounts {
  const parts: Record<LotId, number> = {}
  let wanted = points
  const open = openLots(account, now)
  const ordered = [
    ...open.filter(({ lot }) => lot.id === first),
    ...open.filter(({ lot }) => lot.id !== first),
  ]
  for (const { lot, open } of ordered) {
    const taken = Math.min(open, wanted)
    if (taken > 0) parts[lot.id] = taken
    wanted -= taken
  }
  return parts
}

export function sumOf(parts: LotCounts): number {
  return Object.values(parts).reduce((sum, points) => sum + points, 0)
}

/** Takes these off their lots; a lot with nothing left goes. */
export function withoutParts(account: PointsAccount, parts: LotCounts): PointsAccount {
  const lots = account.lots.map((lot) => ({ ...lot, left: lot.left - (parts[lot.id] ?? 0) }))
  const below = lots.find(({ left }) => left < 0)
  if (below) throw new Error(`lot ${below.id} would hold ${below.left}`)
  return { ...account, lots: lots.filter(({ left }) => left > 0) }
}

/** The line that says what a change did: its points are what lots and debt make of it. */
export function draft(
  from: Pick<EntryDraft, 'kind' | 'source' | 'reason'>,
  lots: LotCounts,
  debt: number,
): EntryDraft {
  return { ...from, points: sumOf(lots) - debt, lots, debt }
}

export function negative(parts: LotCounts): LotCounts {
  return Object.fromEntries(Object.entries(parts).map(([id, points]) => [id, -points]))
}
