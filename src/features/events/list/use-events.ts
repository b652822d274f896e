import { useQuery } from '@/cloud/use-query'
import type { StoreId } from '@/shared/kernel/ids'

/** What is to come, of one store or of all. */
export function useEvents(storeId: StoreId | null) {
  return useQuery('events/list', { storeId })
}
