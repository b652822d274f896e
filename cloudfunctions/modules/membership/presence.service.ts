import { businessDayAt } from '@/shared/kernel/business-day'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { StoreDocument } from '../stores/stores.documents'
import { type PresenceProof, presenceId, presences } from './membership.documents'

type AtStore = Pick<StoreDocument, '_id' | 'tradingDay'>

/** Keeps that somebody is at the store today, by the first proof of it. */
export async function markPresent(
  person: PersonId,
  store: AtStore,
  by: PresenceProof,
  now: Instant,
): Promise<void> {
  const day = businessDayAt(now, store.tradingDay)
  await presences.create({
    _id: presenceId(person, store._id, day),
    v: 1,
    personId: person,
    storeId: store._id,
    day,
    by,
    at: now,
  })
}

/** Whether somebody has been proven to be at the store on its business day. */
export async function isPresent(person: PersonId, store: AtStore, now: Instant): Promise<boolean> {
  const day = businessDayAt(now, store.tradingDay)
  return (await presences.get(presenceId(person, store._id, day))) !== undefined
}
