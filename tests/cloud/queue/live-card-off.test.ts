import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { merchantDocuments } from '../../../cloudfunctions/emulator/seed/seed'
import { refusalCode, value } from '../../support/answers'
import { joinAll } from '../../support/counter'
import { FIVE, TestCards } from '../../support/live-cards'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { type MerchantFolder, merchantFolder } from '../../support/merchant-folder'
import { buildProbesBesideOurs } from '../../support/probes'

const MINUTE = 60_000

describe('a merchant’s folder that does not ask for cards', () => {
  let folder: MerchantFolder | undefined
  let cloud: TestCloud | undefined
  before(async () => {
    folder = await merchantFolder()
    await folder.rewriteOperator(({ queueCard: _off, ...before }) => before)
    cloud = await testCloud({ merchantDir: folder.path })
  })
  after(async () => {
    await cloud?.cloud.close()
    await folder?.remove()
  })

  it('has none: nothing is offered, kept, shown or asked of WeChat', async () => {
    assert.ok(cloud)
    const cards = new TestCards(cloud)
    const [anna] = await joinAll(cloud, FIVE.slice(0, 1))
    assert.ok(anna)
    assert.equal(anna.cardUntil, undefined)
    const looked = value<'queue/ticket'>(
      await cloud.phone('shopper-anna').read('queue/ticket', { ticketId: anna.id }),
    )
    assert.equal(looked.cardUntil, undefined)
    assert.equal(refusalCode(await cards.keep('shopper-anna', anna.id)), 'queue/moved-on')
    await cloud.advance(MINUTE)
    assert.deepEqual(await cloud.documents('liveCards'), [])
    assert.deepEqual(await cloud.documents('accessTokens'), [])
    assert.equal(await cards.tokensGiven(), 0)
  })

  it('says which field is wrong', async () => {
    assert.ok(folder)
    await folder.rewriteOperator((before) => ({ ...before, queueCard: 'yes' }))
    await assert.rejects(merchantDocuments(folder.path), /^Error: merchant\.json: queueCard: /)
  })
})

describe('two timers at once', () => {
  let cloud: TestCloud | undefined
  let remove: () => Promise<void> = async () => undefined
  before(async () => {
    const fixtures = new URL('../fixtures/live-cards', import.meta.url)
    const probes = await buildProbesBesideOurs(fileURLToPath(fixtures))
    remove = probes.remove
    cloud = await testCloud({ functionsDir: probes.folder, databaseLatencyMs: 2 })
  })
  after(async () => {
    await cloud?.cloud.close()
    await remove()
  })

  it('fetch one token and tell each card once', async () => {
    assert.ok(cloud)
    const cards = new TestCards(cloud)
    const tickets = await joinAll(cloud, FIVE)
    for (const [at, openid] of FIVE.entries()) await cards.keep(openid, tickets[at]?.id ?? '')
    await Promise.all([
      cloud.raw('two-timers', 'shopper-anna', {}),
      cloud.raw('two-timers', 'shopper-anna', {}),
    ])
    for (const openid of FIVE) assert.equal((await cards.stage(openid))[1], 1, openid)
    assert.equal(await cards.tokensGiven(), 1)
  })
})
