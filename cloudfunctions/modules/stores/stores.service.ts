import type { Output } from '@/shared/contracts'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { MOST_STORES, type StoreDocument, stores } from './stores.documents'

/** Parties waiting per store id; the queue knows, and stores lie below it. */
export type WaitingAt = (
  stores: readonly StoreDocument[],
  now: Instant,
) => Promise<ReadonlyMap<string, number>>

export function storeCard(store: StoreDocument, waiting: number): StoreCard {
  return { id: store._id, name: store.name, address: store.address, waiting }
}

export function listStores(waitingAt: WaitingAt) {
  return async (
    _input: Record<string, never>,
    { now }: Reader,
  ): Promise<Result<Output<'stores/list'>, never>> => {
    const all = await stores.find(
      {},
      { limit: MOST_STORES, orderBy: { path: '_id', order: 'asc' } },
    )
    const waiting = await waitingAt(all, now)
    return ok({ stores: all.map((store) => storeCard(store, waiting.get(store._id) ?? 0)) })
  }
}
