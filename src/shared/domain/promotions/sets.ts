import type { Fen } from '../../kernel/money'
import type { Pieces } from './benefit'
import type { Goods, Unit } from './goods'
import type { Promotion } from './promotion'
import { isForItem } from './scope'

/** A set of units, one bit each. */
export type UnitSet = number

export function allOf(units: readonly Unit[]): UnitSet {
  return (1 << units.length) - 1
}

export function goodsIn(units: readonly Unit[], set: UnitSet): Goods[] {
  return units.flatMap(({ goods }, index) => ((set >> index) & 1 ? goods : []))
}

/** The units a rule is for: goods of one unit are all in its scope or none. */
export function setFor({ scope }: Promotion, units: readonly Unit[]): UnitSet {
  return units.reduce(
    (set, { goods }, index) =>
      goods.some(({ item }) => isForItem(scope, item)) ? set | (1 << index) : set,
    0,
  )
}

/** Of every set of units, what they cost together. */
export function sumsOf(units: readonly Unit[], cost: (unit: Unit) => Fen): Float64Array {
  const sums = new Float64Array(1 << units.length)
  const each = units.map(cost)
  for (let set = 1; set < sums.length; set += 1) {
    const first = 31 - Math.clz32(set & -set)
    sums[set] = (sums[set & (set - 1)] ?? 0) + (each[first] ?? 0)
  }
  return sums
}

/** What every set costs by the menu, and open to coupons: worked out once for all rules. */
export interface Prices {
  readonly menuFen: Float64Array
  readonly openFen: Float64Array
}

export function pricesOf(units: readonly Unit[]): Prices {
  return {
    menuFen: sumsOf(units, ({ menuFen }) => menuFen),
    openFen: sumsOf(units, ({ openFen }) => openFen),
  }
}

/** The pieces of any set, the dearest first, sorted once for all of them. */
export function piecesBySet(
  units: readonly Unit[],
  cost: (goods: Goods) => Fen,
  always: readonly Goods[] = [],
): (set: UnitSet) => readonly Pieces[] {
  const sorted = [
    ...units.flatMap(({ goods }, index) => goods.map((of) => ({ of, bit: 1 << index }))),
    ...always.map((of) => ({ of, bit: 0 })),
  ]
    .map(({ of, bit }) => ({ bit, eachFen: cost(of), count: of.count }))
    .sort((a, b) => b.eachFen - a.eachFen)
  return (set) => sorted.filter(({ bit }) => bit === 0 || (set & bit) !== 0)
}
