import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asId } from '@/shared/kernel/ids'
import { merchantDocuments } from '../../../cloudfunctions/emulator/seed/seed'
import { readFolder } from '../../../cloudfunctions/modules/merchant-folder'
import { collections } from '../../../cloudfunctions/platform/collections'
import { setupPlan } from '../../../config/launch/setup-plan'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { Launch } from '../../support/launch'
import { testCloud } from '../../support/local-cloud'
import { manyProducts, merchantFolder } from '../../support/merchant-folder'
import { TestStaff } from '../../support/staff'

const OWNER_CODE = 'guihua-2026-first-owner'

/** With a new environment, its first owner, and the demo's folder, which may be rewritten. */
async function atLaunch(act: (launch: Launch) => Promise<void>): Promise<void> {
  const cloud = await testCloud({ seed: 'empty', environment: { OWNER_CODE } })
  const folder = await merchantFolder()
  const launch = new Launch(cloud, folder)
  try {
    const claim = await launch.owner.send('staff/claim-owner', { code: OWNER_CODE, name: '周姐' })
    assert.equal(value<'staff/claim-owner'>(claim).owner, true)
    await act(launch)
  } finally {
    await cloud.cloud.close()
    await folder.remove()
  }
}

function byId(documents: readonly object[]): unknown {
  const plain: Record<string, unknown>[] = JSON.parse(JSON.stringify(documents))
  return plain.sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1))
}

describe('a merchant’s folder in a real environment', () => {
  it('is put there once, loaded by the owner, and then is what the local cloud begins with', () =>
    atLaunch(async (launch) => {
      const { cloud, owner, tencent } = launch
      await launch.setUp()
      assert.deepEqual(Object.keys(tencent.collections), Object.keys(collections))
      for (const { acl } of Object.values(tencent.collections)) assert.equal(acl, 'ADMINONLY')
      assert.deepEqual((await owner.me()).memberships, [])
      await launch.load()
      for (const [name, made] of Object.entries(await merchantDocuments(launch.folder.path))) {
        assert.deepEqual(byId(await cloud.documents(name)), byId(made), name)
      }
      assert.equal((await owner.me()).memberships.length, 3)
      const view = value<'staff/folder'>(await cloud.phone(owner.openid).read('staff/folder', {}))
      assert.deepEqual(view.loaded?.version, view.waiting?.version)
      assert.equal(view.loaded?.by, '周姐')
    }))

  it('changes nothing a second time, neither put there nor loaded', () =>
    atLaunch(async (launch) => {
      const { cloud, tencent } = launch
      await launch.setUp()
      await launch.load()
      const [sent, written] = [tencent.sent.length, await cloud.writtenSoFar()]
      assert.deepEqual(await launch.setUp(), [])
      assert.deepEqual(await launch.load(), [{ written: 0, left: 0 }])
      assert.equal(tencent.sent.length, sent)
      assert.equal(await cloud.writtenSoFar(), written)
    }))

  it('leaves what staff have set, and leaves no part of an old folder behind', () =>
    atLaunch(async (launch) => {
      const { cloud, owner, folder } = launch
      await launch.setUp()
      await launch.load()
      const notices = [
        {
          id: asId<'notice'>('noticeofours'),
          words: { zh: '今天有桂花糕' },
          from: null,
          until: null,
        },
      ]
      value<'stores/set-notices'>(
        await owner.send('stores/set-notices', { storeId: yuyuan, after: 1, notices }),
      )
      await folder.rewrite((stores) => stores.map((each) => ({ ...each, phone: '021-5555 0000' })))
      const parts = (await cloud.documents('merchantFolders')).length
      await launch.setUp()
      assert.equal((await cloud.documents('merchantFolders')).length, parts)
      const [step] = await launch.load()
      assert.equal(step?.written, 3)
      const stores = await cloud.documents('stores')
      assert.deepEqual(new Set(stores.map(({ phone }) => phone)), new Set(['021-5555 0000']))
      const kept = JSON.stringify(stores.find(({ _id }) => _id === yuyuan)?.notices)
      assert.match(kept, /今天有桂花糕/)
    }))

  it('is loaded in steps that a phone can wait for, the menu’s version last', () =>
    atLaunch(async (launch) => {
      await launch.folder.rewriteMenu(manyProducts(120))
      await launch.folder.rewritePromotions(() => [])
      await launch.folder.rewriteLoyalty((before) => ({ ...before, multipliers: [] }))
      await launch.setUp()
      const version = await launch.waiting()
      for (;;) {
        const before = (await launch.cloud.documents('products')).length
        const menus = await launch.cloud.documents('menus')
        assert.ok(before === 120 || menus.length === 0, `${before} products`)
        const answer = await launch.owner.send('staff/load-folder', { version })
        const { written, left } = value<'staff/load-folder'>(answer)
        assert.ok(written > 0 && written <= 25, `${written} written`)
        if (left === 0) break
      }
      assert.equal((await launch.cloud.documents('menus')).length, 1)
    }))
})

describe('whoever is not the owner', () => {
  it('neither sees nor loads it: a stranger, a manager, a counter’s phone', () =>
    atLaunch(async (launch) => {
      const { cloud, owner } = launch
      await launch.setUp()
      await launch.load()
      const version = await launch.waiting()
      const manager = new TestStaff(cloud, 'staff-manager')
      await manager.accept(await owner.invite('manager'), '小陈')
      const refused = async (openid: string) => [
        refusalCode(await cloud.phone(openid).read('staff/folder', {})),
        refusalCode(await new TestStaff(cloud, openid).send('staff/load-folder', { version })),
      ]
      const notAllowed = ['staff/not-allowed', 'staff/not-allowed']
      assert.deepEqual(await refused('shopper-anybody'), notAllowed)
      assert.deepEqual(await refused(manager.openid), notAllowed)
      await owner.setPin()
      value<'staff/make-device'>(
        await owner.send('staff/make-device', { storeId: yuyuan, name: '前台手机' }),
      )
      const ownPhone = ['staff/own-phone-only', 'staff/own-phone-only']
      assert.deepEqual(await refused(owner.openid), ownPhone)
    }))

  it('is the owner with another folder in mind, or one that does not pass the check', () =>
    atLaunch(async (launch) => {
      const { owner, documents } = launch
      const version = 'nosuchfolder'
      const send = (which: string) => owner.send('staff/load-folder', { version: which })
      assert.equal(refusalCode(await send(version)), 'staff/other-folder')
      await launch.setUp()
      assert.equal(refusalCode(await send(version)), 'staff/other-folder')
      const note = { v: 1, version, parts: ['partofnone'], checkedAt: 0, loaded: null }
      await documents.put('merchantFolders', { _id: 'partofnone', v: 1, text: '{"stores.json":1}' })
      await documents.put('merchantFolders', { _id: 'thefolder0', ...note })
      assert.equal(refusalCode(await send(version)), 'staff/faulty-folder')
      assert.deepEqual(await launch.cloud.documents('stores'), [])
    }))
})

describe('a folder with a mistake', () => {
  it('is told by file and field before anything is sent', async () => {
    const folder = await merchantFolder()
    try {
      await folder.rewrite((stores) => stores.map((each) => ({ ...each, phone: '12' })))
      const files = await readFolder(folder.path)
      assert.throws(() => setupPlan(files, 0), /stores\.json: 0\.phone: a phone number is digits/)
      await assert.rejects(readFolder('/nowhere'), /stores\.json: is not there/)
    } finally {
      await folder.remove()
    }
  })
})
