import type { ShelfItem } from '@/shared/contracts/catalogue.contract'
import type { MerchantText } from '@/shared/kernel/words'

/** A size by its product's name and its own, where it has one. */
export function nameOf(
  { productName, skuName }: ShelfItem,
  say: (words: MerchantText) => string,
): string {
  return skuName === null ? say(productName) : `${say(productName)} ${say(skuName)}`
}
