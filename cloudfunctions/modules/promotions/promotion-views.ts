import type { CouponView } from '@/shared/contracts/promotions.contract'
import type { Coupon } from '@/shared/domain/promotions/promotion'
import type { Instant } from '@/shared/kernel/instant'
import type { CouponDocument } from './promotions.documents'

/** A coupon as the rules know it. */
export function couponOf({ _id, personId, promotion, status, expiresAt }: CouponDocument): Coupon {
  return { id: _id, personId, promotion, status, expiresAt }
}

/** What a coupon is to its owner now: what has expired is so by the clock. */
export function couponView(coupon: CouponDocument, now: Instant): CouponView {
  const { _id, promotion, status, expiresAt, usedAt } = coupon
  const over = status !== 'used' && expiresAt <= now
  return { id: _id, promotion, status: over ? 'expired' : status, expiresAt, usedAt }
}
