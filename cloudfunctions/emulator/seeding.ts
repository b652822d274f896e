import { EJSON } from 'bson'
import * as v from 'valibot'
import type { CollectionName } from '../platform/collections'
import type { LocalDatabase } from './database/open-database'
import { type Documents, type Seed, seedDocuments, storesToday } from './seed/seed'
import { openStateFile } from './state-file'

/** What the database was begun with. */
export interface Seeding {
  /** Empties the database and plants a seed. */
  plant(seed: Seed): Promise<void>
  /**
   * Plants a seed where none was planted to the end before. What `alive` adds belongs to a day, so
   * it is added to stores of the demo whose day has no line yet; what is there stays.
   */
  plantOnce(seed: Seed): Promise<void>
}

/** @param path remembers that a seed was planted; null for a database that remembers nothing */
export function openSeeding(
  path: string | null,
  database: LocalDatabase,
  now: () => number,
): Seeding {
  const planted = openStateFile(path, v.object({ seed: v.nullable(v.string()) }), { seed: null })

  async function addNew(documents: Documents): Promise<void> {
    for (const [collection, all] of Object.entries(documents)) {
      const added = all.filter(({ _id }) => !database.has(collection, _id))
      // Documents travel as canonical EJSON, as they do from a function.
      const texts = added.map((document) => EJSON.stringify(document, { relaxed: false }))
      await database.insertAll(collection, texts)
    }
  }
  async function liven(): Promise<void> {
    for (const { lineId, play } of await storesToday(now())) {
      if (!database.has('lines' satisfies CollectionName, lineId)) await addNew(play())
    }
  }
  async function plant(seed: Seed): Promise<void> {
    planted.write({ seed: null })
    await database.dropAll()
    await addNew(await seedDocuments(seed, now()))
    if (seed === 'alive') await liven()
    planted.write({ seed })
  }
  return {
    plant,
    async plantOnce(seed) {
      const before = planted.read().seed
      if (before === null) await plant(seed)
      else if (seed === 'alive' && before !== 'empty') await liven()
    },
  }
}
