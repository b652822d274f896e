import type { ProductView, SkuHere } from '@/shared/contracts/catalogue.contract'
import type { CartLine, Choices } from '@/shared/domain/orders/order'
import type { ChoiceId, OptionId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'

/** As many of one line as a cart takes. */
export const MOST_OF_A_LINE = 99

/** What one gets without choosing: the first of every option. */
function firstChoices({ product }: ProductView): Choices {
  const choices: Record<OptionId, ChoiceId> = {}
  for (const option of product.options) {
    const [first] = option.choices
    if (first) choices[option.id] = first.id
  }
  return choices
}

/**
 * What a product's page begins with: the size whose barcode was scanned, else the first that is to
 * be had; null where the store sells none.
 */
export function firstLine(view: ProductView, barcode: string | null): CartLine | null {
  const scanned = view.product.skus.find((sku) => barcode !== null && sku.barcode === barcode)
  const first =
    view.here.find(({ skuId }) => skuId === scanned?.id) ??
    view.here.find(({ soldOut }) => !soldOut) ??
    view.here[0]
  if (!first) return null
  return { skuId: first.skuId, choices: firstChoices(view), count: 1, note: '' }
}

/** How the store sells the size of a line. */
export function sizeOf({ here }: ProductView, { skuId }: CartLine): SkuHere | undefined {
  return here.find((size) => size.skuId === skuId)
}

/** What one costs with what is chosen, as the phone reads it: the cloud says what is paid. */
export function oneFen(view: ProductView, line: CartLine): Fen {
  const added = view.product.options.map((option) => {
    const choice = option.choices.find(({ id }) => id === line.choices[option.id])
    return choice?.addsFen ?? 0
  })
  return added.reduce((sum, fen) => sum + fen, sizeOf(view, line)?.priceFen ?? 0)
}

/** How many of a size a line may have: what is left, where it is counted. */
export function mostOf(size: SkuHere | undefined): number {
  return Math.min(MOST_OF_A_LINE, size?.left ?? MOST_OF_A_LINE)
}

export function withChoice(line: CartLine, option: OptionId, choice: ChoiceId): CartLine {
  return { ...line, choices: { ...line.choices, [option]: choice } }
}
