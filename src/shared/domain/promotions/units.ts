import { type Goods, type Unit, unitOf } from './goods'
import type { Coupon, Promotion } from './promotion'
import { isForItem } from './scope'

/** So many are decided exactly: four thousand ways to leave some to promotions and some to a coupon. */
export const MOST_DECIDED = 12

export interface Units {
  /** At most twelve, the dearest first: each may go to a promotion or stay open. */
  readonly decided: readonly Unit[]
  /** Those with nothing to decide: what is cheaper holds. */
  readonly settled: readonly Unit[]
}

/** Which rules are for these goods, as text. Goods of one signature may be decided about together. */
function signatureOf(goods: Goods, rules: readonly Promotion[]): string {
  return rules.map(({ scope }) => (isForItem(scope, goods.item) ? '1' : '0')).join('')
}

/** Puts the two cheapest of one signature together until few enough are left, or none can be. */
function bundled(units: readonly Unit[], rules: readonly Promotion[]): Unit[] {
  const left = [...units].sort((a, b) => b.menuFen - a.menuFen)
  const signature = ({ goods: [first] }: Unit) => (first ? signatureOf(first, rules) : '')
  for (let cheap = left.length - 1; left.length > MOST_DECIDED && cheap > 0; cheap -= 1) {
    const cheaper = left[cheap]
    const like = left
      .slice(0, cheap)
      .map((unit) => cheaper !== undefined && signature(unit) === signature(cheaper))
      .lastIndexOf(true)
    const dearer = left[like]
    if (!cheaper || !dearer) continue
    left.splice(cheap, 1)
    left.splice(like, 1, unitOf([...dearer.goods, ...cheaper.goods]))
  }
  return left
}

/**
 * What has to be decided about a cart. Up to twelve kinds of goods with a choice are decided one by
 * one, and so exactly. Of more, the cheapest that the same rules are for are decided together; what
 * is still beyond twelve gets only what works piece by piece.
 */
export function unitsOf(
  goods: readonly Goods[],
  spanning: readonly Promotion[],
  coupons: readonly Coupon[],
): Units {
  const carried = coupons.map(({ promotion }) => promotion)
  const hasChoice = ({ item, shut }: Goods) =>
    spanning.some(({ scope }) => isForItem(scope, item)) ||
    (shut !== null && carried.some(({ scope }) => isForItem(scope, item)))
  const units = goods.filter(hasChoice).map((each) => unitOf([each]))
  const left = bundled(units, [...spanning, ...carried])
  return {
    decided: left.slice(0, MOST_DECIDED),
    settled: [
      ...left.slice(MOST_DECIDED),
      ...goods.filter((each) => !hasChoice(each)).map((each) => unitOf([each])),
    ],
  }
}
