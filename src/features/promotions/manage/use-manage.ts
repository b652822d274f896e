import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { Input } from '@/shared/contracts'
import type { StoreId } from '@/shared/kernel/ids'

/** A store's promotions with what came of them. */
export function useManaged(storeId: StoreId) {
  return useQuery('promotions/manage', { storeId })
}

export function useTried(input: Input<'promotions/try'>) {
  return useQuery('promotions/try', input)
}

/** A change of the promotions: the list shows its answer. */
export function useManageWrite<A extends 'promotions/create' | 'promotions/stop'>(
  action: A,
  storeId: StoreId,
  onDone: () => void,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: ({ promotions }) => {
      void know('promotions/manage', { storeId }, { promotions })
      onDone()
    },
  })
}
