import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { doorCode } from '@/shared/domain/stores/door-code'
import { asId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { todaysLine } from '../../modules/queue/line-document'
import { memberId } from '../../modules/staff/staff.ids'
import { storeDocument, storesFile } from '../../modules/stores/stores.merchant'
import type { CollectionName } from '../../platform/collections'
import { merchantId, merchantText, readMerchantFile } from '../../platform/merchant'
import { derivedId, identityId } from '../../platform/new-id'
import { demoDay } from './demo-day'

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

/** What walk-ins of the demo are called; a counter takes ten characters. */
const walkInsFile = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(10))),
  v.minLength(1),
)

/**
 * What a fresh cloud begins with: nothing; the demo's stores and people, with nobody in line; or
 * the same in the middle of their day.
 */
export const seeds = ['empty', 'demo', 'alive'] as const
export type Seed = (typeof seeds)[number]

export function isSeed(name: string): name is Seed {
  return seeds.some((seed) => seed === name)
}

export type Documents = Partial<Record<CollectionName, readonly { readonly _id: string }[]>>

async function readDemo() {
  const stores = await readMerchantFile(DEMO, 'stores.json', storesFile)
  const people = await readMerchantFile(DEMO, 'people.json', peopleFile)
  return {
    stores: stores.map(storeDocument),
    people: people.map((person) => ({
      ...person,
      personId: asId<'person'>(derivedId('demo', person.openid)),
    })),
  }
}

/** The documents a fresh local cloud begins with, nobody in line. */
export async function seedDocuments(seed: Seed, now: Instant): Promise<Documents> {
  if (seed === 'empty') return {}
  const { stores, people } = await readDemo()
  return {
    stores,
    identities: people.map(({ openid, personId }) => ({
      _id: identityId(openid),
      v: 1,
      openid,
      personId,
      createdAt: now,
    })),
    members: people.flatMap(({ personId, works }) =>
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

/** A store of the demo in the middle of its day. */
export interface StoreToday {
  /** The document that says whether this day has begun. */
  readonly lineId: string
  /** Plays the day so far, which takes a tenth of a second; the line itself comes last. */
  readonly play: () => Documents
}

export async function storesToday(now: Instant): Promise<readonly StoreToday[]> {
  const { stores, people } = await readDemo()
  const names = await readMerchantFile(DEMO, 'walk-ins.json', walkInsFile)
  return stores.map((store) => {
    const staff = people.find(({ works }) => works.some((work) => work.store === store._id))
    if (!staff) throw new Error(`people.json: nobody works at ${store._id}`)
    return {
      lineId: todaysLine(store, now),
      play: () => demoDay(store, { staff: staff.personId, names }, now),
    }
  })
}

/** Whom the desk can be, what it can scan, and where the lines of a moment are. */
export async function deskCast() {
  const { stores, people } = await readDemo()
  return {
    people: people.map(({ openid, name, works }) => ({ openid, name, staff: works.length > 0 })),
    doors: stores.map(({ _id, name }) => ({ storeId: _id, name, scene: doorCode(_id) })),
    lineIdsAt: (now: Instant) => stores.map((store) => todaysLine(store, now)),
  }
}
