import type { CouponOffer } from './coupon-offer'
import { piecesOf, sumOf } from './goods'
import type { WhyNot } from './promotion'
import type { UnitSet } from './sets'

/**
 * Why a coupon that nothing bars does not lower this cart's price.
 * @param everything all units open to it
 */
export function whyNotLower(offer: CouponOffer, everything: UnitSet): WhyNot {
  const goods = offer.goodsFor(everything)
  if (goods.length === 0) return { why: 'nothing-it-is-for' }
  const { benefit } = offer.coupon.promotion
  const menuFen = sumOf(goods, ({ item }) => item.unitFen)
  if (benefit.kind === 'amount-off' && menuFen < benefit.fromFen) {
    return { why: 'more-needed', fen: benefit.fromFen - menuFen }
  }
  if (benefit.kind === 'buy-get') {
    const pieces = piecesOf(goods, ({ open }) => open.eachFen)
    const count = pieces.reduce((sum, each) => sum + each.count, 0)
    const missing = benefit.buy + benefit.free - count
    if (missing > 0) return { why: 'more-pieces-needed', count: missing }
  }
  return offer.offFor(everything) > 0
    ? { why: 'promotion-does-not-go-with-it' }
    : { why: 'saves-nothing' }
}
