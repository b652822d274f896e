import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { MenuItem, MenuView } from '@/shared/contracts/catalogue.contract'
import type { CategoryId, StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { itemsOf, ROWS_AT_ONCE } from './shown-items'

/** A menu changes rarely while it is read; what it says is checked again before anything is paid. */
export function useMenu(storeId: StoreId) {
  return useQuery('catalogue/menu', { storeId }, { freshMs: 2 * MINUTE_MS })
}

export interface Browsing {
  /** Null while something is looked for: what is found is of every category. */
  readonly category: CategoryId | null
  readonly search: string
  readonly rows: readonly MenuItem[]
  readonly more: boolean
  readonly choose: (category: CategoryId) => void
  readonly setSearch: (search: string) => void
}

/** What is seen of a menu: a category, or what was looked for; more of it as its end is reached. */
export function useBrowsing(menu: MenuView): Browsing {
  const [chosen, setChosen] = useState<CategoryId | null>(null)
  const [search, setTyped] = useState('')
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const items = itemsOf(menu, chosen, search)
  const more = items.length > most
  useReachBottom(() => {
    if (more) setMost(most + ROWS_AT_ONCE)
  })
  const searching = search.trim() !== ''
  return {
    category: searching ? null : (chosen ?? menu.categories[0]?.id ?? null),
    search,
    rows: items.slice(0, most),
    more,
    choose: (category) => {
      setTyped('')
      setChosen(category)
      setMost(ROWS_AT_ONCE)
    },
    setSearch: (typed) => {
      setTyped(typed)
      setMost(ROWS_AT_ONCE)
    },
  }
}
