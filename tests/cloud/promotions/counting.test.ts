import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Limits } from '@/shared/domain/promotions/promotion'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { buildProbes } from '../../support/probes'
import { seededRandom } from '../../support/seeded-random'

const SOURCE = fileURLToPath(new URL('../fixtures/functions', import.meta.url))

const noLimits: Limits = { perMember: null, perDay: null, inTotal: null }

function named(word: string, index: number): string {
  return `${word}${String(index).padStart(6, '0')}`
}

describe('what is counted of a promotion, in a function of its own', () => {
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

  const ask = (deed: string, id: string, person = 'somebodyhere', limits = noLimits) =>
    cloud.raw('promotion-probe', 'shopper-lin', { do: deed, id, person, limits })

  async function counts(): Promise<{ total: number; marks: number }[]> {
    const all = await cloud.documents('promotionCounts')
    return all.map(({ total, marks }) => ({
      total: Number(total),
      marks: typeof marks === 'object' && marks !== null ? Object.keys(marks).length : -1,
    }))
  }

  /** A function that was cut off never comes back; the timer sees to what it left. */
  async function swept(): Promise<void> {
    await cloud.advance(3 * MINUTE_MS)
    for (let minute = 0; minute < 20; minute += 1) {
      const outcome = await ask('sweep', 'thetimer000').catch(() => 'cut off')
      if (outcome === 'done') return
    }
    assert.fail('no sweep came through')
  }

  it('coupons claimed by a crowd at once go to as many as there are, one each', async () => {
    const limits = { ...noLimits, perMember: 1, inTotal: 20 }
    const people = Array.from({ length: 50 }, (_, index) => index)
    const asked = [...people, ...people.slice(0, 20)]
    // Between looking and counting there is time for others.
    const match = { function: 'promotion-probe', action: 'database.modifyDocument' }
    await cloud.fault({ kind: 'latency', match, count: 60, ms: 60 })
    const answers = await Promise.all(
      asked.map((index, nth) =>
        ask('hand-out', named('request', nth), named('person', index), limits),
      ),
    )
    const coupons = await cloud.documents('coupons')
    assert.equal(coupons.length, 20)
    assert.equal(new Set(coupons.map(({ personId }) => personId)).size, 20)
    const got = answers.filter((answer) => !String(answer).startsWith('promotions/'))
    assert.equal(got.length, 20)
    assert.deepEqual(await counts(), [{ total: 20, marks: 0 }])
  })

  it('the same request gets the same coupon, and another of the same person the next', async () => {
    const limits = { ...noLimits, perMember: 2 }
    const first = await ask('hand-out', 'requestone0', 'person00001', limits)
    assert.equal(await ask('hand-out', 'requestone0', 'person00001', limits), first)
    const second = await ask('hand-out', 'requesttwo0', 'person00001', limits)
    assert.notEqual(second, first)
    const third = await ask('hand-out', 'requestthree', 'person00001', limits)
    assert.equal(third, 'promotions/had-yours')
    assert.equal(await ask('hand-out', 'requestone0', 'person00001', limits), first)
  })

  it('a day’s limit begins anew with the store’s next business day', async () => {
    const limits = { ...noLimits, perDay: 1 }
    const claim = (nth: number) =>
      ask('hand-out', named('request', nth), named('person', nth), limits)
    await claim(0)
    assert.equal(await claim(1), 'promotions/none-left')
    await cloud.advance(DAY_MS)
    assert.doesNotMatch(String(await claim(2)), /promotions/)
    assert.equal(await claim(3), 'promotions/none-left')
  })

  it('handing out that dies after counting is given back by the timer, or finished by a retry', async () => {
    const limits = { ...noLimits, inTotal: 1 }
    const match = { function: 'promotion-probe', action: 'database.insertDocument' }
    // The first document written is the count itself.
    await cloud.fault({ kind: 'kill', match, count: 1, after: 1 })
    await ask('hand-out', 'requestone0', 'person00001', limits).catch(() => undefined)
    assert.deepEqual(await counts(), [{ total: 1, marks: 1 }])
    assert.equal(
      await ask('hand-out', 'requesttwo0', 'person00002', limits),
      'promotions/none-left',
    )
    await swept()
    assert.deepEqual(await counts(), [{ total: 0, marks: 0 }])
    assert.doesNotMatch(String(await ask('hand-out', 'requestone0', 'person00001', limits)), /prom/)
    assert.deepEqual(await counts(), [{ total: 1, marks: 0 }])
  })

  it('orders take what a promotion has, all or nothing, and an order that ended gives it back once', async () => {
    const limits = { perMember: 1, perDay: null, inTotal: 2 }
    await ask('open', 'therule0000', 'somebodyhere', limits)
    assert.equal(await ask('take', 'orderone000', 'person00001'), 'taken')
    assert.equal(await ask('take', 'orderone000', 'person00001'), 'taken')
    assert.equal(await ask('take', 'ordertwo000', 'person00001'), 'used-up', 'one a member')
    assert.equal(await ask('take', 'orderthree0', 'person00002'), 'taken')
    assert.equal(await ask('take', 'orderfour00', 'person00003'), 'used-up', 'two in total')
    await Promise.all([
      ask('give-back', 'orderone000', 'person00001'),
      ask('give-back', 'orderone000', 'person00001'),
    ])
    assert.equal(await ask('take', 'orderone000', 'person00001'), 'used-up', 'never again')
    assert.equal(await ask('take', 'orderfive00', 'person00001'), 'taken')
    assert.equal(await ask('take', 'ordersix000', 'person00004'), 'used-up')
  })

  it('taken back before it was taken, it is never taken', async () => {
    await ask('open', 'therule0000', 'somebodyhere', { ...noLimits, inTotal: 1 })
    await ask('give-back', 'orderone000')
    assert.equal(await ask('take', 'orderone000'), 'used-up')
    assert.equal(await ask('take', 'ordertwo000'), 'taken')
  })

  it('a paid order counts once for the figures, and no more once it was given back', async () => {
    await ask('count', 'orderone000')
    await ask('count', 'orderone000')
    await ask('count', 'ordertwo000')
    await ask('uncount', 'orderone000')
    await ask('uncount', 'orderone000')
    await ask('count', 'orderone000')
    const [figures] = await cloud.documents('promotionCounts')
    assert.deepEqual([figures?.total, figures?.costFen], [1, 100])
  })

  for (const seed of [1, 2]) {
    it(`agrees with what stands after words in any order, some cut off (seed ${seed})`, async () => {
      const random = seededRandom(seed)
      const below = (n: number) => Math.floor(random() * n)
      await ask('open', 'therule0000', 'somebodyhere', { perMember: 2, perDay: null, inTotal: 5 })
      for (let round = 0; round < 10; round += 1) {
        const kind = below(2) ? 'lost-reply' : 'kill'
        const action = below(2) ? 'database.modifyDocument' : 'database.insertDocument'
        const match = { function: 'promotion-probe', action }
        await cloud.fault({ kind, match, count: 1, after: below(5) })
        const words = Array.from({ length: 5 }, () => {
          const order = below(8)
          const deed = below(3) === 0 ? 'give-back' : 'take'
          return ask(deed, named('order', order), named('person', order % 3)).catch(() => undefined)
        })
        await Promise.all(words)
      }
      await swept()
      const taken = (await cloud.documents('promotionUses')).filter(
        ({ state }) => state === 'taken',
      )
      for (const { _id, total } of await cloud.documents('promotionCounts')) {
        assert.ok(Number(total) >= 0 && Number(total) <= 5, `${_id}: ${total}`)
      }
      const sum = (await counts()).reduce((all, { total }) => all + total, 0)
      assert.equal(sum, taken.length)
      assert.ok((await counts()).every(({ marks }) => marks === 0))
    })
  }
})
