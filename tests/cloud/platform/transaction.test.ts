import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { buildProbes } from '../../support/probes'

const SOURCE = fileURLToPath(new URL('../fixtures/functions', import.meta.url))

describe('platform, in a function of its own', () => {
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

  function probe(event: object): Promise<unknown> {
    return cloud.raw('probe', 'shopper-lin', event)
  }

  async function count(id: string): Promise<unknown> {
    return (await cloud.documents('tickets')).find(({ _id }) => _id === id)?.count
  }

  async function entry(id: string) {
    return (await cloud.documents('outbox')).find(({ _id }) => _id === id)
  }

  describe('a transaction', () => {
    it('contended thirty times over loses no increment', async () => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, () => probe({ do: 'add', id: 'counter0000' })),
      )
      assert.deepEqual([...new Set(answers)], ['done'])
      assert.equal(await count('counter0000'), 30)
    })

    it('writes both documents or neither, however they cross', async () => {
      await probe({ do: 'add', id: 'counterleft' })
      const moves = Array.from({ length: 20 }, (_, index) =>
        index % 2
          ? probe({ do: 'move', id: 'counterleft', to: 'counterright' })
          : probe({ do: 'move', id: 'counterright', to: 'counterleft' }),
      )
      assert.deepEqual([...new Set(await Promise.all(moves))], ['done'])
      assert.equal(Number(await count('counterleft')) + Number(await count('counterright')), 1)
    })

    it('tries again after a conflict in its body and after one at its commit', async () => {
      for (const action of ['database.modifyDocument', 'database.commitTransaction']) {
        await cloud.fault({ kind: 'conflict', match: { function: 'probe', action }, count: 3 })
        assert.equal(await probe({ do: 'add', id: 'counter0000' }), 'done')
      }
      assert.equal(await count('counter0000'), 2)
    })

    it('says it is busy when a conflict storm outlasts every retry, having written nothing', async () => {
      await cloud.fault({
        kind: 'conflict',
        match: { function: 'probe', action: 'database.commitTransaction' },
        count: 12,
      })
      assert.equal(await probe({ do: 'add', id: 'counter0000' }), 'busy')
      assert.equal(await count('counter0000'), undefined)
      assert.equal(await probe({ do: 'add', id: 'counter0000' }), 'done')
    })

    it('is not tried again when its commit’s reply is lost: nothing is doubled', async () => {
      await cloud.fault({
        kind: 'lost-reply',
        match: { function: 'probe', action: 'database.commitTransaction' },
        count: 1,
      })
      await assert.rejects(probe({ do: 'add', id: 'counter0000' }))
      assert.equal(await count('counter0000'), 1)
    })

    it('leaves nothing behind when its body fails', async () => {
      await assert.rejects(probe({ do: 'commit', id: 'entry000000', fail: true }))
      assert.equal(await count('entry000000'), undefined)
      assert.equal(await entry('entry000000'), undefined)
    })
  })

  describe('an outbox entry', () => {
    const id = 'entry000000'

    it('is delivered at once and only once, by whoever gets its lease', async () => {
      await probe({ do: 'commit', id })
      const sender = { do: 'at-once', id, outcome: 'brief' }
      await Promise.all(Array.from({ length: 6 }, () => probe(sender)))
      assert.equal((await entry(id))?.status, 'done')
      assert.equal(await count(`${id}sent`), 1)
    })

    it('left over is taken by the timer, which finds nothing the second time', async () => {
      await probe({ do: 'commit', id })
      await probe({ do: 'due', id })
      await probe({ do: 'due', id })
      assert.equal((await entry(id))?.status, 'done')
      assert.equal(await count(`${id}sent`), 1)
    })

    it('that may be repeated is tried again after an ambiguous reply, later', async () => {
      await probe({ do: 'commit', id })
      await probe({ do: 'at-once', id, outcome: 'throw' })
      assert.equal((await entry(id))?.status, 'pending')
      await probe({ do: 'due', id })
      assert.equal(await count(`${id}sent`), 1, 'tried again before it was due')
      await cloud.advance(6_000)
      await probe({ do: 'due', id })
      assert.equal((await entry(id))?.status, 'done')
      assert.equal(await count(`${id}sent`), 2)
    })

    it('that may not be repeated is left alone after an ambiguous reply', async () => {
      await probe({ do: 'commit', id, delivery: 'at-most-once' })
      await probe({ do: 'at-once', id, outcome: 'throw' })
      assert.equal((await entry(id))?.status, 'unknown')
      await cloud.advance(3_600_000)
      await probe({ do: 'due', id })
      assert.equal(await count(`${id}sent`), 1)
    })

    it('that may not be repeated is tried again after a definite no, and given up when told', async () => {
      await probe({ do: 'commit', id, delivery: 'at-most-once' })
      await probe({ do: 'at-once', id, outcome: 'try-again' })
      assert.equal((await entry(id))?.status, 'pending')
      await cloud.advance(6_000)
      await probe({ do: 'due', id, outcome: 'give-up' })
      assert.equal((await entry(id))?.status, 'given-up')
    })

    for (const delivery of ['at-least-once', 'at-most-once']) {
      it(`whose sender died in the middle is ${delivery === 'at-least-once' ? 'sent again' : 'not sent again'} once its lease ran out`, async () => {
        await probe({ do: 'commit', id, delivery })
        await cloud.fault({
          kind: 'kill',
          match: { function: 'probe', collection: 'outbox', action: 'database.modifyDocument' },
          count: 1,
          after: 1,
        })
        await assert.rejects(probe({ do: 'at-once', id }))
        assert.equal((await entry(id))?.status, 'sending')
        await probe({ do: 'due', id })
        assert.equal(await count(`${id}sent`), 1, 'its lease had not run out')
        await cloud.advance(31_000)
        await probe({ do: 'due', id })
        assert.equal((await entry(id))?.status, delivery === 'at-least-once' ? 'done' : 'unknown')
        assert.equal(await count(`${id}sent`), delivery === 'at-least-once' ? 2 : 1)
      })
    }

    it('that is slow does not hold up the answer past a second and a half', async () => {
      await probe({ do: 'commit', id })
      const startedAt = performance.now()
      await probe({ do: 'at-once', id, outcome: 'slow' })
      assert.ok(performance.now() - startedAt < 2_500)
    })
  })
})
