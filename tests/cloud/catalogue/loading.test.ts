import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { value } from '../../support/answers'
import { osmanthusOolong, teaEggs, yuyuan } from '../../support/demo'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { type MenuInFile, type MerchantFolder, merchantFolder } from '../../support/merchant-folder'
import { TestStaff } from '../../support/staff'

describe('loading the merchant’s menu', () => {
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

  const menuOf = async (cloud: TestCloud) =>
    value<'catalogue/menu'>(
      await cloud.phone('shopper-lin').read('catalogue/menu', { storeId: yuyuan }),
    )

  it('again takes over what it says anew and leaves what stores have and staff have set', async () => {
    const mei = new TestStaff(await restarted(), 'clerk-mei')
    const of = { storeId: yuyuan, skuId: teaEggs }
    const move = { kind: 'waste', count: 3 } as const
    value<'catalogue/move-stock'>(
      await mei.send('catalogue/move-stock', { ...of, move, reason: '破损' }),
    )
    value<'catalogue/set-offer'>(await mei.send('catalogue/set-offer', { ...of, offered: false }))
    await folder.rewriteMenu(({ products, ...rest }) => ({
      ...rest,
      products: products
        .filter(({ id }) => id !== osmanthusOolong)
        .map((each) => ({ ...each, name: { zh: `新 ${String(each.id)}` } })),
    }))
    const cloud = await restarted()
    const menu = await menuOf(cloud)
    assert.ok(menu.items.every(({ name }) => name.zh.startsWith('新 ')))
    assert.ok(!menu.items.some(({ id }) => id === osmanthusOolong))
    const shelf = value<'catalogue/shelf'>(
      await cloud.phone('clerk-mei').read('catalogue/shelf', { storeId: yuyuan }),
    )
    const eggs = shelf.items.find(({ skuId }) => skuId === teaEggs)
    assert.deepEqual([eggs?.available, eggs?.offered], [37, false])
  })

  it('names the file and what is wrong', async () => {
    const product = (change: object) => (menu: MenuInFile) => {
      const [first, ...others] = menu.products
      return { ...menu, products: [{ ...first, ...change }, ...others] }
    }
    const size = { id: 'onlyonesize', priceFen: 100 }
    const bad = [
      [product({ sizes: [] }), /menu\.json: products\.0\.sizes/],
      [product({ sizes: [{ ...size, priceFen: 1.5 }] }), /products\.0\.sizes\.0\.priceFen/],
      [product({ sizes: [{ ...size, priceFen: -1 }] }), /products\.0\.sizes\.0\.priceFen/],
      [product({ sizes: [{ ...size, barcode: '2000000000108' }] }), /EAN-13 or EAN-8/],
      [product({ sizes: [size, { ...size, id: 'othersize00' }] }), /each has a name/],
      [product({ sizes: [{ ...size, id: teaEggs }] }), /two sizes have the same id/],
      [product({ sizes: [{ ...size, barcode: '2000000000107' }] }), /have the same barcode/],
      [product({ category: 'nosuchcategory' }), /its category is not on the menu/],
      [product({ options: ['nosuchoption'] }), /one of its options is not on the menu/],
      [
        product({ options: ['milkchoice'], sizes: [{ ...size, priceFen: 100 }] }),
        /less than nothing/,
      ],
      [product({ allergens: ['dust'] }), /products\.0\.allergens\.0/],
      [product({ price: 100 }), /products\.0\.price/],
      [product({ id: 'short' }), /products\.0\.id: an id is 10 to 26/],
    ] as const
    const pristine = await merchantFolder()
    try {
      let before: MenuInFile | undefined
      for (const [change, words] of bad) {
        await pristine.rewriteMenu((menu) => {
          before ??= menu
          return change(before)
        })
        await assert.rejects(testCloud({ merchantDir: pristine.path }), words)
      }
    } finally {
      await pristine.remove()
    }
  })
})
