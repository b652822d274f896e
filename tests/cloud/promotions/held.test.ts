import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { buildProbes } from '../../support/probes'

const SOURCE = fileURLToPath(new URL('../fixtures/functions', import.meta.url))
const owner = 'ownerofcoupons'
const noLimits = { perMember: null, perDay: null, inTotal: null }

describe('a coupon and the orders it is for, in a function of its own', () => {
  let cloud: TestCloud
  let remove: () => Promise<void>
  let couponId = ''

  before(async () => {
    const probes = await buildProbes(SOURCE)
    remove = probes.remove
    cloud = await testCloud({ functionsDir: probes.folder, seed: 'empty' })
  })
  after(async () => {
    await cloud.cloud.close()
    await remove()
  })
  beforeEach(async () => {
    await cloud.reset('empty')
    couponId = String(await ask('hand-out', 'requestone0', owner))
  })

  const ask = (deed: string, id: string, person = couponId) =>
    cloud.raw('promotion-probe', 'shopper-lin', { do: deed, id, person, limits: noLimits })

  async function status(): Promise<unknown> {
    const [coupon] = await cloud.documents('coupons')
    return coupon?.status
  }

  it('is held for one of two orders at once, and for that one however often it asks', async () => {
    const answers = await Promise.all([ask('hold', 'orderone000'), ask('hold', 'ordertwo000')])
    assert.deepEqual([...answers].sort(), ['gone', 'held'])
    const winner = answers[0] === 'held' ? 'orderone000' : 'ordertwo000'
    assert.equal(await ask('hold', winner), 'held')
    assert.equal(await ask('use', winner), true)
    assert.equal(await ask('use', winner), true)
    assert.equal(await status(), 'used')
  })

  it('comes back once from an order that ended, and is never held for it again', async () => {
    await ask('hold', 'orderone000')
    await ask('return', 'orderone000')
    assert.equal(await status(), 'usable')
    assert.equal(await ask('hold', 'orderone000'), 'gone')
    assert.equal(await ask('use', 'orderone000'), false)
    assert.equal(await ask('hold', 'ordertwo000'), 'held')
    await ask('return', 'orderone000')
    assert.equal(await status(), 'held', 'a late word of the first changes nothing')
  })

  it('comes back from an order given back whole after it was used', async () => {
    await ask('hold', 'orderone000')
    await ask('use', 'orderone000')
    await Promise.all([ask('return', 'orderone000'), ask('return', 'orderone000')])
    assert.equal(await status(), 'usable')
    assert.equal(await ask('use', 'orderone000'), false)
  })

  it('given back before it was held is never held for that order', async () => {
    await ask('return', 'orderone000')
    assert.equal(await ask('hold', 'orderone000'), 'gone')
    assert.equal(await ask('hold', 'ordertwo000'), 'held')
  })

  it('keeps its word when replies are lost', async () => {
    const match = { function: 'promotion-probe', action: 'database.modifyDocument' }
    await cloud.fault({ kind: 'lost-reply', match, count: 1 })
    await ask('hold', 'orderone000').catch(() => undefined)
    assert.equal(await ask('hold', 'orderone000'), 'held')
    await cloud.fault({ kind: 'lost-reply', match, count: 1 })
    await ask('return', 'orderone000').catch(() => undefined)
    await ask('return', 'orderone000')
    assert.equal(await status(), 'usable')
  })
})
