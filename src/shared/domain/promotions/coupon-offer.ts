import type { Instant } from '../../kernel/instant'
import type { Fen } from '../../kernel/money'
import { offTogether } from './benefit'
import { type Goods, sumOf, type Unit } from './goods'
import type { Buyer, Coupon, Occasion, WhyNot } from './promotion'
import { isForItem, whyBarred } from './scope'
import { goodsIn, type Prices, piecesBySet, setFor, type UnitSet } from './sets'

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
  offFor(open: UnitSet): Fen
  /** The goods it works on then, each at what it costs before it. */
  goodsFor(open: UnitSet): readonly Goods[]
}

const afterPromotion = ({ open }: Goods) => open.eachFen

/** Units and goods as a coupon meets them: what is still to be decided, and what is open anyway. */
export interface OpenTo {
  readonly units: readonly Unit[]
  readonly settled: readonly Goods[]
}

export function offerOf(coupon: Coupon, { units, settled }: OpenTo, prices: Prices): CouponOffer {
  const { promotion } = coupon
  const { benefit, scope } = promotion
  const scopeSet = setFor(promotion, units)
  const always = settled.filter(({ item }) => isForItem(scope, item))
  const menuFen = sumOf(always, ({ item }) => item.unitFen)
  const openFen = sumOf(always, afterPromotion)
  const pieces = piecesBySet(units, afterPromotion, always)
  const byPieces = benefit.kind === 'buy-get' || benefit.kind === 'item-at'
  return {
    coupon,
    goodsFor: (open) => [...goodsIn(units, open & scopeSet), ...always],
    offFor(open) {
      const set = open & scopeSet
      return offTogether(
        benefit,
        menuFen + (prices.menuFen[set] ?? 0),
        openFen + (prices.openFen[set] ?? 0),
        byPieces ? pieces(set) : [],
      )
    },
  }
}
