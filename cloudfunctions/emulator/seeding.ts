import { EJSON } from 'bson'
import * as v from 'valibot'
import type { BookingStoreDocument } from '../modules/booking/booking.documents'
import type { ProductDocument } from '../modules/catalogue/menu.documents'
import type { EventDocument } from '../modules/events/events.documents'
import type { PromotionDocument } from '../modules/promotions/promotions.documents'
import type { StoreDocument } from '../modules/stores/stores.documents'
import type { CollectionName } from '../platform/collections'
import type { LocalDatabase } from './database/open-database'
import {
  type Documents,
  merchantDocuments,
  type Seed,
  seedDocuments,
  storesToday,
} from './seed/seed'
import { openStateFile } from './state-file'

/** What the database was begun with. */
export interface Seeding {
  /** Empties the database and plants a seed. */
  plant(seed: Seed): Promise<void>
  /**
   * Plants a seed where none was planted to the end before. Over an older demo the merchant's folder
   * is loaded again: what it says anew shows, and what managers have changed stays. What `alive`
   * adds belongs to a day, so it is added to stores whose day has no line yet.
   */
  plantOnce(seed: Seed): Promise<void>
}

/** Documents read together: whole, they are some kilobytes each. */
const READ_TOGETHER = 100

const foundTexts = v.object({ data: v.object({ list: v.array(v.string()) }) })

/** Every document of a collection. Functions and loading are its only writers, so each is of its kind. */
async function stored<Document>(
  database: LocalDatabase,
  collectionName: CollectionName,
): Promise<Document[]> {
  const all: Document[] = []
  for (let offset = 0; ; offset += READ_TOGETHER) {
    const page = { collectionName, offset, limit: READ_TOGETHER }
    const reply = await database.handle('database.getDocument', { ...page, queryType: 'WHERE' })
    const { list } = v.parse(foundTexts, reply).data
    all.push(...list.map((text): Document => EJSON.parse(text)))
    if (list.length < READ_TOGETHER) return all
  }
}

/** Documents travel as canonical EJSON, as they do from a function. */
function ejson(document: object): string {
  return EJSON.stringify(document, { relaxed: false })
}

/**
 * @param path remembers that a seed was planted; null for a database that remembers nothing
 * @param merchantDir the folder the demo is planted from
 */
export function openSeeding(
  path: string | null,
  merchantDir: string,
  database: LocalDatabase,
  now: () => number,
): Seeding {
  const planted = openStateFile(path, v.object({ seed: v.nullable(v.string()) }), { seed: null })

  async function addNew(documents: Documents): Promise<void> {
    for (const [collection, all] of Object.entries(documents)) {
      const added = all.filter(({ _id }) => !database.has(collection, _id))
      await database.insertAll(collection, added.map(ejson))
    }
  }
  async function liven(): Promise<void> {
    for (const { lineId, play } of await storesToday(merchantDir, now())) {
      if (!database.has('lines' satisfies CollectionName, lineId)) await addNew(play())
    }
  }
  async function plant(seed: Seed): Promise<void> {
    planted.write({ seed: null })
    await database.dropAll()
    await addNew(await seedDocuments(seed, merchantDir, now()))
    if (seed === 'alive') await liven()
    planted.write({ seed })
  }

  async function loadAgain(): Promise<void> {
    const there = {
      stores: await stored<StoreDocument>(database, 'stores'),
      products: await stored<ProductDocument>(database, 'products'),
      promotions: await stored<PromotionDocument>(database, 'promotions'),
      bookingStores: await stored<BookingStoreDocument>(database, 'bookingStores'),
      events: await stored<EventDocument>(database, 'events'),
    }
    for (const [collectionName, documents] of Object.entries(
      await merchantDocuments(merchantDir, there),
    )) {
      for (const { _id, ...data } of documents) {
        await database.handle('database.modifyDocument', {
          collectionName,
          queryType: 'DOC',
          query: ejson({ _id }),
          data: ejson(data),
          merge: false,
          upsert: true,
        })
      }
    }
  }

  return {
    plant,
    async plantOnce(seed) {
      const before = planted.read().seed
      if (before === null) return plant(seed)
      if (before === 'empty') return
      await loadAgain()
      if (seed === 'alive') await liven()
    },
  }
}
