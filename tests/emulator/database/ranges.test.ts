import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { EJSON } from 'bson'
import {
  type LocalDatabase,
  openDatabase,
} from '../../../cloudfunctions/emulator/database/open-database'
import { seededRandom } from '../../support/seeded-random'

const DOCUMENTS = 300
const RANGES = 400
const SEED = 21

type Random = () => number

/** A number between −50 and 50, sometimes a whole one, so that some are equal. */
function someNumber(random: Random): number {
  const number = random() * 100 - 50
  return random() < 0.5 ? Math.round(number) : number
}

/** What may stand where a number is looked for. */
function someValue(random: Random): unknown {
  const kind = random()
  if (kind < 0.7) return someNumber(random)
  if (kind < 0.75) return String(someNumber(random))
  if (kind < 0.8) return new Date(someNumber(random) * 1_000)
  if (kind < 0.85) return null
  if (kind < 0.9) return []
  return [someNumber(random), someNumber(random)]
}

function someRange(random: Random): object {
  const low = { [random() < 0.5 ? '$gt' : '$gte']: someNumber(random) }
  const high = { [random() < 0.5 ? '$lt' : '$lte']: someNumber(random) }
  const one = random()
  if (one < 0.2) return { 'place.n': low }
  if (one < 0.4) return { 'place.n': high }
  if (one < 0.7) return { 'place.n': { ...low, ...high } }
  return { $and: [{ 'place.n': low }, { 'place.n': high }] }
}

describe(`a range of numbers, seed ${SEED}`, () => {
  const random = seededRandom(SEED)
  let database: LocalDatabase

  before(async () => {
    database = await openDatabase({
      dataDir: null,
      collections: {
        indexed: { indexes: [{ name: 'n', keys: { 'place.n': 1 } }] },
        plain: { indexes: [] },
      },
      now: () => 0,
    })
    const texts = Array.from({ length: DOCUMENTS }, (_, _id) =>
      EJSON.stringify({ _id, place: random() < 0.05 ? {} : { n: someValue(random) } }),
    )
    for (const collection of ['indexed', 'plain']) await database.insertAll(collection, texts)
  })
  after(() => database.close())

  async function found(collectionName: string, query: object): Promise<string> {
    const order = EJSON.stringify({ _id: 1 })
    const body = { collectionName, queryType: 'WHERE', query: EJSON.stringify(query), order }
    return JSON.stringify(await database.handle('database.getDocument', body))
  }

  it('finds by an index what it finds without one, also after changes', async () => {
    let finds = 0
    for (let count = 0; count < RANGES; count += 1) {
      const query = someRange(random)
      const plain = await found('plain', query)
      assert.equal(await found('indexed', query), plain, JSON.stringify(query))
      if (plain.length > 100) finds += 1
      if (count % 10 > 0) continue
      const change = {
        queryType: 'DOC',
        query: EJSON.stringify({ _id: Math.floor(random() * DOCUMENTS) }),
        data: EJSON.stringify({ place: { n: someValue(random) } }),
        merge: false,
        upsert: true,
      }
      for (const collectionName of ['indexed', 'plain']) {
        await database.handle('database.modifyDocument', { collectionName, ...change })
      }
    }
    assert.ok(finds > RANGES / 2)
  })
})
