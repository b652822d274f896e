import { useQuery } from '@/cloud/use-query'
import type { StoreId } from '@/shared/kernel/ids'

/** What a code belongs to, without using it. */
export function useLookAtCode(storeId: StoreId, code: string) {
  return useQuery('promotions/look-at-code', { storeId, code })
}
