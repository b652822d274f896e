import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { DEMO_MERCHANT } from '../../cloudfunctions/emulator/seed/seed'
import { readFolder } from '../../cloudfunctions/modules/merchant-folder'
import { collections } from '../../cloudfunctions/platform/collections'
import { applySetup } from '../../config/launch/apply-setup'
import type { DocumentStore } from '../../config/launch/document-store'
import { merchantOf, told } from '../../config/launch/from-here'
import { setupPlan } from '../../config/launch/setup-plan'
import { type TestTencent, testTencent } from '../support/tencent'

const plan = setupPlan(await readFolder(DEMO_MERCHANT), 0)

/** A document has to stay below 100 KB. */
const MOST_BYTES = 100_000

function inMemory(): DocumentStore {
  const kept = new Map<string, object>()
  return {
    get: async (collection, id) => {
      const found = kept.get(`${collection}/${id}`)
      return found && { ...found }
    },
    put: async (collection, document) => {
      kept.set(`${collection}/${document._id}`, document)
    },
    remove: async (collection, id) => {
      kept.delete(`${collection}/${id}`)
    },
  }
}

async function setUp({ manager }: TestTencent, documents = inMemory()): Promise<string[]> {
  const said: string[] = []
  await applySetup(plan, { id: 'shop-1a2b3c', manager, documents }, (line) => said.push(line))
  return said
}

describe('setting up an environment', () => {
  it('plans every collection of the one list, closed to phones, with its indexes', () => {
    assert.deepEqual(
      plan.collections.map(({ name, acl, indexes }) => [name, acl, indexes.length]),
      Object.entries(collections).map(([name, { indexes }]) => [name, 'ADMINONLY', indexes.length]),
    )
    assert.deepEqual(plan.collections.find(({ name }) => name === 'members')?.indexes[0], {
      IndexName: 'person',
      MgoKeySchema: {
        MgoIndexKeys: [
          { Name: 'personId', Direction: '1' },
          { Name: 'storeId', Direction: '1' },
        ],
        MgoIsUnique: true,
      },
    })
  })

  it('cuts the folder into documents that may be stored', () => {
    const { parts, note } = plan.folder
    assert.ok(parts.length > 1)
    for (const part of parts) assert.ok(Buffer.byteLength(JSON.stringify(part)) < MOST_BYTES)
    assert.deepEqual(
      note.parts,
      parts.map(({ _id }) => _id),
    )
  })

  it('makes what is missing, closes what was made by hand, and leaves the rest', async () => {
    const [stores] = plan.collections.filter(({ name }) => name === 'stores')
    assert.ok(stores)
    const tencent = testTencent({
      stores: { acl: 'PRIVATE', indexes: stores.indexes.slice(0, 2) },
      somethingelse: { acl: 'READONLY', indexes: [] },
    })
    await setUp(tencent)
    const { somethingelse, ...ours } = tencent.collections
    assert.deepEqual(somethingelse, { acl: 'READONLY', indexes: [] })
    for (const { name, acl, indexes } of plan.collections) {
      assert.deepEqual(ours[name], { acl, indexes }, name)
    }
    const made = tencent.sent.filter((each) => each.call === 'createCollection')
    assert.equal(made.length, plan.collections.length - 1)
    const before = tencent.sent.length
    const documents = inMemory()
    assert.equal((await setUp(tencent, documents)).length, 1)
    assert.deepEqual(await setUp(tencent, documents), [])
    assert.equal(tencent.sent.length, before)
  })

  it('stops at an index of the same name over other keys', async () => {
    const { indexes } = plan.collections.find(({ name }) => name === 'orders') ?? { indexes: [] }
    const [first, second] = indexes
    assert.ok(first && second)
    const other = { ...second, IndexName: first.IndexName }
    const tencent = testTencent({ orders: { acl: 'ADMINONLY', indexes: [other] } })
    await assert.rejects(setUp(tencent), /orders: the index mine is there over other keys/)
  })
})

describe('what the commands are told', () => {
  it('names the environment, or says how', () => {
    assert.deepEqual(told(['--env', 'shop-1', '--dry-run']), {
      env: 'shop-1',
      dryRun: true,
      merchant: null,
      desc: undefined,
    })
    assert.throws(() => told(['--env']), /env/)
    assert.throws(() => told(['--enviroment', 'x']), /Unknown option '--enviroment'/)
  })

  it('takes the only merchant there is beside the demo, and does not guess among none or several', async () => {
    const folders = await mkdtemp(join(tmpdir(), 'merchants-'))
    try {
      await mkdir(join(folders, 'demo'))
      assert.throws(() => merchantOf(null, folders), /which merchant\?/)
      await mkdir(join(folders, 'ours'))
      assert.equal(merchantOf(null, folders), join(folders, 'ours'))
      await mkdir(join(folders, 'theirs'))
      assert.throws(() => merchantOf(null, folders), /2 folders beside the demo/)
      assert.equal(merchantOf('config/merchant/demo', folders), 'config/merchant/demo')
    } finally {
      await rm(folders, { recursive: true })
    }
  })
})
