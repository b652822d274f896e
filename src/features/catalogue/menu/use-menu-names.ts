import type { StoreId } from '@/shared/kernel/ids'
import type { MerchantText } from '@/shared/kernel/words'
import { useMenu } from './use-menu'

/** What categories and products of a store's menu are called; nothing while the menu is not there. */
export function useMenuNames(storeId: StoreId): (id: string) => MerchantText | undefined {
  const { query } = useMenu(storeId)
  if (query.status !== 'ready') return () => undefined
  const { categories, items } = query.value
  return (id) => [...categories, ...items].find((each) => each.id === id)?.name
}
