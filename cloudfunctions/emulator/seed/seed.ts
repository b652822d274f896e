import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { asId, type PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { MemberDocument, OwnershipDocument } from '../../modules/staff/staff.documents'
import { memberId, OWNERSHIP } from '../../modules/staff/staff.ids'
import { loadedStores, merchantDocument } from '../../modules/stores/load-merchant'
import { operatorFile } from '../../modules/stores/operator.merchant'
import type { MerchantDocument, StoreDocument } from '../../modules/stores/stores.documents'
import { storesFile } from '../../modules/stores/stores.merchant'
import type { CollectionName } from '../../platform/collections'
import { shortName } from '../../platform/input'
import { merchantId, merchantText, readMerchantFile } from '../../platform/merchant'
import { derivedId, identityId } from '../../platform/new-id'
import { codesToScan } from './codes'

/** The demo merchant. Its stores could be loaded anywhere; its people only ever here. */
export const DEMO_MERCHANT = fileURLToPath(
  new URL('../../../config/merchant/demo/', import.meta.url),
)

/** What colleagues call somebody. */
const workName = shortName(10)

const peopleFile = v.array(
  v.strictObject({
    openid: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{3,40}$/)),
    name: merchantText,
    works: v.array(
      v.variant('role', [
        v.strictObject({ as: workName, role: v.literal('owner') }),
        v.strictObject({
          as: workName,
          role: v.picklist(['manager', 'clerk']),
          store: merchantId<'store'>(18),
        }),
      ]),
    ),
  }),
)

type Works = v.InferOutput<typeof peopleFile>[number]['works'][number]

function memberDocument(personId: PersonId, works: Works): MemberDocument {
  const storeId = works.role === 'owner' ? EVERY_STORE : works.store
  return {
    _id: memberId(personId, storeId),
    v: 2,
    personId,
    storeId,
    role: works.role,
    name: works.as,
    reviewer: false,
    until: null,
    removedAt: null,
  }
}

/** Who owns the demo merchant: without one, the first who had the owner's code could. */
function ownershipDocument(members: readonly MemberDocument[]): OwnershipDocument {
  const owners = members.filter(({ role }) => role === 'owner').map(({ personId }) => personId)
  return { _id: OWNERSHIP, v: 1, owners }
}

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
  const members = persons.flatMap(({ personId, works }) =>
    works.map((each) => memberDocument(personId, each)),
  )
  return {
    ...(await merchantDocuments(folder)),
    identities: persons.map(({ openid, personId }) => ({
      _id: identityId(openid),
      v: 1,
      openid,
      personId,
      createdAt: now,
    })),
    members,
    ownership: [ownershipDocument(members)],
  }
}

/** Whom the desk can be, and what it can scan. */
export async function deskCast(folder: string) {
  const stores = await readMerchantFile(folder, 'stores.json', storesFile)
  const people = await readMerchantFile(folder, 'people.json', peopleFile)
  return {
    people: people.map(({ openid, name, works }) => ({ openid, name, staff: works.length > 0 })),
    doors: stores.flatMap(({ id, ...store }) => codesToScan(id, store)),
  }
}
