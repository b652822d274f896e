import type { Fen } from '../../kernel/money'
import { offTogether } from './benefit'
import type { Goods, Unit } from './goods'
import type { Promotion } from './promotion'
import { allOf, goodsIn, type Prices, piecesBySet, setFor, sumsOf, type UnitSet } from './sets'

/** A promotion that spans goods, and what it takes off them. */
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
  appliedFor(set: UnitSet): readonly Applied[]
}

/** A set that one promotion is worth applying to. */
interface Worth {
  readonly set: UnitSet
  readonly offFen: Fen
  readonly costFen: Fen
}

/** Whether a unit of the set could be left out without the promotion taking less off. */
function takesAsMuchFromLess(off: Float64Array, set: UnitSet): boolean {
  for (let left = set; left !== 0; left &= left - 1) {
    const without = set & ~(left & -left)
    if (off[without] === off[set]) return true
  }
  return false
}

/**
 * The sets a promotion is worth applying to: it takes more off than these goods get without it, and
 * nothing of the set could be left out for the same.
 */
function worthOf(promotion: Promotion, units: readonly Unit[], prices: Prices): Worth[] {
  const { benefit } = promotion
  const all = setFor(promotion, units)
  const pieces = benefit.kind === 'buy-get' ? piecesBySet(units, ({ item }) => item.unitFen) : null
  const off = new Float64Array(1 << units.length)
  const found: Worth[] = []
  // Smaller sets first: each subset is a smaller number.
  for (let set = all & -all; set !== 0 && set <= all; set = (set - all) & all) {
    const menuFen = prices.menuFen[set] ?? 0
    const offFen = offTogether(benefit, menuFen, menuFen, pieces?.(set) ?? [])
    off[set] = offFen
    const costFen = menuFen - offFen
    if (costFen < (prices.openFen[set] ?? 0) && !takesAsMuchFromLess(off, set)) {
      found.push({ set, offFen, costFen })
    }
  }
  return found
}

/** Takes one promotion in: of every set, the cheapest with it or without, and where it was used. */
function withOneMore(costs: Float64Array, worth: readonly Worth[]) {
  const next = costs.slice()
  const used = new Int16Array(costs.length).fill(-1)
  for (const [index, { set, costFen }] of worth.entries()) {
    const others = (costs.length - 1) & ~set
    for (let rest = others; ; rest = (rest - 1) & others) {
      const cost = (costs[rest] ?? 0) + costFen
      if (cost < (next[rest | set] ?? 0)) {
        next[rest | set] = cost
        used[rest | set] = index
      }
      if (rest === 0) break
    }
  }
  return { next, used }
}

/**
 * For every set of units, the cheapest way to give each of them to one promotion that goes with no
 * coupon, each promotion used once. Promotions that span goods are taken in one after the other.
 *
 * @param units at most twelve
 */
export function coverOf(
  units: readonly Unit[],
  spanning: readonly Promotion[],
  prices: Prices,
): Cover {
  let costs = sumsOf(units, ({ shutFen }) => shutFen ?? Number.POSITIVE_INFINITY)
  const rounds = spanning.map((promotion) => {
    const worth = worthOf(promotion, units, prices)
    const { next, used } = withOneMore(costs, worth)
    costs = next
    return { promotion, worth, used }
  })
  return {
    costFen: costs,
    appliedFor(set) {
      let left = set & allOf(units)
      return [...rounds].reverse().flatMap(({ promotion, worth, used }) => {
        const applied = worth[used[left] ?? -1]
        if (!applied) return []
        left &= ~applied.set
        return [{ promotion, goods: goodsIn(units, applied.set), offFen: applied.offFen }]
      })
    },
  }
}
