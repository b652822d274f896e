import { EJSON } from 'bson'
import * as v from 'valibot'
import type { LocalDatabase } from './database/open-database'
import { type Seed, seedDocuments } from './seed/seed'
import { openStateFile } from './state-file'

/** What the database was begun with. */
export interface Seeding {
  /** Empties the database and plants a seed. */
  plant(seed: Seed): Promise<void>
  /** Plants a seed where none was planted to the end before. */
  plantOnce(seed: Seed): Promise<void>
}

/** @param path remembers that a seed was planted; null for a database that remembers nothing */
export function openSeeding(
  path: string | null,
  database: LocalDatabase,
  now: () => number,
): Seeding {
  const planted = openStateFile(path, v.object({ seed: v.nullable(v.string()) }), { seed: null })

  async function plant(seed: Seed): Promise<void> {
    planted.write({ seed: null })
    await database.dropAll()
    for (const [collection, documents] of Object.entries(await seedDocuments(seed, now()))) {
      // Documents travel as canonical EJSON, as they do from a function.
      const texts = documents.map((document) => EJSON.stringify(document, { relaxed: false }))
      await database.insertAll(collection, texts)
    }
    planted.write({ seed })
  }
  return {
    plant,
    async plantOnce(seed) {
      if (planted.read().seed === null) await plant(seed)
    },
  }
}
