import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { asId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { memberId } from '../../modules/staff/staff.ids'
import { storeDocument, storesFile } from '../../modules/stores/stores.merchant'
import type { CollectionName } from '../../platform/collections'
import { merchantId, merchantText, readMerchantFile } from '../../platform/merchant'
import { derivedId, identityId } from '../../platform/new-id'
import { codesToScan } from './codes'

/** The demo merchant. Its stores could be loaded anywhere; its people only ever here. */
const DEMO = fileURLToPath(new URL('../../../config/merchant/demo/', import.meta.url))

const peopleFile = v.array(
  v.strictObject({
    openid: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{3,40}$/)),
    name: merchantText,
    works: v.array(
      v.strictObject({
        store: merchantId<'store'>(18),
        role: v.picklist(['owner', 'manager', 'clerk']),
      }),
    ),
  }),
)

export type Seed = 'demo' | 'empty'
export type Documents = Partial<Record<CollectionName, object[]>>

/** The documents a fresh local cloud begins with. */
export async function seedDocuments(seed: Seed, now: Instant): Promise<Documents> {
  if (seed === 'empty') return {}
  const stores = await readMerchantFile(DEMO, 'stores.json', storesFile)
  const people = await readMerchantFile(DEMO, 'people.json', peopleFile)
  const persons = people.map((person) => ({
    ...person,
    personId: asId<'person'>(derivedId('demo', person.openid)),
  }))
  return {
    stores: stores.map(storeDocument),
    identities: persons.map(({ openid, personId }) => ({
      _id: identityId(openid),
      v: 1,
      openid,
      personId,
      createdAt: now,
    })),
    members: persons.flatMap(({ personId, works }) =>
      works.map(({ store, role }) => ({
        _id: memberId(personId, store),
        v: 1,
        personId,
        storeId: store,
        role,
      })),
    ),
  }
}

/** Whom the desk can be, and what it can scan. */
export async function deskCast() {
  const stores = await readMerchantFile(DEMO, 'stores.json', storesFile)
  const people = await readMerchantFile(DEMO, 'people.json', peopleFile)
  return {
    people: people.map(({ openid, name, works }) => ({ openid, name, staff: works.length > 0 })),
    doors: stores.flatMap(({ id, ...store }) => codesToScan(id, store)),
  }
}
