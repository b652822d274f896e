import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openDatabase } from '../../../cloudfunctions/emulator/database/open-database'
import { RandomHistory } from '../../support/random-history'
import { seededRandom } from '../../support/seeded-random'

const seed = 7_071_067
const STEPS = 10_000

/** What must come up in the run for it to mean something. */
const OUTCOMES = [
  'read',
  'read in transaction',
  'commit',
  'commit refused',
  'abort',
  'insertDocument done',
  'insertDocument DATABASE_REQUEST_FAILED',
  'insertDocument DATABASE_TRANSACTION_CONFLICT',
  'modifyDocument done',
  'modifyDocument DATABASE_REQUEST_FAILED',
  'modifyDocument DATABASE_TRANSACTION_CONFLICT',
  'removeDocument done',
  'removeDocument DATABASE_TRANSACTION_CONFLICT',
]

describe('the engine against a model', () => {
  it(`agrees over ${STEPS} random steps of plain writes and overlapping transactions`, async (t) => {
    const db = await openDatabase({
      dataDir: null,
      collections: { things: { indexes: [{ name: 'n', keys: { n: 1 }, unique: true }] } },
      now: () => 0,
    })
    const history = new RandomHistory(db, seededRandom(seed))
    for (let step = 0; step < STEPS; step += 1) await history.step()
    await history.finish()
    t.diagnostic(`seed ${seed}: ${JSON.stringify(history.outcomes)}`)
    for (const outcome of OUTCOMES) assert.ok(history.outcomes[outcome], `never saw: ${outcome}`)
    await db.close()
  })
})
