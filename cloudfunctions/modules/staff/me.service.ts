import type { Output } from '@/shared/contracts'
import type { StaffMe } from '@/shared/contracts/staff.views'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { MOST_STORES, type StoreDocument, stores } from '../stores/stores.documents'
import { ownerWanted } from './owner-code'
import { type MemberDocument, pins } from './staff.documents'
import { pinId } from './staff.ids'
import { placesOf, sharedPhone } from './staff.service'
import { storeAtWork } from './store-at-work'

async function nobodyHere(): Promise<StaffMe> {
  const wanted = await ownerWanted()
  return { memberships: [], pinSet: false, ...(wanted && { ownerWanted: true }) }
}

/** The stores of somebody's places: all of them for an owner. */
async function storesOf(places: readonly MemberDocument[]): Promise<StoreDocument[]> {
  const everywhere = places.some(({ storeId }) => storeId === EVERY_STORE)
  const storeIds = places.map(({ storeId }) => storeId)
  return stores.find(everywhere ? {} : { _id: operators.in(storeIds) }, {
    limit: MOST_STORES,
    orderBy: { path: '_id', order: 'asc' },
  })
}

/** Where somebody works now. The account of a counter's phone works nowhere by itself. */
export async function staffMe(person: PersonId, now: Instant): Promise<StaffMe> {
  const [shared, places] = await Promise.all([sharedPhone(person), placesOf(person, now)])
  if (shared) {
    const store = await storeAtWork(shared.storeId)
    const device = { storeId: store._id, storeName: store.name, name: shared.name }
    return { memberships: [], pinSet: false, device }
  }
  if (places.length === 0) return nobodyHere()
  const [theirs, pin] = await Promise.all([storesOf(places), pins.get(pinId(person))])
  const owner = places.find(({ storeId }) => storeId === EVERY_STORE)
  return {
    memberships: theirs.flatMap(({ _id, name }) => {
      const place = owner ?? places.find(({ storeId }) => storeId === _id)
      return place ? [{ storeId: _id, storeName: name, role: place.role, name: place.name }] : []
    }),
    pinSet: pin !== undefined,
    ...(owner?.role === 'owner' && { owner: true }),
  }
}

export async function me(
  _input: Record<string, never>,
  { person, now }: Reader,
): Promise<Result<Output<'staff/me'>, never>> {
  return ok(person ? await staffMe(person, now) : await nobodyHere())
}
