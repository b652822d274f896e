import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import { offTogether } from './benefit'
import { goodsIn, type Mask, maskFor } from './cover'
import { type Goods, piecesOf, sumOf, type Unit } from './goods'
import type { Buyer, Coupon, Occasion, WhyNot } from './promotion'
import { isForItem, whyBarred } from './scope'

/** What keeps a coupon from being used here and now, whatever is in the cart; null where nothing does. */
export function whyBarredCoupon(
  { status, expiresAt, promotion }: Coupon,
  buyer: Buyer,
  occasion: Occasion,
  now: Instant,
): WhyNot | null {
  if (status === 'used') return { why: 'used' }
  if (expiresAt <= now) return { why: 'expired' }
  if (status === 'held') return { why: 'held' }
  // It stays what it was when it was handed out: stopping a rule only ends the handing out.
  return whyBarred({ ...promotion, stoppedAt: null }, buyer, occasion)
}

/** Whichever expires first, then by id. */
export function expiresFirst(a: Coupon, b: Coupon): number {
  return a.expiresAt - b.expiresAt || (a.id < b.id ? -1 : 1)
}

export interface CouponOffer {
  readonly coupon: Coupon
  /** What it takes off where these units are open to it, and whatever is settled and open. */
  offFor(open: Mask): Fen
  /** The goods it works on then, each at what it costs before it. */
  goodsFor(open: Mask): readonly Goods[]
}

const afterPromotion = ({ open }: Goods) => open.eachFen

/** @param settledOpen the goods nothing was to be decided about, and that are open to coupons */
export function offerOf(
  coupon: Coupon,
  decided: readonly Unit[],
  settledOpen: readonly Goods[],
): CouponOffer {
  const { promotion } = coupon
  const { benefit, scope } = promotion
  const scopeMask = maskFor(promotion, decided)
  const known = new Map<Mask, Fen>()
  const goodsFor = (open: Mask) =>
    [...goodsIn(decided, open & scopeMask), ...settledOpen].filter(({ item }) =>
      isForItem(scope, item),
    )
  return {
    coupon,
    goodsFor,
    offFor(open) {
      const set = open & scopeMask
      const before = known.get(set)
      if (before !== undefined) return before
      const goods = goodsFor(set)
      const menuFen = sumOf(goods, ({ item }) => item.unitFen)
      const pieces = piecesOf(goods, afterPromotion)
      const off = offTogether(benefit, menuFen, sumOf(goods, afterPromotion), pieces)
      known.set(set, off)
      return off
    },
  }
}
