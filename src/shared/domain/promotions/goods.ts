import type { ProductId } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import { goesWithCoupons, isPieceByPiece, offEach, type Pieces } from './benefit'
import type { PricedItem, Promotion } from './promotion'
import { isForItem } from './scope'

/** What one piece costs by a rule that works piece by piece. */
interface Each {
  readonly eachFen: Fen
  readonly promotion: Promotion | null
}

/** The equal lines of a cart as one, so that a price does not hang on how they were put in. */
export interface Goods {
  readonly item: PricedItem
  readonly lines: readonly { readonly line: number; readonly count: number }[]
  readonly count: number
  /** The cheapest of what leaves it open to coupons. */
  readonly open: Each
  /** Cheaper than that, by a rule that goes with no coupon; null where none is. */
  readonly shut: Each | null
}

/** The cheaper; of equals the one that is over first, then by id. */
function cheapest(item: PricedItem, promotions: readonly Promotion[]): Each {
  const found = promotions.flatMap((promotion) => {
    const { benefit, scope } = promotion
    if (!isPieceByPiece(benefit) || !isForItem(scope, item)) return []
    const off = offEach(benefit, item.unitFen)
    return off > 0 ? [{ eachFen: item.unitFen - off, promotion }] : []
  })
  const [best] = found.sort((a, b) => a.eachFen - b.eachFen || overFirst(a.promotion, b.promotion))
  return best ?? { eachFen: item.unitFen, promotion: null }
}

/** The order among equals: whichever is over first, then by id. */
export function overFirst(a: Promotion, b: Promotion): number {
  const [endA, endB] = [a.scope.lastDay ?? '9999-12-31', b.scope.lastDay ?? '9999-12-31']
  if (endA !== endB) return endA < endB ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** @param promotions those applied by themselves that nothing keeps from this person, here and now */
export function goodsOf(items: readonly PricedItem[], promotions: readonly Promotion[]): Goods[] {
  const friendly = promotions.filter(goesWithCoupons)
  const others = promotions.filter((each) => !goesWithCoupons(each))
  const kinds = new Map<`${ProductId} ${Fen}`, { item: PricedItem; line: number }[]>()
  for (const [line, item] of items.entries()) {
    const kind = `${item.productId} ${item.unitFen}` as const
    kinds.set(kind, [...(kinds.get(kind) ?? []), { item, line }])
  }
  return [...kinds.values()].flatMap((equal) => {
    const item = equal[0]?.item
    if (!item) return []
    const open = cheapest(item, friendly)
    const shut = cheapest(item, others)
    const lines = equal.map(({ line, item: { count } }) => ({ line, count }))
    return [
      {
        item,
        lines,
        count: lines.reduce((sum, { count }) => sum + count, 0),
        open,
        shut: shut.eachFen < open.eachFen ? shut : null,
      },
    ]
  })
}

/** Goods that are decided about together, mostly of one kind. */
export interface Unit {
  readonly goods: readonly Goods[]
  readonly menuFen: Fen
  readonly openFen: Fen
  /** What they cost shut to coupons; null where that is no cheaper. */
  readonly shutFen: Fen | null
}

export function sumOf(goods: readonly Goods[], each: (of: Goods) => Fen): Fen {
  return goods.reduce((sum, of) => sum + of.count * each(of), 0)
}

export function unitOf(goods: readonly Goods[]): Unit {
  return {
    goods,
    menuFen: sumOf(goods, ({ item }) => item.unitFen),
    openFen: sumOf(goods, ({ open }) => open.eachFen),
    shutFen: goods.some(({ shut }) => shut)
      ? sumOf(goods, ({ shut, open }) => (shut ?? open).eachFen)
      : null,
  }
}

/** The pieces of some goods, the dearest first. */
export function piecesOf(goods: readonly Goods[], each: (of: Goods) => Fen): Pieces[] {
  return goods
    .map((of) => ({ eachFen: each(of), count: of.count }))
    .sort((a, b) => b.eachFen - a.eachFen)
}
