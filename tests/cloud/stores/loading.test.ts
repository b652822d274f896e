import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { merchantDocuments } from '../../../cloudfunctions/emulator/seed/seed'
import { refusalCode, value } from '../../support/answers'
import { everyStore, hefang, wukang, yuyuan } from '../../support/demo'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { mornings, TestManager } from '../../support/manager'
import { type MerchantFolder, merchantFolder } from '../../support/merchant-folder'

describe('loading the merchant’s folder again', () => {
  let folder: MerchantFolder
  let running: TestCloud | undefined

  before(async () => {
    folder = await merchantFolder()
  })
  after(async () => {
    await running?.cloud.close()
    await folder.remove()
  })

  async function restarted(): Promise<TestCloud> {
    await running?.cloud.close()
    running = await testCloud({ merchantDir: folder.path, dataDir: join(folder.path, 'data') })
    return running
  }

  it('takes over what the file says anew and keeps what managers changed, part by part', async () => {
    const first = new TestManager(await restarted())
    const before = value<'stores/set-hours'>(await first.setHours().send())
    await folder.rewrite((stores) =>
      stores.map((store) => ({
        ...store,
        phone: '021-0000 0000',
        hours: { week: [] },
        notices: [{ id: 'fromthefile', words: { zh: '新的' } }],
      })),
    )
    const chen = new TestManager(await restarted())
    const changed = await chen.settings()
    assert.deepEqual(changed.week, mornings.week)
    assert.deepEqual(changed.changedAt, before.changedAt)
    assert.deepEqual(changed.notices[0]?.words, { zh: '新的' })
    assert.equal((await chen.details()).phone, '021-0000 0000')
    assert.deepEqual((await new TestManager(chen.cloud, wukang).settings()).week, [])
    // What was on a manager's screen is not how it is now: a change made from it is told so.
    const late = await chen.setDay({ after: before.rev }).send()
    assert.equal(refusalCode(late), 'stores/changed-since')
  })

  it('leaves a store the file no longer has out of the list, and its line readable', async () => {
    await folder.rewrite((stores) => stores.filter(({ id }) => id !== wukang))
    await folder.rewriteEvents((all) => all.filter(({ store }) => store !== wukang))
    const cloud = await restarted()
    for (const near of [null, { latitude: 31.2, longitude: 121.4 }]) {
      const asked = { ...everyStore, near }
      const list = value<'stores/list'>(await cloud.phone('shopper-lin').read('stores/list', asked))
      assert.deepEqual(
        list.stores.map(({ id }) => id),
        [yuyuan, hefang],
      )
    }
    assert.equal((await new TestManager(cloud, wukang).line()).store.id, wukang)
  })

  it('refuses hours that cannot be, naming the file, the store and what is wrong', async () => {
    const friday = { days: [5], opens: '11:00', closes: '06:00' }
    const bad = [
      [{ week: [friday] }, /stores\.json: 0.*trading day, 04:00 to 28:00/],
      [{ week: [{ ...friday, opens: '3:00' }] }, /trading day, 04:00 to 28:00/],
      [{ week: [{ ...friday, days: [8] }] }, /stores\.json: 0\.hours\.week\.0\.days/],
      [{ week: [{ ...friday, opens: '11' }] }, /a time is HH:MM/],
      [{ week: [], onHolidays: 'sometimes' }, /on holidays/],
      [{ week: [], exceptions: [{ day: '2026-02-30', spans: [] }] }, /a day is a date/],
    ] as const
    for (const [hours, words] of bad) {
      await folder.rewrite(([first, ...others]) => [{ ...first, hours }, ...others])
      await assert.rejects(testCloud({ merchantDir: folder.path }), words)
    }
  })
})

describe('how a store takes orders', () => {
  it('is as its file says', async () => {
    const folder = await merchantFolder()
    try {
      const ordering = { codeFromFen: 20_000, roundDownToFen: 10 }
      await folder.rewrite((stores) => stores.map((store) => ({ ...store, ordering })))
      const { stores } = await merchantDocuments(folder.path)
      for (const store of stores) assert.deepEqual(store.ordering, ordering)
    } finally {
      await folder.remove()
    }
  })
})
