import type { Input, Output } from '@/shared/contracts'
import type { PointsView, TierView } from '@/shared/contracts/loyalty.contract'
import type { NotAMember } from '@/shared/contracts/membership.contract'
import { expire } from '@/shared/domain/loyalty/move-points'
import {
  balanceOf,
  freePoints,
  heldPoints,
  openLots,
  type PointsAccount,
} from '@/shared/domain/loyalty/points-account'
import {
  lastDayOf,
  monthOf,
  POINTS_OFFSET_MINUTES,
  pointsDayAt,
} from '@/shared/domain/loyalty/points-day'
import type { LoyaltyProgramme } from '@/shared/domain/loyalty/programme'
import { nextReview, spentWithin } from '@/shared/domain/loyalty/tier'
import { daysAfter } from '@/shared/kernel/business-day'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { MerchantText } from '@/shared/kernel/words'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { cards } from '../membership/membership.documents'
import { stores } from '../stores/stores.documents'
import { programmeNow, tierNow } from './earning.service'
import { accountOf } from './ledger.service'
import { pointsEntries } from './points.documents'

const PAGE = 30

function tierView(
  account: PointsAccount,
  programme: LoyaltyProgramme,
  now: Instant,
): TierView | null {
  const tier = tierNow(account, programme, now)
  if (!tier) return null
  const today = pointsDayAt(now)
  const spentFen = spentWithin(account.spend, monthOf(today))
  const above = programme.tiers.find(({ fromFen }) => fromFen > tier.fromFen)
  const { id, name, benefits, earnPercent } = tier
  return {
    id,
    name,
    benefits,
    earnPercent,
    spentFen,
    next: above ? { name: above.name, missingFen: Math.max(0, above.fromFen - spentFen) } : null,
    keptUntil: nextReview(today, programme.tierReviewDays),
  }
}

/** What expires next, all of that day together, where it is near enough to be warned of. */
export function expiringOf(
  account: PointsAccount,
  programme: LoyaltyProgramme | null,
  now: Instant,
): PointsView['expiring'] {
  const open = openLots(account, now)
  const [first] = open
  if (!programme || !first) return null
  const on = lastDayOf(first.lot.expiresAt)
  if (on > daysAfter(pointsDayAt(now), programme.warnDaysBeforeExpiry)) return null
  const points = open
    .filter(({ lot }) => lastDayOf(lot.expiresAt) === on)
    .reduce((sum, each) => sum + each.open, 0)
  return { points, on }
}

/** A member's points as they are now, what has expired already gone. */
export async function pointsOf(person: PersonId, now: Instant): Promise<PointsView> {
  const [stored, programme] = await Promise.all([accountOf(person), programmeNow()])
  const { account } = expire(stored, now)
  return {
    balance: balanceOf(account),
    debt: account.debt,
    pending: account.pending,
    held: heldPoints(account),
    free: freePoints(account, now),
    expiring: expiringOf(account, programme, now),
    tier: programme ? tierView(account, programme, now) : null,
    utcOffsetMinutes: POINTS_OFFSET_MINUTES,
  }
}

export async function points(
  _input: Record<string, never>,
  { person, now }: Reader,
): Promise<Result<PointsView, NotAMember>> {
  if (!person || !(await cards.get(person))) return refuse({ code: 'membership/not-a-member' })
  return ok(await pointsOf(person, now))
}

async function namesOf(storeIds: readonly StoreId[]): Promise<ReadonlyMap<string, MerchantText>> {
  const found = await stores.pick({ _id: operators.in([...new Set(storeIds)]) }, ['name'], {
    limit: PAGE,
  })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** Every line of a member's ledger, the newest first. */
export async function entries(
  { before }: Input<'loyalty/entries'>,
  { person }: Reader,
): Promise<Result<Output<'loyalty/entries'>, NotAMember>> {
  if (!person || !(await cards.get(person))) return refuse({ code: 'membership/not-a-member' })
  const found = await pointsEntries.find(
    { personId: person, ...(before !== null && { position: operators.lt(before) }) },
    { limit: PAGE + 1, orderBy: { path: 'position', order: 'desc' } },
  )
  const page = found.slice(0, PAGE)
  const names = await namesOf(page.flatMap(({ storeId }) => storeId ?? []))
  return ok({
    entries: page.map(({ _id, position, at, day, kind, points: moved, debt, reason, storeId }) => ({
      id: _id,
      position,
      at,
      day,
      kind,
      points: moved,
      debt,
      reason,
      storeName: storeId ? (names.get(storeId) ?? null) : null,
    })),
    more: found.length > PAGE,
  })
}
