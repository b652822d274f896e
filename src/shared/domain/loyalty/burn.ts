import type { OrderId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import type { PointsSource } from './account'
import { expire, inTurn, type LotOrigin, putIn } from './move-points'
import {
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
import type { PurchaseRecord, RecordChange } from './purchase-record'

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
