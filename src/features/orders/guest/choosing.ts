import type { ProductView } from '@/shared/contracts/catalogue.contract'
import type { CartLine, Choices } from '@/shared/domain/orders/order'
import type { ChoiceId, OptionId, SkuId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'

/** A product being chosen: its size, and one choice of each option. */
export interface Choosing {
  readonly skuId: SkuId
  readonly choices: Choices
}

/** What one gets without saying anything: the first size that can be had, each option's first choice. */
export function firstChoosing({ product, here }: ProductView): Choosing | null {
  const sku = here.find(({ soldOut }) => !soldOut) ?? here[0]
  if (sku === undefined) return null
  const choices: Record<OptionId, ChoiceId> = {}
  for (const option of product.options) {
    const [first] = option.choices
    if (first !== undefined) choices[option.id] = first.id
  }
  return { skuId: sku.skuId, choices }
}

/** What one of it costs as chosen; null where this store does not sell that size. */
export function unitFenOf({ product, here }: ProductView, choosing: Choosing): Fen | null {
  const sku = here.find(({ skuId }) => skuId === choosing.skuId)
  if (sku === undefined) return null
  return product.options.reduce((fen, option) => {
    const chosen = option.choices.find(({ id }) => id === choosing.choices[option.id])
    return fen + (chosen?.addsFen ?? 0)
  }, sku.priceFen)
}

export function lineOf({ skuId, choices }: Choosing): CartLine {
  return { skuId, choices, count: 1, note: '' }
}
