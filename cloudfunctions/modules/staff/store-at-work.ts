import type { StoreId } from '@/shared/kernel/ids'
import { type StoreDocument, stores } from '../stores/stores.documents'

/** The store somebody has been let in to work at. */
export async function storeAtWork(storeId: StoreId): Promise<StoreDocument> {
  const store = await stores.get(storeId)
  if (!store) throw new Error(`store ${storeId} has staff and no document`)
  return store
}
