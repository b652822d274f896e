import type { Output } from '@/shared/contracts'
import type { StaffRefusal } from '@/shared/contracts/staff.contract'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import { ok, type Refused, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { MOST_STORES, stores } from '../stores/stores.documents'
import { members } from './staff.documents'
import { memberId } from './staff.ids'

/** The refusal for anybody who does not work at this store, or null. Asked first, every time. */
export async function notStaffOf(
  person: PersonId | undefined,
  storeId: StoreId,
): Promise<Refused<StaffRefusal> | null> {
  const member = person && (await members.get(memberId(person, storeId)))
  return member ? null : refuse({ code: 'staff/not-allowed' })
}

/** As above, for what only managers and owners see. */
export async function notManagerOf(
  person: PersonId | undefined,
  storeId: StoreId,
): Promise<Refused<StaffRefusal> | null> {
  const member = person && (await members.get(memberId(person, storeId)))
  return member && member.role !== 'clerk' ? null : refuse({ code: 'staff/not-allowed' })
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
