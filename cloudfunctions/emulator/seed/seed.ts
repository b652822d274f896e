import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { asId, type PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { firstSessions } from '../../modules/events/dates-of-event'
import {
  folderDocuments,
  type LoadedBefore,
  type MerchantDocuments,
  readFolder,
} from '../../modules/merchant-folder'
import { todaysLine } from '../../modules/queue/line-document'
import type { MemberDocument, OwnershipDocument } from '../../modules/staff/staff.documents'
import { memberId, OWNERSHIP } from '../../modules/staff/staff.ids'
import type { CollectionName } from '../../platform/collections'
import { shortName } from '../../platform/input'
import { merchantId, merchantText, readMerchantFile } from '../../platform/merchant'
import { derivedId, identityId } from '../../platform/new-id'
import { codesToScan } from './codes'
import { demoDay } from './demo-day'
import { shelvesFile, stockedShelves } from './demo-shelves'

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

/** What walk-ins of the demo are called. */
const walkInsFile = v.pipe(v.array(workName), v.minLength(1))

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

/** The merchant's own documents, from their folder; over what `there` holds where it was loaded before. */
export async function merchantDocuments(
  folder: string,
  there?: LoadedBefore,
): Promise<MerchantDocuments> {
  return folderDocuments(await readFolder(folder), there)
}

async function readPeople(folder: string) {
  const people = await readMerchantFile(folder, 'people.json', peopleFile)
  return people.map((person) => ({
    ...person,
    personId: asId<'person'>(derivedId('demo', person.openid)),
  }))
}

/** The documents a fresh local cloud begins with, nobody in line. */
export async function seedDocuments(seed: Seed, folder: string, now: Instant): Promise<Documents> {
  if (seed === 'empty') return {}
  const people = await readPeople(folder)
  const members = people.flatMap(({ personId, works }) =>
    works.map((each) => memberDocument(personId, each)),
  )
  const shelves = await readMerchantFile(folder, 'shelves.json', shelvesFile)
  const merchant = await merchantDocuments(folder)
  return {
    ...merchant,
    eventSessions: firstSessions(merchant.events, merchant.stores, now),
    ...stockedShelves(shelves, now),
    identities: people.map(({ openid, personId }) => ({
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

/** A store of the demo in the middle of its day. */
export interface StoreToday {
  /** The document that says whether this day has begun. */
  readonly lineId: string
  /** Plays the day so far, which takes a tenth of a second; the line itself comes last. */
  readonly play: () => Documents
}

export async function storesToday(folder: string, now: Instant): Promise<readonly StoreToday[]> {
  const { stores } = await merchantDocuments(folder)
  const people = await readPeople(folder)
  const names = await readMerchantFile(folder, 'walk-ins.json', walkInsFile)
  return stores.map((store) => {
    const staff = people.find(({ works }) =>
      works.some((work) => work.role !== 'owner' && work.store === store._id),
    )
    if (!staff) throw new Error(`people.json: nobody works at ${store._id}`)
    return {
      lineId: todaysLine(store, now),
      play: () => demoDay(store, { staff: staff.personId, names }, now),
    }
  })
}

/** Whom the desk can be, what it can scan, and where the lines of a moment are. */
export async function deskCast(folder: string) {
  const { stores } = await merchantDocuments(folder)
  const people = await readPeople(folder)
  return {
    people: people.map(({ openid, name, works }) => ({ openid, name, staff: works.length > 0 })),
    doors: stores.flatMap((store) => codesToScan(store._id, store)),
    lineIdsAt: (now: Instant) => stores.map((store) => todaysLine(store, now)),
  }
}
