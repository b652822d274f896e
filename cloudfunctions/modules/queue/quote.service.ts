import type { Past } from '@/shared/domain/queue/wait-past'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import { operators } from '../../platform/sdk'
import type { StoreDocument } from '../stores/stores.documents'
import { paces } from './queue.documents'
import { paceId } from './queue.ids'

export type Pasts = ReadonlyMap<string, Past>

/** What previous days taught about these lanes of a store. */
export async function pastsOf(
  store: StoreDocument,
  lanes: readonly Pick<LaneSetup, 'id'>[],
): Promise<Pasts> {
  const ids = new Map(lanes.map(({ id }) => [paceId(store._id, id), id]))
  const found = await paces.find(
    { _id: operators.in([...ids.keys()]) },
    { limit: Math.max(1, ids.size) },
  )
  return new Map(found.map(({ _id, past }) => [ids.get(_id) ?? '', past]))
}
