import type { MenuItem, MenuView } from '@/shared/contracts/catalogue.contract'
import type { CategoryId } from '@/shared/kernel/ids'

/** Rows drawn at first, and each time the end is reached: three screens, however long the menu. */
export const ROWS_AT_ONCE = 20

/** What is looked for on a menu: words in either language, all of which must be there. */
export function found(items: readonly MenuItem[], search: string): readonly MenuItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter((item) => words.every((word) => item.words.includes(word)))
}

/** The items of a category, or those found where something is looked for. */
export function itemsOf(
  { categories, items }: MenuView,
  chosen: CategoryId | null,
  search: string,
): readonly MenuItem[] {
  if (search.trim() !== '') return found(items, search)
  const category = chosen ?? categories[0]?.id
  return items.filter(({ categoryId }) => categoryId === category)
}

/** A barcode typed where there is no camera. */
export function isTypedBarcode(search: string): boolean {
  return /^\d{8,14}$/.test(search.trim())
}
