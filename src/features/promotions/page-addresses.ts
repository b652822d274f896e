import type { CouponId, Id, StoreId } from '@/shared/kernel/ids'

/** A coupon to be shown at a counter. */
export function couponAddress(couponId: CouponId): string {
  return `/shopper/coupon/index?id=${couponId}`
}

/** A gift to be shown at a counter. */
export function giftAddress(giftId: Id<'reward-claim'>): string {
  return `/shopper/coupon/index?gift=${giftId}`
}

/** Where staff redeem a coupon or hand a gift over. */
export function redeemAddress(storeId: StoreId): string {
  return `/staff/coupons/index?store=${storeId}`
}

/** A store's promotions, for those in charge. */
export function managePromotionsAddress(storeId: StoreId): string {
  return `/staff/promotions/index?store=${storeId}`
}

export function newPromotionAddress(storeId: StoreId): string {
  return `/staff/new-promotion/index?store=${storeId}`
}
