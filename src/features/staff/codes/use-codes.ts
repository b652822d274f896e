import { useQuery } from '@/cloud/use-query'
import type { CodeOf } from '@/shared/contracts/staff.codes.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { DAY_MS } from '@/shared/kernel/instant'

/** Everything in a store that has a code. */
export function useCodes(storeId: StoreId) {
  return useQuery('staff/codes', { storeId })
}

/** One code's picture. It never changes, so that shown again it is not made again. */
export function useCode(storeId: StoreId, of: CodeOf) {
  return useQuery('staff/code', { storeId, of }, { freshMs: DAY_MS })
}
