import type { CouponId } from '../../kernel/ids'
import type { Instant } from '../../kernel/instant'
import { isPieceByPiece, offTogether } from './benefit'
import { type CouponOffer, expiresFirst, offerOf, whyBarredCoupon } from './coupon-offer'
import { type Cover, coverOf } from './cover'
import { type Goods, goodsOf, overFirst, piecesOf, sumOf } from './goods'
import type {
  Buyer,
  Choice,
  Coupon,
  LineDiscount,
  Occasion,
  PricedItem,
  Promotion,
  WhyNot,
} from './promotion'
import { couponDiscounts, pieceDiscounts, spanningDiscounts } from './receipt'
import { isForItem, whyBarred } from './scope'
import { allOf, goodsIn, type Prices, pricesOf, type UnitSet } from './sets'
import { type Units, unitsOf } from './units'
import { whyNotLower } from './why-not'

export interface CartToPrice {
  readonly items: readonly PricedItem[]
  readonly promotions: readonly Promotion[]
  /** All that the buyer has and that may be asked about. */
  readonly coupons: readonly Coupon[]
  /** A coupon chosen by hand, none at all, or whichever makes it cheapest. */
  readonly picked: 'best' | CouponId | null
}

export interface PricedFor {
  readonly buyer: Buyer
  readonly occasion: Occasion
  readonly now: Instant
}

/** One way to price the cart: these units go to promotions that no coupon goes with, the rest is open. */
interface Way {
  readonly offer: CouponOffer | null
  readonly shut: UnitSet
  readonly totalFen: number
}

/** Promotions that span goods and take something off this cart; whichever is over first comes first. */
function spanningOf(goods: readonly Goods[], promotions: readonly Promotion[]): Promotion[] {
  const menu = ({ item }: Goods) => item.unitFen
  return promotions
    .filter(({ benefit, scope }) => {
      if (isPieceByPiece(benefit)) return false
      const inScope = goods.filter(({ item }) => isForItem(scope, item))
      const menuFen = sumOf(inScope, menu)
      return offTogether(benefit, menuFen, menuFen, piecesOf(inScope, menu)) > 0
    })
    .sort(overFirst)
}

/** The settled goods that stay open: whatever is not cheaper shut. */
function openOf({ settled }: Units): Goods[] {
  return settled.filter(({ shutFen }) => shutFen === null).flatMap(({ goods }) => goods)
}

/** The cheapest way with this coupon, or without any; of equals the one that leaves most open. */
function cheapestWay(units: Units, prices: Prices, cover: Cover, offer: CouponOffer | null): Way {
  const all = allOf(units.decided)
  const settledFen = units.settled.reduce((sum, each) => sum + (each.shutFen ?? each.openFen), 0)
  let best: Way = { offer, shut: 0, totalFen: Number.POSITIVE_INFINITY }
  for (let shut = 0; shut <= all; shut += 1) {
    const open = all & ~shut
    const beforeFen = settledFen + (cover.costFen[shut] ?? 0) + (prices.openFen[open] ?? 0)
    if (beforeFen === Number.POSITIVE_INFINITY) continue
    const offFen = offer?.offFor(open) ?? 0
    // A coupon that takes nothing off is not used.
    if (offer && offFen === 0) continue
    if (beforeFen - offFen < best.totalFen) best = { offer, shut, totalFen: beforeFen - offFen }
  }
  return best
}

function discountsOf(units: Units, cover: Cover, { offer, shut }: Way): LineDiscount[] {
  const open = allOf(units.decided) & ~shut
  const applied = cover.appliedFor(shut)
  const spanned = new Set(applied.flatMap(({ goods }) => goods))
  const shutByPiece = [
    ...goodsIn(units.decided, shut).filter((each) => !spanned.has(each)),
    ...units.settled.filter(({ shutFen }) => shutFen !== null).flatMap(({ goods }) => goods),
  ]
  const openGoods = [...goodsIn(units.decided, open), ...openOf(units)]
  const couponed = new Set(offer?.goodsFor(open) ?? [])
  const untouched = openGoods.filter((each) => !each.open.promotion && !couponed.has(each))
  return [
    ...pieceDiscounts(shutByPiece, (each) => each.shut ?? each.open),
    ...pieceDiscounts(openGoods, (each) => each.open),
    ...spanningDiscounts(applied, untouched),
    ...(offer ? couponDiscounts(offer, open) : []),
  ].sort((a, b) => a.line - b.line)
}

/**
 * The best lawful choice for a cart: of the promotions applied by themselves at most one on each
 * line, and at most one coupon, on the lines without a promotion or with one that goes with
 * coupons. It is found exactly, up to the limit `unitsOf` names. Of equal prices: no coupon before
 * any, then the one that expires first, then by id.
 *
 * A coupon chosen by hand is used if it lowers the price at all; otherwise `whyNot` says why, and
 * the cart is priced without it.
 */
export function chooseBest(
  { items, promotions, coupons, picked }: CartToPrice,
  { buyer, occasion, now }: PricedFor,
): Choice {
  const lawful = promotions.filter(
    (each) => each.how.kind === 'by-itself' && whyBarred(each, buyer, occasion) === null,
  )
  const barred = new Map(
    coupons.map((each) => [each, whyBarredCoupon(each, buyer, occasion, now)] as const),
  )
  const inQuestion = coupons.filter((each) => !barred.get(each)).sort(expiresFirst)
  const goods = goodsOf(items, lawful)
  const spanning = spanningOf(goods, lawful)
  const units = unitsOf(goods, spanning, inQuestion)
  const prices = pricesOf(units.decided)
  const cover = coverOf(units.decided, spanning, prices)
  const openTo = { units: units.decided, settled: openOf(units) }
  const offers = inQuestion.map((each) => offerOf(each, openTo, prices))
  const without = cheapestWay(units, prices, cover, null)
  const ways = offers
    .map((offer) => ({ offer, way: cheapestWay(units, prices, cover, offer) }))
    .map(({ offer, way }) => ({ offer, way: way.totalFen < without.totalFen ? way : null }))
  const wanted = ways.flatMap(({ way }) =>
    way && (picked === 'best' || way.offer?.coupon.id === picked) ? [way] : [],
  )
  // The first of equals stays: they are in the order of expiry.
  const best = wanted.reduce((best, way) => (way.totalFen < best.totalFen ? way : best), without)
  const everything = allOf(units.decided)
  const whyNot: Record<CouponId, WhyNot> = {}
  for (const [{ id }, why] of barred) if (why) whyNot[id] = why
  for (const { offer, way } of ways) {
    if (!way) whyNot[offer.coupon.id] = whyNotLower(offer, everything)
  }
  return {
    discounts: discountsOf(units, cover, best),
    couponId: best.offer?.coupon.id ?? null,
    totalFen: best.totalFen,
    whyNot,
  }
}
