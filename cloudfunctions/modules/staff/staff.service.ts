import type { Output } from '@/shared/contracts'
import type { Role } from '@/shared/domain/staff/permissions'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import { ok, type Result } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { MOST_STORES, stores } from '../stores/stores.documents'
import { members } from './staff.documents'
import { memberId } from './staff.ids'

/** What somebody is at a store, or null for one who does not work there. */
export async function roleAt(person: PersonId, storeId: StoreId): Promise<Role | null> {
  return (await members.get(memberId(person, storeId)))?.role ?? null
}

export async function myMemberships(
  _input: Record<string, never>,
  { person }: Reader,
): Promise<Result<Output<'staff/me'>, never>> {
  if (!person) return ok({ memberships: [] })
  const mine = await members.find({ personId: person }, { limit: MOST_STORES })
  const storeIds = mine.map(({ storeId }) => storeId)
  const named = await stores.find({ _id: operators.in(storeIds) }, { limit: MOST_STORES })
  const names = new Map(named.map((store) => [store._id, store.name]))
  return ok({
    memberships: mine.flatMap(({ storeId, role }) => {
      const storeName = names.get(storeId)
      return storeName ? [{ storeId, storeName, role }] : []
    }),
  })
}
