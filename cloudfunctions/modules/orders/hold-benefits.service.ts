import { fateOfBenefits, purchaseOf } from '@/shared/domain/orders/purchase'
import { asId, type Id, type PromotionId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import { burnPoints, holdPoints, releasePoints, settlePurchase } from '../loyalty/points.service'
import { holdCoupon, returnCoupon, useCoupon as spendCoupon } from '../promotions/coupon.service'
import { countUse, returnQuotas, takeQuotas, uncountUse } from '../promotions/quota.service'
import type { OrderDocument } from './orders.documents'

/** Coupon, points and places are taken under the name the order's goods are taken under. */
function nameOf(holdId: Id<'hold'>) {
  return asId<'order'>(holdId)
}

/** The rules that applied by themselves, which may be limited in how often they do. */
function quotasOf({ benefits, personId, storeId, day }: OrderDocument, holdId: Id<'hold'>) {
  const { promotionIds } = benefits
  return { promotionIds, personId, storeId, day, orderId: nameOf(holdId) }
}

/**
 * Sets aside what an order takes beside its goods: its coupon, its points, its places within the
 * limits of the rules that applied, always in this order. A repetition takes nothing more.
 *
 * @returns false where one of them is not there any more, or was let go under this name before;
 * what was taken until then stays, for whoever asked to let it go
 */
export async function holdBenefits(
  order: OrderDocument,
  holdId: Id<'hold'>,
  now: Instant,
): Promise<boolean> {
  const { account, couponId, points } = order.benefits
  const orderId = nameOf(holdId)
  if (account !== null && couponId !== null) {
    const held = await holdCoupon({ couponId, personId: account, orderId }, now)
    if (held !== 'held') return false
  }
  if (account !== null && points > 0) {
    const held = await holdPoints({ personId: account, holdId: orderId, points }, now)
    if (held !== 'held') return false
  }
  return (await takeQuotas(quotasOf(order, holdId))) === 'taken'
}

/** The coupon and the places an order took, for others again; each once under a name. */
async function giveBack(order: OrderDocument, holdId: Id<'hold'>, now: Instant) {
  const { couponId } = order.benefits
  if (couponId !== null) await returnCoupon({ couponId, orderId: nameOf(holdId) }, now)
  await returnQuotas(quotasOf(order, holdId))
}

/** Lets everything go that an order has set aside under a name and will not use. */
export async function releaseBenefits(
  order: OrderDocument,
  holdId: Id<'hold'>,
  now: Instant,
): Promise<void> {
  const { account, points } = order.benefits
  await giveBack(order, holdId, now)
  if (account !== null && points > 0) {
    await releasePoints({ personId: account, holdId: nameOf(holdId) }, now)
  }
}

/** What each rule took off an order, for the figures of who made the rule. */
function costOf({ _id: orderId, storeId, day, lines }: OrderDocument) {
  const costs: Record<PromotionId, Fen> = {}
  for (const { promotionId, fen } of lines.flatMap(({ rules }) => rules)) {
    costs[promotionId] = (costs[promotionId] ?? 0) + fen
  }
  return { orderId, storeId, day, costs }
}

/** Burns what was set aside, and tells of the purchase as it stands: twice or late changes nothing. */
async function settlePoints(order: OrderDocument, now: Instant): Promise<void> {
  const { _id: id, benefits, number, rev, stock, storeId } = order
  const { account, points } = benefits
  if (account === null) return
  if (points > 0) {
    const source = { kind: 'order', id } as const
    const burned = { personId: account, holdId: nameOf(stock.holdId), source, storeId }
    await burnPoints({ ...burned, reason: number ?? '' }, now)
  }
  const purchase = purchaseOf({ ...order, id }, rev)
  if (purchase) await settlePurchase(account, purchase, now)
}

/** Brings coupon, places and points to what an order says, as often as anybody likes. */
export async function settleBenefits(order: OrderDocument, now: Instant): Promise<void> {
  const { benefits, stock } = order
  const fate = fateOfBenefits(order, stock.state)
  switch (fate) {
    case 'held':
      return
    case 'used':
      if (benefits.couponId !== null) {
        await spendCoupon({ couponId: benefits.couponId, orderId: nameOf(stock.holdId) }, now)
      }
      await countUse(costOf(order))
      return settlePoints(order, now)
    case 'returned':
      if (stock.state === 'released') return releaseBenefits(order, stock.holdId, now)
      await giveBack(order, stock.holdId, now)
      await uncountUse(costOf(order))
      return settlePoints(order, now)
    default:
      return fate satisfies never
  }
}
