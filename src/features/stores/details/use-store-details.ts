import { useQuery } from '@/cloud/use-query'
import type { StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'

/** A store's page keeps up with what its managers change. */
export function useStoreDetails(storeId: StoreId) {
  return useQuery('stores/details', { storeId }, { pollMs: () => MINUTE_MS })
}
