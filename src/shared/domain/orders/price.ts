import type { CategoryId, ProductId, SkuId } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import type { MerchantText } from '../../kernel/words'
import { findSku, type SellableMenu } from '../catalogue/sellable'
import type { Adjustment, CartLine, Choices, RuleApplied, Serving } from './order'

/** What is wrong with a line: the others may still be ordered. */
export type LineTrouble =
  | { readonly why: 'gone' | 'choice-gone' }
  | { readonly why: 'sold-out' }
  | { readonly why: 'only'; readonly left: number }

/** A line of a cart at this store's prices. */
export interface PricedLine {
  readonly line: CartLine
  readonly productId: ProductId
  readonly categoryId: CategoryId
  readonly name: MerchantText
  /** Size and choices, in the order of the menu. */
  readonly chosen: readonly MerchantText[]
  readonly choices: Choices
  readonly unitFen: Fen
  /** For one; zero where it is not taken away. */
  readonly packingFen: Fen
  /** Whether the store counts how many it has of it. */
  readonly counted: boolean
  /** Of all of the line, in the kitchen's measure. */
  readonly work: number
  /** What has been taken off all of it so far. */
  readonly rules: readonly RuleApplied[]
  readonly discountFen: Fen
  readonly trouble?: LineTrouble
}

export interface PricedCart {
  /** In the cart's order; one whose product is gone has nothing but its trouble. */
  readonly lines: readonly (
    | PricedLine
    | { readonly line: CartLine; readonly trouble: LineTrouble; readonly productId?: never }
  )[]
  readonly adjustments: readonly Adjustment[]
  /** Of the lines that can be ordered. */
  readonly totalFen: Fen
  readonly work: number
}

type Found = NonNullable<ReturnType<typeof findSku>>

/** What is chosen of each option: the first where nothing was said; null for what is not there. */
function choose({ product }: Found, asked: Choices) {
  const known = product.options.map(({ id }) => id)
  const unknown = Object.keys(asked).some((id) => !known.some((each) => each === id))
  const chosen = product.options.map(({ id, choices }) => {
    const choiceId = asked[id]
    const choice =
      choiceId === undefined ? choices[0] : choices.find((each) => each.id === choiceId)
    return { id, choice }
  })
  return unknown || chosen.some(({ choice }) => choice === undefined) ? null : chosen
}

function priceLine(found: Found, line: CartLine, leftForIt: number | null, toGo: boolean) {
  const { product, sku } = found
  const chosen = choose(found, line.choices)
  if (!chosen) return { line, trouble: { why: 'choice-gone' } } as const
  const adds = chosen.reduce((sum, { choice }) => sum + (choice?.addsFen ?? 0), 0)
  const names = chosen.flatMap(({ choice }) => (choice ? [choice.name] : []))
  const priced: PricedLine = {
    line,
    productId: product.id,
    categoryId: product.categoryId,
    name: product.name,
    chosen: sku.name ? [sku.name, ...names] : names,
    choices: Object.fromEntries(
      chosen.flatMap(({ id, choice }) => (choice ? [[id, choice.id]] : [])),
    ),
    unitFen: Math.max(0, sku.priceFen + adds),
    packingFen: toGo ? sku.packingFen : 0,
    counted: sku.counted,
    work: product.work * line.count,
    rules: [],
    discountFen: 0,
  }
  if (sku.soldOut || leftForIt === 0) return { ...priced, trouble: { why: 'sold-out' } } as const
  if (leftForIt !== null && leftForIt < line.count) {
    return { ...priced, trouble: { why: 'only', left: leftForIt } } as const
  }
  return priced
}

/** What is left for a line after those before it in the same cart; null where it is not counted. */
function leftAfter({ sku: { left } }: Found, taken: number): number | null {
  return left === null ? null : Math.max(0, left - taken)
}

/**
 * A cart at a store's prices. A unit costs the size's price and what its choices add, never less
 * than nothing; packing is charged for what leaves the house, as an adjustment with its reason.
 */
export function priceCart(
  menu: SellableMenu,
  cart: readonly CartLine[],
  serving: Pick<Serving, 'how'>,
): PricedCart {
  const taken = new Map<SkuId, number>()
  const lines = cart.map((line) => {
    const found = findSku(menu, line.skuId)
    const before = taken.get(line.skuId) ?? 0
    taken.set(line.skuId, before + line.count)
    if (!found) return { line, trouble: { why: 'gone' } } as const
    return priceLine(found, line, leftAfter(found, before), serving.how === 'to-go')
  })
  const good = lines.flatMap((line) => ('unitFen' in line && !line.trouble ? [line] : []))
  const goodsFen = good.reduce((sum, { line, unitFen }) => sum + line.count * unitFen, 0)
  const packingFen = good.reduce((sum, each) => sum + each.line.count * each.packingFen, 0)
  const adjustments: Adjustment[] = packingFen > 0 ? [{ reason: 'packing', fen: packingFen }] : []
  return {
    lines,
    adjustments,
    totalFen: goodsFen + adjustments.reduce((sum, { fen }) => sum + fen, 0),
    work: good.reduce((sum, { work }) => sum + work, 0),
  }
}

/** How many of each size a cart takes, in the order of their keys: the order they are reserved in. */
export function countsBySku(
  cart: readonly Pick<CartLine, 'skuId' | 'count'>[],
): { readonly skuId: SkuId; readonly count: number }[] {
  const counts = new Map<SkuId, number>()
  for (const { skuId, count } of cart) counts.set(skuId, (counts.get(skuId) ?? 0) + count)
  return [...counts]
    .map(([skuId, count]) => ({ skuId, count }))
    .sort((a, b) => (a.skuId < b.skuId ? -1 : 1))
}
