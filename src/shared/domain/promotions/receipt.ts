import { type Fen, splitFen } from '../../kernel/money'
import type { CouponOffer } from './coupon-offer'
import type { Applied } from './cover'
import type { Goods } from './goods'
import type { LineDiscount, Promotion } from './promotion'
import { isForItem } from './scope'
import type { UnitSet } from './sets'

/** Splits what a rule takes off over the lines it is for, by what they cost before it. */
function spread(
  { id: promotionId, name }: Promotion,
  couponId: LineDiscount['couponId'],
  goods: readonly Goods[],
  cost: (of: Goods) => Fen,
  offFen: Fen,
): LineDiscount[] {
  const lines = goods.flatMap((of) =>
    of.lines.map(({ line, count }) => ({ line, costFen: count * cost(of) })),
  )
  const parts = splitFen(
    offFen,
    lines.map(({ costFen }) => costFen),
  )
  return lines.flatMap(({ line }, index) => {
    const fen = parts[index] ?? 0
    return fen > 0 ? [{ line, promotionId, couponId, name, fen }] : []
  })
}

const menu = ({ item }: Goods) => item.unitFen

/** What works piece by piece, on each line by itself. */
export function pieceDiscounts(
  goods: readonly Goods[],
  each: (of: Goods) => Goods['open'],
): LineDiscount[] {
  return goods.flatMap((of) => {
    const { promotion, eachFen } = each(of)
    return promotion
      ? spread(promotion, null, [of], menu, of.count * (of.item.unitFen - eachFen))
      : []
  })
}

/**
 * What spans lines. A sum or a capped percentage is shared by every line it is for that nothing
 * else is applied to, not only by those that were needed to reach it.
 *
 * @param free the goods without any promotion or coupon
 */
export function spanningDiscounts(
  applied: readonly Applied[],
  free: readonly Goods[],
): LineDiscount[] {
  const left = new Set(free)
  return applied.flatMap(({ promotion, goods, offFen }) => {
    const joining =
      promotion.benefit.kind === 'buy-get'
        ? []
        : [...left].filter(({ item }) => isForItem(promotion.scope, item))
    for (const each of joining) left.delete(each)
    return spread(promotion, null, [...goods, ...joining], menu, offFen)
  })
}

/** What the coupon takes off: an item at a price only on the line with the dearest. */
export function couponDiscounts(offer: CouponOffer, open: UnitSet): LineDiscount[] {
  const { promotion, id } = offer.coupon
  const goods = [...offer.goodsFor(open)].sort((a, b) => b.open.eachFen - a.open.eachFen)
  const one = promotion.benefit.kind === 'item-at'
  const [dearest] = goods
  const on = one && dearest ? [{ ...dearest, lines: dearest.lines.slice(0, 1) }] : goods
  return spread(promotion, id, on, ({ open: { eachFen } }) => eachFen, offer.offFor(open))
}
