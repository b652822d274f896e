import type { Limits, Promotion } from '@/shared/domain/promotions/promotion'
import type { BusinessDay } from '@/shared/kernel/business-day'
import {
  asId,
  type Id,
  type OrderId,
  type PersonId,
  type PromotionId,
  type StoreId,
} from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { type Clock, systemClock } from '../../platform/clock'
import { operators } from '../../platform/sdk'
import { begin, type Counter, finish, giveBack, isLeft } from './count.service'
import { promotions, promotionUses, type UseDocument } from './promotions.documents'
import { countId, usedId } from './promotions.ids'

const noLimits: Limits = { perMember: null, perDay: null, inTotal: null }

/** The counters that limit how often a rule is applied. */
export function countersOf(
  { id, limits }: Pick<Promotion, 'id' | 'limits'>,
  person: PersonId | null,
): readonly Counter[] {
  const { perMember, perDay, inTotal } = limits
  const all = { _id: countId(id, { of: 'all' }), inTotal, perDay }
  const own = person && { _id: countId(id, { of: 'member', person }), inTotal: perMember }
  return [
    ...(perDay !== null || inTotal !== null ? [all] : []),
    ...(own && perMember !== null ? [{ ...own, perDay: null }] : []),
  ]
}

/** Counts something once, by its name; it never counts what was taken back before. */
async function take(
  counter: Counter,
  countedId: Id,
  day: BusinessDay,
  fen: Fen,
  now: Instant,
): Promise<'taken' | 'used-up'> {
  const key = usedId(counter._id, countedId)
  const before = await promotionUses.get(key)
  if (before) return before.state === 'taken' ? 'taken' : 'used-up'
  const mark = await begin(counter, { key, by: 1, fen, day, proof: 'use' }, now)
  if (mark === 'used-up') return 'used-up'
  const made: UseDocument = {
    _id: key,
    v: 1,
    countedId,
    fen,
    day,
    state: 'taken',
    takenBy: mark.token,
    returnedBy: null,
  }
  const created = await promotionUses.create(made)
  const use = created === 'created' ? made : await promotionUses.get(key)
  if (use?.takenBy === mark.token) await finish(counter._id, key, mark)
  else await giveBack(counter._id, key, mark)
  return use?.state === 'taken' ? 'taken' : 'used-up'
}

/** Takes something back out of a count; of what was never taken it says that it never may be. */
async function putBack(
  _id: Id<'promotion-count'>,
  countedId: Id,
  day: BusinessDay,
  now: Instant,
): Promise<void> {
  const key = usedId(_id, countedId)
  const never = { _id: key, v: 1, countedId, fen: 0, day, state: 'returned' } as const
  if ((await promotionUses.create({ ...never, takenBy: null, returnedBy: null })) === 'created') {
    return
  }
  const use = await promotionUses.get(key)
  if (use?.state !== 'taken') return
  const step = { key, by: -1, fen: use.fen, day: use.day, proof: 'use' } as const
  const mark = await begin({ _id, inTotal: null, perDay: null }, step, now)
  if (mark === 'used-up') throw new Error('taking back knows no limit')
  const { set } = operators
  await promotionUses.update(
    { _id: key, state: 'taken' },
    { state: set('returned'), returnedBy: set(mark.token) },
  )
  const after = await promotionUses.get(key)
  if (after?.returnedBy === mark.token) await finish(_id, key, mark)
  else await giveBack(_id, key, mark)
}

export interface QuotasOfOrder {
  readonly promotionIds: readonly PromotionId[]
  readonly personId: PersonId | null
  readonly storeId: StoreId
  readonly day: BusinessDay
  /** The order's, or a gift's: it is counted once under this name. */
  readonly orderId: OrderId | Id<'reward-claim'>
}

/** A promotion's limits as they are now: an order placed under older ones is counted all the same. */
async function limitsOf(promotionId: PromotionId): Promise<Pick<Promotion, 'id' | 'limits'>> {
  const known = await promotions.get(promotionId)
  return { id: promotionId, limits: known?.promotion.limits ?? noLimits }
}

/**
 * Counts an order against the limits of the promotions it was priced with, in the order of their
 * ids: all or, where one is used up, none. Repeated it changes nothing; after `returnQuotas` it
 * takes nothing any more.
 */
export async function takeQuotas(
  order: QuotasOfOrder,
  clock: Clock = systemClock,
): Promise<'taken' | 'used-up'> {
  const { personId, day, orderId } = order
  for (const promotionId of [...order.promotionIds].sort()) {
    for (const counter of countersOf(await limitsOf(promotionId), personId)) {
      if ((await take(counter, orderId, day, 0, clock.now())) === 'taken') continue
      await returnQuotas(order, clock)
      return 'used-up'
    }
  }
  return 'taken'
}

/** The order came to nothing: others may have what it was counted for. Once, however often it is said. */
export async function returnQuotas(
  { promotionIds, personId, day, orderId }: QuotasOfOrder,
  clock: Clock = systemClock,
): Promise<void> {
  for (const promotionId of [...promotionIds].sort()) {
    for (const { _id } of countersOf(await limitsOf(promotionId), personId)) {
      await putBack(_id, orderId, day, clock.now())
    }
  }
}

/** Whether nothing of a rule's limits is used up for this person, as it looks now. */
export async function hasQuota(
  promotion: Pick<Promotion, 'id' | 'limits'>,
  person: PersonId | null,
  day: BusinessDay,
): Promise<boolean> {
  for (const counter of countersOf(promotion, person)) {
    if (!(await isLeft(counter, day))) return false
  }
  return true
}

/** What a paid order's promotions and coupon took off, for the manager's figures. */
export interface UseOfOrder {
  readonly orderId: OrderId
  readonly storeId: StoreId
  readonly day: BusinessDay
  /** What each rule took off it, coupons by the rule they carry. */
  readonly costs: Readonly<Record<PromotionId, Fen>>
}

function listed(costs: UseOfOrder['costs']) {
  return Object.entries(costs).map(([id, fen]) => ({ promotionId: asId<'promotion'>(id), fen }))
}

/** Counts an order and its cost for the figures, once. */
export async function countUse(
  { orderId, storeId, day, costs }: UseOfOrder,
  clock: Clock = systemClock,
): Promise<void> {
  for (const { promotionId, fen } of listed(costs)) {
    const _id = countId(promotionId, { of: 'orders', storeId })
    await take({ _id, inTotal: null, perDay: null }, orderId, day, fen, clock.now())
  }
}

/** The order was given back whole: it no longer counts. */
export async function uncountUse(
  { orderId, storeId, day, costs }: UseOfOrder,
  clock: Clock = systemClock,
): Promise<void> {
  for (const { promotionId } of listed(costs)) {
    const _id = countId(promotionId, { of: 'orders', storeId })
    await putBack(_id, orderId, day, clock.now())
  }
}
