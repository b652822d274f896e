import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { doorCode } from '@/shared/domain/stores/door-code'
import { asId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { memberId } from '../../modules/staff/staff.ids'
import { loadedStores, merchantDocument } from '../../modules/stores/load-merchant'
import { operatorFile } from '../../modules/stores/operator.merchant'
import type { MerchantDocument, StoreDocument } from '../../modules/stores/stores.documents'
import { storesFile } from '../../modules/stores/stores.merchant'
import type { CollectionName } from '../../platform/collections'
import { merchantId, merchantText, readMerchantFile } from '../../platform/merchant'
import { derivedId, identityId } from '../../platform/new-id'

/** The demo merchant. Its stores could be loaded anywhere; its people only ever here. */
export const DEMO_MERCHANT = fileURLToPath(
  new URL('../../../config/merchant/demo/', import.meta.url),
)

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

/** The merchant's own documents, from their folder; over what `there` holds where it was loaded before. */
export async function merchantDocuments(
  folder: string,
  there: readonly StoreDocument[] = [],
): Promise<{ stores: StoreDocument[]; merchant: MerchantDocument[] }> {
  const stores = await readMerchantFile(folder, 'stores.json', storesFile)
  const operator = await readMerchantFile(folder, 'merchant.json', operatorFile)
  return { stores: loadedStores(stores, there), merchant: [merchantDocument(operator, stores)] }
}

/** The documents a fresh local cloud begins with. */
export async function seedDocuments(seed: Seed, folder: string, now: Instant): Promise<Documents> {
  if (seed === 'empty') return {}
  const people = await readMerchantFile(folder, 'people.json', peopleFile)
  const persons = people.map((person) => ({
    ...person,
    personId: asId<'person'>(derivedId('demo', person.openid)),
  }))
  return {
    ...(await merchantDocuments(folder)),
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
export async function deskCast(folder: string) {
  const stores = await readMerchantFile(folder, 'stores.json', storesFile)
  const people = await readMerchantFile(folder, 'people.json', peopleFile)
  return {
    people: people.map(({ openid, name, works }) => ({ openid, name, staff: works.length > 0 })),
    doors: stores.map(({ id, name }) => ({ storeId: id, name, scene: doorCode(id) })),
  }
}
