import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { Action, Contracts } from '@/shared/contracts'
import type { ShelfView } from '@/shared/contracts/catalogue.contract'
import type { SkuId, StoreId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'

/** The shelf as colleagues and orders leave it. */
export function useShelf(storeId: StoreId) {
  return useQuery('catalogue/shelf', { storeId }, { pollMs: () => MINUTE_MS })
}

export function useMovements(storeId: StoreId, skuId: SkuId) {
  return useQuery('catalogue/movements', { storeId, skuId, before: null })
}

/** The writes of the shelf: each answers with the shelf as it is after. */
export type ShelfWrite = {
  [A in Action]: Contracts[A]['kind'] extends 'write'
    ? Contracts[A]['output'] extends ShelfView
      ? A
      : never
    : never
}[Action]

/** A change of the shelf: the screen shows its answer. */
export function useShelfWrite<A extends ShelfWrite>(
  action: A,
  storeId: StoreId,
  onDone: () => void = () => undefined,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: (shelf) => {
      onDone()
      void know('catalogue/shelf', { storeId }, shelf)
    },
  })
}
