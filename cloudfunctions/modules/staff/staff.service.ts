import { stillWorks } from '@/shared/domain/staff/appointing'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { stores } from '../stores/stores.documents'
import {
  type DeviceDocument,
  devices,
  type MemberDocument,
  MOST_MEMBERS,
  members,
} from './staff.documents'
import { deviceId, memberId } from './staff.ids'

/** Somebody's place at a store now, or null for one who does not work there. */
export async function placeAt(
  person: PersonId,
  storeId: StoreId,
  now: Instant,
): Promise<MemberDocument | null> {
  const ids = [memberId(person, storeId), memberId(person, EVERY_STORE)]
  const found = await members.find({ _id: operators.in(ids) }, { limit: ids.length })
  const places = found.filter((place) => stillWorks(place, now))
  const everywhere = places.find((place) => place.storeId === EVERY_STORE)
  if (!everywhere) return places[0] ?? null
  // Everywhere is where there is a store.
  return (await stores.get(storeId)) ? everywhere : null
}

/** Everything somebody works at now. */
export async function placesOf(person: PersonId, now: Instant): Promise<MemberDocument[]> {
  const found = await members.find({ personId: person }, { limit: MOST_MEMBERS })
  return found.filter((place) => stillWorks(place, now))
}

/** Everybody who works at a store now, owners first, then by name. */
export async function peopleAt(storeId: StoreId, now: Instant): Promise<MemberDocument[]> {
  const found = await members.find(
    { storeId: operators.in([storeId, EVERY_STORE]), removedAt: null },
    { limit: MOST_MEMBERS },
  )
  const rank = { owner: 0, manager: 1, clerk: 2 }
  return found
    .filter((place) => stillWorks(place, now))
    .sort((a, b) => rank[a.role] - rank[b.role] || (a.name < b.name ? -1 : 1))
}

/** The calling phone as a counter's, or undefined where it is a person's own. */
export async function sharedPhone(person: PersonId): Promise<DeviceDocument | undefined> {
  const device = await devices.get(deviceId(person))
  return device?.releasedAt === null ? device : undefined
}
