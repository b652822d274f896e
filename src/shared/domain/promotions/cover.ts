import type { Fen } from '../../kernel/money'
import { offTogether } from './benefit'
import { type Goods, piecesOf, sumOf, type Unit } from './goods'
import type { Promotion } from './promotion'
import { isForItem } from './scope'

/** A set of units, one bit each. */
export type Mask = number

export interface Applied {
  readonly promotion: Promotion
  readonly goods: readonly Goods[]
  readonly offFen: Fen
}

/** What sets of units cost at best without staying open to coupons. */
export interface Cover {
  /** Of each set; infinite where promotions cannot take in the whole of it. */
  readonly costFen: Float64Array
  /** How that is reached: the promotions that span goods; the rest of the set is shut. */
  appliedFor(set: Mask): readonly Applied[]
}

/** A set that one promotion is worth applying to. */
interface Worth {
  readonly set: Mask
  readonly goods: readonly Goods[]
  readonly offFen: Fen
  readonly costFen: Fen
}

export function goodsIn(units: readonly Unit[], set: Mask): Goods[] {
  return units.flatMap(({ goods }, index) => ((set >> index) & 1 ? goods : []))
}

/** The units with goods a rule is for. */
export function maskFor({ scope }: Promotion, units: readonly Unit[]): Mask {
  return units.reduce(
    (set, { goods }, index) =>
      goods.some(({ item }) => isForItem(scope, item)) ? set | (1 << index) : set,
    0,
  )
}

/**
 * The sets a promotion is worth applying to: it takes more off than these goods get without it, and
 * nothing of the set could be left out for the same.
 */
function worthOf(promotion: Promotion, units: readonly Unit[]): Worth[] {
  const all = maskFor(promotion, units)
  const menu = ({ item }: Goods) => item.unitFen
  const off = new Float64Array(1 << units.length)
  const found: Worth[] = []
  // Smaller sets first: each subset is a smaller number.
  for (let set = all & -all; set !== 0 && set <= all; set = (set - all) & all) {
    const goods = goodsIn(units, set)
    const menuFen = sumOf(goods, menu)
    const pieces = promotion.benefit.kind === 'buy-get' ? piecesOf(goods, menu) : []
    const offFen = offTogether(promotion.benefit, menuFen, menuFen, pieces)
    off[set] = offFen
    const openFen = sumOf(goods, ({ open }) => open.eachFen)
    const asMuchWithLess = units.some(
      (_, index) => (set >> index) & 1 && off[set & ~(1 << index)] === offFen,
    )
    if (menuFen - offFen < openFen && !asMuchWithLess) {
      found.push({ set, goods, offFen, costFen: menuFen - offFen })
    }
  }
  return found
}

/** Every set costs what its units cost shut, or nothing can be said of it. */
function shutCosts(units: readonly Unit[]): Float64Array {
  const costs = new Float64Array(1 << units.length)
  for (let set = 1; set < costs.length; set += 1) {
    const first = 31 - Math.clz32(set & -set)
    costs[set] = (costs[set & (set - 1)] ?? 0) + (units[first]?.shutFen ?? Number.POSITIVE_INFINITY)
  }
  return costs
}

/**
 * For every set of units, the cheapest way to give each of them to one promotion that goes with no
 * coupon, each promotion used once. Promotions that span goods are taken in one after the other.
 *
 * @param units at most twelve
 */
export function coverOf(units: readonly Unit[], spanning: readonly Promotion[]): Cover {
  const full = (1 << units.length) - 1
  let costs = shutCosts(units)
  const rounds = spanning.map((promotion) => {
    const worth = worthOf(promotion, units)
    const next = costs.slice()
    const taken = new Int16Array(costs.length).fill(-1)
    for (const [index, { set, costFen }] of worth.entries()) {
      const others = full & ~set
      for (let rest = others; ; rest = (rest - 1) & others) {
        const cost = (costs[rest] ?? 0) + costFen
        if (cost < (next[rest | set] ?? 0)) {
          next[rest | set] = cost
          taken[rest | set] = index
        }
        if (rest === 0) break
      }
    }
    costs = next
    return { promotion, worth, taken }
  })
  return {
    costFen: costs,
    appliedFor(set) {
      let left = set
      return [...rounds].reverse().flatMap(({ promotion, worth, taken }) => {
        const used = worth[taken[left] ?? -1]
        if (!used) return []
        left &= ~used.set
        return [{ promotion, goods: used.goods, offFen: used.offFen }]
      })
    },
  }
}
