import type { CouponId, Id, PersonId, PromotionId, StoreId } from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** A person's coupon of a rule, counted from 0: who claims twice at once meets the first. */
export function couponIdOf(promotionId: PromotionId, person: PersonId, nth: number): CouponId {
  return derivedId('coupon', promotionId, person, String(nth))
}

/** What a person asked for their points, by the request that asked. */
export function rewardClaimId(intentId: string): Id<'reward-claim'> {
  return derivedId('reward-claim', intentId)
}

/** What is counted of a rule: all of it, what one member had of it, or its orders at a store. */
export type Counted =
  | { readonly of: 'all' }
  | { readonly of: 'member'; readonly person: PersonId }
  | { readonly of: 'orders'; readonly storeId: StoreId }

export function countId(promotionId: PromotionId, counted: Counted): Id<'promotion-count'> {
  switch (counted.of) {
    case 'all':
      return derivedId('promotion-count', promotionId)
    case 'member':
      return derivedId('promotion-count', promotionId, 'member', counted.person)
    case 'orders':
      return derivedId('promotion-count', promotionId, 'orders', counted.storeId)
    default:
      return counted satisfies never
  }
}

/** That an order or a gift was counted somewhere. */
export function usedId(count: Id<'promotion-count'>, countedId: Id): Id<'promotion-use'> {
  return derivedId('promotion-use', count, countedId)
}
