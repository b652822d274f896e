import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { buildProbes } from '../../support/probes'
import { seededRandom } from '../../support/seeded-random'

const SOURCE = fileURLToPath(new URL('../fixtures/functions', import.meta.url))
const HOUR_MS = 3_600_000

const kinds = ['reserve', 'release', 'sell', 'return', 'sweep'] as const
type Deed = (typeof kinds)[number]

describe('stock, in a function of its own', () => {
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

  function stock(deed: Deed | 'open', id = 'nobodyshold', count = 1): Promise<unknown> {
    return cloud.raw('stock-probe', 'shopper-lin', { do: deed, id, count })
  }

  async function shelf() {
    const [there] = await cloud.documents('stocks')
    assert.ok(there)
    const { available, held, holds } = there
    assert.ok(typeof holds === 'object' && holds !== null)
    return { available: Number(available), held: Number(held), holds: Object.keys(holds) }
  }

  /** What the ledger's lines add up to, and those of one kind. */
  async function ledger(kind?: string): Promise<number> {
    const lines = await cloud.documents('stockMovements')
    return lines
      .filter((line) => kind === undefined || line.kind === kind)
      .reduce((sum, { change }) => sum + Number(change), 0)
  }

  /** A fault still armed may cut the first sweeps off; the timer comes again every minute. */
  async function swept(): Promise<void> {
    for (let minute = 0; minute < 20; minute += 1) {
      const outcome = await stock('sweep').catch(() => 'cut off')
      if (outcome === 'done') return
    }
    assert.fail('no sweep came through')
  }

  async function agrees(): Promise<void> {
    await swept()
    const { available, held } = await shelf()
    assert.equal(available + held, await ledger())
  }

  it('sold out by a hundred at once goes to as many as there were, and nobody twice', async () => {
    await stock('open', undefined, 60)
    const names = Array.from(
      { length: 100 },
      (_, index) => `shopper${String(index).padStart(4, '0')}`,
    )
    const asked = [...names, ...names.slice(0, 40)]
    const answers = await Promise.all(asked.map((name) => stock('reserve', name)))
    const got = new Set(asked.filter((_, index) => answers[index] === 'reserved'))
    assert.equal(got.size, 60)
    assert.deepEqual(await shelf().then(({ available, held }) => [available, held]), [0, 60])
    assert.deepEqual(await stock('reserve', 'onetoomany1'), { left: 0 })
    await agrees()
  })

  it('says how many are left to somebody who wants more', async () => {
    await stock('open', undefined, 3)
    assert.deepEqual(await stock('reserve', 'wantsfour00', 4), { left: 3 })
    assert.equal(await stock('reserve', 'wantsthree0', 3), 'reserved')
  })

  it('released comes back once, and not again to whoever released it', async () => {
    await stock('open', undefined, 2)
    await stock('reserve', 'changedmind', 2)
    await Promise.all([stock('release', 'changedmind'), stock('release', 'changedmind')])
    assert.deepEqual(await shelf().then(({ available, held }) => [available, held]), [2, 0])
    assert.deepEqual(await stock('reserve', 'changedmind', 2), { left: 0 })
    assert.equal(await stock('sell', 'changedmind'), false)
    await agrees()
  })

  it('released before it was taken is never taken', async () => {
    await stock('open', undefined, 2)
    await stock('release', 'stillonitsw')
    assert.deepEqual(await stock('reserve', 'stillonitsw'), { left: 0 })
    assert.equal((await shelf()).available, 2)
  })

  it('sold stays sold, and returned comes back once, however late it is said again', async () => {
    await stock('open', undefined, 2)
    await stock('reserve', 'ordernumber', 2)
    assert.deepEqual(
      await Promise.all([stock('sell', 'ordernumber'), stock('sell', 'ordernumber')]),
      [true, true],
    )
    await stock('release', 'ordernumber')
    assert.deepEqual(await shelf().then(({ available, held }) => [available, held]), [0, 0])
    await stock('return', 'givenback00')
    await stock('return', 'givenback00')
    await agrees()
    await cloud.advance(HOUR_MS)
    await swept()
    assert.deepEqual((await shelf()).holds, [])
    await stock('return', 'givenback00')
    assert.equal(await stock('sell', 'ordernumber'), true)
    assert.equal((await shelf()).available, 1)
    assert.deepEqual([await ledger('sale'), await ledger('return')], [-2, 1])
    await agrees()
  })

  it('keeps a sold hold until its line is in the ledger, whenever the sweep is cut off', async () => {
    for (const step of [0, 1, 2, 3, 4]) {
      await cloud.reset('empty')
      await stock('open', undefined, 5)
      await stock('reserve', 'ordernumber', 2)
      await stock('sell', 'ordernumber')
      await stock('reserve', 'stillpaying')
      await cloud.advance(HOUR_MS)
      const match = { function: 'stock-probe', action: 'database' }
      await cloud.fault({ kind: 'kill', match, count: 1, after: step })
      await stock('sweep').catch(() => undefined)
      const { available, held, holds } = await shelf()
      const unwritten = holds.includes('ordernumber') && (await ledger('sale')) === 0 ? 2 : 0
      assert.equal(available + held, (await ledger()) - unwritten, `cut off after ${step}`)
      await agrees()
      assert.deepEqual((await shelf()).holds, ['stillpaying'])
    }
  })

  it('is nothing where a counted size was never delivered', async () => {
    await stock('open', undefined, 0)
    assert.deepEqual(await stock('reserve', 'ordernumber'), { left: 0 })
  })

  it('sold in the middle of a sweep reaches the ledger with the next', async () => {
    await stock('open', undefined, 2)
    await stock('reserve', 'ordernumber')
    await stock('release', 'changedmind')
    await cloud.advance(HOUR_MS)
    const match = { function: 'stock-probe', action: 'database.modifyDocument' }
    await cloud.fault({ kind: 'latency', match, count: 1, ms: 600 })
    const sweeping = stock('sweep')
    await sleep(200)
    await stock('sell', 'ordernumber')
    await sweeping
    await agrees()
    assert.equal(await ledger('sale'), -1)
  })

  it('where a size is not counted there is always enough, and nothing is written', async () => {
    assert.equal(await stock('reserve', 'ordernumber', 99), 'reserved')
    assert.equal(await stock('sell', 'ordernumber'), true)
    await stock('release', 'ordernumber')
    await stock('return', 'ordernumber')
    assert.deepEqual(await cloud.documents('stocks'), [])
  })

  for (const seed of [1, 2]) {
    it(`adds up after words in any order and number, some of them cut off (seed ${seed})`, async () => {
      const random = seededRandom(seed)
      const pick = (count: number) => Math.floor(random() * count)
      await stock('open', undefined, 12)
      const names = Array.from(
        { length: 10 },
        (_, index) => `shopper${String(index).padStart(4, '0')}`,
      )
      for (let round = 0; round < 12; round += 1) {
        const action = pick(2) ? 'database.modifyDocument' : 'database.insertDocument'
        const match = { function: 'stock-probe', action }
        const kind = pick(2) ? 'lost-reply' : 'kill'
        await cloud.fault({ kind, match, count: 1, after: pick(4) })
        const words = Array.from({ length: 6 }, () => {
          const name = names[pick(names.length)] ?? ''
          const deed = kinds[pick(kinds.length)] ?? 'sweep'
          // What is asked for again under one name is the same.
          return stock(deed, name, 1 + (Number(name.slice(-1)) % 3)).catch(() => undefined)
        })
        await Promise.all(words)
        if (pick(4) === 0) await cloud.advance(HOUR_MS / 3)
      }
      await agrees()
      const { available, held } = await shelf()
      assert.ok(available >= 0)
      const outside = -(await ledger('sale')) - (await ledger('return'))
      assert.equal(available + held + outside, 12)
    })
  }
})
