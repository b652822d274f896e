import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { canonicalJson } from '@/shared/domain/loyalty/ledger'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { hashOf } from '../../support/point-histories/wallet'
import { buildProbes } from '../../support/probes'
import { seededRandom } from '../../support/seeded-random'

const SOURCE = fileURLToPath(new URL('../fixtures/functions', import.meta.url))
const NOW = Date.parse('2026-11-25T12:00:00+08:00')

const deeds = ['hold', 'release', 'burn', 'settle', 'spend', 'return'] as const
type Deed = (typeof deeds)[number]

const standing = v.object({ free: v.number() })

/** A purchase of so many yuan, a point a yuan. */
function state(id: string, version: number, yuan: number, givenBack = 0) {
  const rule = { milliPointsPerFen: [10], version: 'rules', tierId: null, lifetimeMonths: 12 }
  const source = { kind: 'order', id }
  const paid = { day: '2026-11-25', status: 'done', netFenByLine: [yuan * 100], burned: 0 }
  return { source, storeId: 'probestore0', version, ...paid, givenBack, rule }
}

describe('points, in a function of their own', () => {
  let cloud: TestCloud
  let remove: () => Promise<void>

  before(async () => {
    const probes = await buildProbes(SOURCE)
    remove = probes.remove
    cloud = await testCloud({ functionsDir: probes.folder, seed: 'empty' })
  })
  after(async () => {
    await cloud.cloud.close()
    await remove()
  })
  beforeEach(() => cloud.reset('empty'))

  function points(deed: Deed | 'standing', id: string, with_: object = {}): Promise<unknown> {
    const event = { do: deed, id, points: 10, state: state(id, 1, 100), at: NOW, ...with_ }
    return cloud.raw('points-probe', 'shopper-lin', event)
  }

  const free = async () => v.parse(standing, await points('standing', 'nobodysorder')).free

  /** The account beside its ledger: added up, and its chain recomputed. */
  async function agrees(): Promise<void> {
    const entries = [...(await cloud.documents('pointsEntries'))].sort(
      (a, b) => Number(a.position) - Number(b.position),
    )
    const [account] = await cloud.documents('pointsAccounts')
    let before = ''
    for (const [
      index,
      { _id, v: _v, personId: _person, storeId: _store, ...said },
    ] of entries.entries()) {
      assert.equal(said.position, index + 1)
      assert.equal(said.before, before)
      const { before: _before, hash, ...entry } = said
      const text = canonicalJson({ before, entry: { id: _id, ...entry } })
      assert.equal(hash, hashOf(text))
      before = String(hash)
    }
    const sum = entries.reduce((total, entry) => total + Number(entry.points), 0)
    assert.equal(Number(account?.balance ?? 0), sum)
  }

  it('are set aside for as many orders at once as there are points for', async () => {
    await points('settle', 'firstorder0')
    const orders = Array.from(
      { length: 12 },
      (_, index) => `order${String(index).padStart(6, '0')}`,
    )
    const outcomes = await Promise.all(orders.map((id) => points('hold', id, { points: 30 })))
    assert.equal(outcomes.filter((outcome) => outcome === 'held').length, 3)
    assert.equal(await free(), 10)
  })

  it('are burned, earned and given back once, whatever replies are lost', async () => {
    await points('settle', 'firstorder0')
    const steps: readonly (readonly [Deed, object])[] = [
      ['hold', { points: 40 }],
      ['burn', {}],
      ['settle', { state: state('thisorder00', 1, 60, 0) }],
      ['settle', { state: state('thisorder00', 2, 30, 20) }],
    ]
    for (const [deed, with_] of steps) {
      const match = { function: 'points-probe', action: 'database.commitTransaction' }
      await cloud.fault({ kind: 'lost-reply', match, count: 1 })
      await points(deed, 'thisorder00', with_).catch(() => 'cut off')
      await points(deed, 'thisorder00', with_)
    }
    // 100 − 40 burned + 30 earned + 20 given back.
    assert.equal(await free(), 110)
    await agrees()
  })

  it('are not burned once they were let go', async () => {
    await points('settle', 'firstorder0')
    await points('hold', 'thisorder00')
    await points('release', 'thisorder00')
    assert.equal(await points('burn', 'thisorder00'), 'gone')
    assert.deepEqual(await points('hold', 'thisorder00'), { free: 100 })
    assert.equal(await free(), 100)
  })

  it('pay for a reward once, and come back once', async () => {
    await points('settle', 'firstorder0')
    assert.deepEqual(await points('spend', 'somereward0', { points: 101 }), { missing: 1 })
    for (const _ of [1, 2])
      assert.equal(await points('spend', 'somereward0', { points: 60 }), 'done')
    assert.equal(await free(), 40)
    for (const _ of [1, 2]) await points('return', 'somereward0')
    assert.equal(await free(), 100)
    assert.deepEqual(await points('spend', 'somereward0', { points: 60 }), { missing: 60 })
  })

  it('agree with their ledger after anything at once, cut off anywhere', async () => {
    const seed = 771_000
    const random = seededRandom(seed)
    const upTo = (most: number) => Math.floor(random() * (most + 1))
    for (let round = 0; round < 8; round += 1) {
      const kinds = ['conflict', 'lost-reply', 'kill'] as const
      const kind = kinds[upTo(2)] ?? 'kill'
      await cloud.fault({ kind, match: { function: 'points-probe' }, count: 2, after: upTo(20) })
      const calls = Array.from({ length: 10 }, () => {
        const id = `order${String(upTo(4)).padStart(6, '0')}`
        const deed = deeds[upTo(deeds.length - 1)] ?? 'settle'
        const told = state(id, 1 + upTo(3), upTo(200), upTo(10))
        return points(deed, id, { points: 1 + upTo(40), state: told }).catch(() => 'cut off')
      })
      await Promise.all(calls)
      await agrees()
    }
  })
})
