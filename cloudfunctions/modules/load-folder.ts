import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { ok, refuse } from '@/shared/kernel/result'
import type { Collection, StoredDocument } from '../platform/database'
import { operators, type Where } from '../platform/sdk'
import { transaction } from '../platform/transaction'
import { bookingStores } from './booking/booking.documents'
import { menus, products } from './catalogue/menu.documents'
import { events } from './events/events.documents'
import { programmes } from './loyalty/points.documents'
import { type FolderTexts, folderDocuments, type MerchantDocuments } from './merchant-folder'
import { promotions } from './promotions/promotions.documents'
import type { LoadFolder } from './staff/folder.service'
import { merchant, stores } from './stores/stores.documents'

/** Documents a call writes: each is a transaction of four steps, and a phone waits ten seconds. */
const AT_ONCE = 25

/** Documents read together: the cloud answers no more than 1 MB. */
const READ_TOGETHER = 100

/** Every document of a collection that meets the conditions, by its id. */
async function all<D extends StoredDocument>(
  collection: Collection<D, D>,
  where: Where = {},
): Promise<D[]> {
  const found: D[] = []
  for (;;) {
    const after = found.at(-1)?._id ?? ''
    const page = await collection.find(
      { ...where, _id: operators.gt(after) },
      { limit: READ_TOGETHER, orderBy: { path: '_id', order: 'asc' } },
    )
    found.push(...page)
    if (page.length < READ_TOGETHER) return found
  }
}

async function everythingThere(): Promise<MerchantDocuments> {
  return {
    stores: await all(stores),
    merchant: await all(merchant),
    pointsProgrammes: await all(programmes),
    promotions: await all(promotions, { storeId: EVERY_STORE }),
    bookingStores: await all(bookingStores),
    events: await all(events),
    products: await all(products),
    menus: await all(menus),
  }
}

/** What a document says, however its fields are ordered; loading alone is no news for `rev`. */
function said(document: object): Record<string, unknown> {
  const { rev: _, ...rest }: Record<string, unknown> = JSON.parse(JSON.stringify(document))
  return rest
}

/** Writes one document unless staff have changed it meanwhile; false then: the next call sees it. */
type Write = () => Promise<boolean>

function writes<D extends StoredDocument>(
  collection: Collection<D, D>,
  fresh: readonly D[],
  there: readonly D[],
): Write[] {
  const known = new Map(there.map((document) => [document._id, document]))
  const news = fresh.filter((document) => {
    const before = known.get(document._id)
    return before === undefined || !isDeepStrictEqual(said(document), said(before))
  })
  return news.map((document) => () => {
    const seen = known.get(document._id)
    return transaction(async (tx) => {
      const now = await tx.get(collection, document._id)
      if (!isDeepStrictEqual(now, seen)) return false
      await tx.put(collection, document)
      return true
    })
  })
}

/** In this order: a menu is read by its version, which is written once its products are there. */
function writesOf(fresh: MerchantDocuments, there: MerchantDocuments): Write[] {
  return [
    ...writes(stores, fresh.stores, there.stores),
    ...writes(merchant, fresh.merchant, there.merchant),
    ...writes(programmes, fresh.pointsProgrammes, there.pointsProgrammes),
    ...writes(promotions, fresh.promotions, there.promotions),
    ...writes(bookingStores, fresh.bookingStores, there.bookingStores),
    ...writes(events, fresh.events, there.events),
    ...writes(products, fresh.products, there.products),
    ...writes(menus, fresh.menus, there.menus),
  ]
}

const text = v.string()
const filesSchema: v.GenericSchema<unknown, FolderTexts> = v.strictObject({
  'stores.json': text,
  'merchant.json': text,
  'loyalty.json': text,
  'menu.json': text,
  'promotions.json': text,
  'events.json': text,
  'booking.json': text,
})

function checked(files: unknown, there: MerchantDocuments) {
  try {
    return ok(folderDocuments(v.parse(filesSchema, files), there))
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown
    return refuse({ code: 'faulty' as const, wrong: thrown.message })
  }
}

/** Checks a folder once more and writes the next documents that are not yet as it says. */
export const loadFolder: LoadFolder = async (files) => {
  const there = await everythingThere()
  const fresh = checked(files, there)
  if (!fresh.ok) return fresh
  const toWrite = writesOf(fresh.value, there)
  let written = 0
  for (const write of toWrite.slice(0, AT_ONCE)) {
    if (await write()) written += 1
  }
  return ok({ written, left: toWrite.length - written })
}
