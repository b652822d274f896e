import type { CouponId, OrderId, PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { retryWhileContended } from '../../platform/retry'
import { operators } from '../../platform/sdk'
import { coupons } from './promotions.documents'

interface OfOrder {
  readonly couponId: CouponId
  readonly orderId: OrderId
}

/**
 * Holds a coupon for an order that awaits its payment. Of two orders at once, or an order and a
 * counter, one gets it; the same order gets it again, but not after it gave it back.
 */
export async function holdCoupon(
  { couponId, personId, orderId }: OfOrder & { readonly personId: PersonId },
  now: Instant,
): Promise<'held' | 'gone'> {
  const { exists, gt, inc, set } = operators
  return retryWhileContended('coupon/hold', async () => {
    const done = await coupons.update(
      {
        _id: couponId,
        personId,
        status: 'usable',
        expiresAt: gt(now),
        [`over.${orderId}`]: exists(false),
      },
      { status: set('held'), orderId: set(orderId), rev: inc(1) },
    )
    if (done) return 'held'
    const there = await coupons.get(couponId)
    if (!there || there.personId !== personId || there.over[orderId] !== undefined) return 'gone'
    if (there.orderId === orderId && there.status !== 'usable') return 'held'
    return there.status === 'usable' && there.expiresAt > now ? 'again' : 'gone'
  })
}

/**
 * The order it is held for was paid: it is used.
 * @returns false where the order no longer has it
 */
export async function useCoupon({ couponId, orderId }: OfOrder, now: Instant): Promise<boolean> {
  const { inc, set } = operators
  const done = await coupons.update(
    { _id: couponId, status: 'held', orderId },
    { status: set('used'), usedAt: set(now), rev: inc(1) },
  )
  if (done) return true
  const there = await coupons.get(couponId)
  return there?.status === 'used' && there.orderId === orderId
}

/**
 * Gives a coupon back, held or used, once per order: the order was cancelled, expired or given back
 * whole. From an order that does not have it yet, it never may be taken any more.
 */
export async function returnCoupon({ couponId, orderId }: OfOrder, now: Instant): Promise<void> {
  const { exists, inc, set } = operators
  await retryWhileContended('coupon/return', async () => {
    const there = await coupons.get(couponId)
    if (!there || there.over[orderId] !== undefined) return 'done'
    const has = there.orderId === orderId && there.status !== 'usable'
    const over = { [`over.${orderId}`]: set(now), rev: inc(1) }
    const done = await coupons.update(
      { _id: couponId, rev: there.rev, [`over.${orderId}`]: exists(false) },
      has ? { ...over, status: set('usable'), orderId: set(null), usedAt: set(null) } : over,
    )
    return done ? 'done' : 'again'
  })
}
