import { chooseBest } from '@/shared/domain/promotions/choose-best'
import type { Choice, PricedItem } from '@/shared/domain/promotions/promotion'
import { whyBarred } from '@/shared/domain/promotions/scope'
import type { CouponId, PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { buyerOf } from './buyer.service'
import { couponOf } from './promotion-views'
import { type CouponDocument, coupons } from './promotions.documents'
import { hasQuota } from './quota.service'
import { type AtStore, occasionAt, rulesOn } from './rules.service'

/** The coupons looked at for one cart: nobody has more to choose from on one screen. */
const MOST_COUPONS = 50

export interface ToChoose {
  readonly store: AtStore
  /** Null for a guest entered by staff. */
  readonly personId: PersonId | null
  readonly items: readonly PricedItem[]
  readonly picked: 'best' | CouponId | null
}

/** What somebody could pay with: not used, not expired; those that expire first. */
export async function couponsOf(person: PersonId, now: Instant): Promise<CouponDocument[]> {
  const { gt, neq } = operators
  return coupons.find(
    { personId: person, expiresAt: gt(now), status: neq('used') },
    { limit: MOST_COUPONS, orderBy: { path: 'expiresAt', order: 'asc' } },
  )
}

/** The best lawful choice for a cart at a store now, or the best with the coupon picked by hand. */
export async function choiceFor(
  { store, personId, items, picked }: ToChoose,
  now: Instant,
): Promise<{ readonly choice: Choice; readonly coupons: readonly CouponDocument[] }> {
  const occasion = occasionAt(store, now)
  const [rules, buyer, mine] = await Promise.all([
    rulesOn(store._id),
    buyerOf(personId, store, now),
    personId ? couponsOf(personId, now) : [],
  ])
  const byItself = rules
    .map(({ promotion }) => promotion)
    .filter((each) => each.how.kind === 'by-itself' && !whyBarred(each, buyer, occasion))
  const left = await Promise.all(byItself.map((each) => hasQuota(each, personId, occasion.day)))
  const choice = chooseBest(
    {
      items,
      promotions: byItself.filter((_, index) => left[index]),
      coupons: mine.map(couponOf),
      picked,
    },
    { buyer, occasion, now },
  )
  return { choice, coupons: mine }
}
