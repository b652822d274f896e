import type { MenuItem } from '@/shared/contracts/catalogue.contract'

/** As many as fit under a thumb; the rest is found by its name. */
const MOST_SHOWN = 6

/** What a search finds: every word of it somewhere in the product's own; those first that are short. */
export function foundItems(items: readonly MenuItem[], search: string) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = items.filter((item) => words.every((word) => item.words.includes(word)))
  return { shown: found.slice(0, MOST_SHOWN), more: Math.max(0, found.length - MOST_SHOWN) }
}
