import { type Ordering, usualOrdering } from '@/shared/domain/stores/ordering'
import type { StoreDocument } from '../stores/stores.documents'

/** How a store takes orders: as its file says, and as usual in what it leaves out. */
export function orderingOf({ ordering }: StoreDocument): Ordering {
  return { ...usualOrdering, ...ordering }
}
