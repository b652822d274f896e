import type { BenefitsView, CouponChoice } from '@/shared/contracts/orders.views'
import { pointsOf } from '@/shared/domain/loyalty/purchase'
import {
  goodsFen,
  itemsToChooseFor,
  paidFenByLine,
  pointsOff,
  rounded,
  type WantedBenefits,
  withPoints,
  withRules,
} from '@/shared/domain/orders/benefits'
import type { OrderBenefits } from '@/shared/domain/orders/order'
import type { PricedCart } from '@/shared/domain/orders/price'
import type { Choice, PricedItem } from '@/shared/domain/promotions/promotion'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { earningRule, standing } from '../loyalty/earning.service'
import { choiceFor } from '../promotions/choice.service'
import type { CouponDocument } from '../promotions/promotions.documents'
import type { StoreDocument } from '../stores/stores.documents'
import { orderingOf } from './ordering-of'

/** A cart at what it really costs, what it takes for that, and what there was to choose from. */
export interface Benefited {
  readonly priced: PricedCart
  readonly benefits: OrderBenefits
  /** Null for who is no member. */
  readonly view: BenefitsView | null
}

function couponsToChoose(
  { couponId, whyNot }: Choice,
  coupons: readonly CouponDocument[],
): CouponChoice[] {
  return coupons.map(({ _id: id, promotion, expiresAt }) => {
    const why = id === couponId ? null : (whyNot[id] ?? null)
    return { id, name: promotion.name, expiresAt, whyNot: why }
  })
}

function rulesOf({ discounts }: Choice): OrderBenefits['promotionIds'] {
  const byThemselves = discounts.filter(({ couponId }) => couponId === null)
  return [...new Set(byThemselves.map(({ promotionId }) => promotionId))].sort()
}

/** What the person's own account has to do with it: points to take, and a rule to earn by. */
async function accountOf(
  personId: PersonId | null,
  store: StoreDocument,
  items: readonly PricedItem[],
  now: Instant,
) {
  const day = businessDayAt(now, store.tradingDay)
  const earning = await earningRule(personId, items, { day }, now)
  if (personId === null || earning === null) return { earning, free: 0, burn: null }
  const { free, burn } = await standing(personId, now)
  return { earning, free, burn }
}

/**
 * Prices a cart for somebody: a promotion a line, one coupon, then points, then rounding. What they
 * do not have or may not use takes nothing off: the price says so.
 */
export async function withBenefits(
  store: StoreDocument,
  menuPriced: PricedCart,
  personId: PersonId | null,
  wanted: WantedBenefits = { coupon: null, points: 0 },
  now: Instant,
): Promise<Benefited> {
  const items = itemsToChooseFor(menuPriced)
  const asked = { store, personId, items, picked: wanted.coupon }
  const [{ choice, coupons }, { earning, free, burn }] = await Promise.all([
    choiceFor(asked, now),
    accountOf(personId, store, items, now),
  ])
  const ruled = withRules(menuPriced, choice.discounts)
  const most = pointsOff(burn, goodsFen(ruled), free)
  const taken = pointsOff(burn, goodsFen(ruled), Math.min(free, wanted.points))
  const priced = rounded(withPoints(ruled, taken), orderingOf(store).roundDownToFen)
  const isMember = earning !== null || coupons.length > 0
  const { couponId } = choice
  return {
    priced,
    benefits: {
      account: isMember ? personId : null,
      couponId,
      points: taken.points,
      promotionIds: rulesOf(choice),
      earning,
    },
    view: isMember
      ? {
          couponId,
          coupons: couponsToChoose(choice, coupons),
          points: burn && { free, most: most.points, mostFen: most.fen },
          earns: earning ? pointsOf(paidFenByLine(priced), earning) : 0,
        }
      : null,
  }
}
