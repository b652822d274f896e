import { useQuery } from '@/cloud/use-query'
import type { Output } from '@/shared/contracts'
import type { CouponId } from '@/shared/kernel/ids'

const pollMs = ({ nextPollMs }: Output<'promotions/coupon-codes'>) => nextPollMs

/** A coupon with the codes of the next minutes, asked for anew before they run out. */
export function useCoupon(couponId: CouponId) {
  return useQuery('promotions/coupon-codes', { couponId }, { pollMs })
}
