import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { Input } from '@/shared/contracts'
import { asId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { hefang, oolongTin, osmanthusOolong, wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { TestStaff } from '../../support/staff'

describe('the menu of a store', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset('demo'))

  const lin = () => cloud().phone('shopper-lin')
  const menuOf = async (storeId = yuyuan) =>
    value<'catalogue/menu'>(await lin().read('catalogue/menu', { storeId }))
  const productOf = (input: Partial<Input<'catalogue/product'>> = {}) =>
    lin().read('catalogue/product', { storeId: yuyuan, productId: osmanthusOolong, ...input })
  const scan = (barcode: string, storeId = yuyuan) =>
    lin().read('catalogue/find-barcode', { storeId, barcode })

  it('lists what the merchant sells, in the merchant’s order, under 200 KB', async () => {
    const menu = await menuOf()
    assert.equal(menu.categories.length, 6)
    assert.equal(menu.items.length, 25)
    assert.equal(menu.items[0]?.id, osmanthusOolong)
    assert.equal(menu.items[0].fromFen, 1800)
    assert.ok(JSON.stringify(menu).length < 200_000)
  })

  it('is searched in both languages, whatever the case', async () => {
    const [first] = (await menuOf()).items
    assert.ok(first?.words.includes('桂花乌龙') && first.words.includes('osmanthus oolong'))
  })

  it('says what a product costs at least, and whether it can cost more', async () => {
    const { items } = await menuOf()
    const costs = (id: string) => {
      const item = items.find((each) => each.id === id)
      return [item?.fromFen, item?.varies === true]
    }
    assert.deepEqual(costs('osmanthusoolong'), [1800, true])
    assert.deepEqual(costs('osmanthuswine'), [2000, false])
    assert.deepEqual(costs('osmanthuslatte'), [2000, true])
  })

  it('puts into the cart with one tap only what there is nothing to choose of', async () => {
    const { items } = await menuOf()
    const only = items.filter((item) => item.only !== undefined).map(({ id }) => id)
    assert.ok(only.includes(asId('osmanthuscake')))
    assert.ok(!only.includes(osmanthusOolong))
    assert.ok(!only.includes(asId('dragonwell0')))
  })

  it('has each store’s own prices, and leaves out what a store does not offer', async () => {
    const longjing = async (storeId: typeof yuyuan) =>
      (await menuOf(storeId)).items.find(({ id }) => id === 'dragonwell0')?.fromFen
    assert.deepEqual([await longjing(yuyuan), await longjing(hefang)], [3800, 3200])
    const wine = { storeId: wukang, productId: asId<'product'>('osmanthuswine') }
    assert.equal(refusalCode(await productOf(wine)), 'catalogue/unknown')
    assert.ok(!(await menuOf(wukang)).items.some(({ id }) => id === wine.productId))
  })

  it('shows what is counted and never came as sold out', async () => {
    const puer = async (storeId: typeof yuyuan) =>
      (await menuOf(storeId)).items.find(({ id }) => id === 'puerhteacake')?.soldOut
    assert.deepEqual([await puer(yuyuan), await puer(wukang)], [undefined, true])
  })

  it('shows a product’s sizes, options and allergens, and not what the database adds', async () => {
    const { product, here } = value<'catalogue/product'>(await productOf())
    assert.deepEqual(Object.keys(product).sort(), [
      'about',
      'allergens',
      'categoryId',
      'details',
      'id',
      'name',
      'options',
      'pictures',
      'skus',
      'work',
    ])
    assert.deepEqual(
      here.map(({ priceFen, left }) => [priceFen, left]),
      [
        [1800, null],
        [2200, null],
      ],
    )
    assert.equal(product.options[0]?.choices.length, 4)
  })

  it('finds a product by its barcode, with this store’s stock', async () => {
    const tin = value<'catalogue/product'>(await productOf({ productId: asId('oolongtinbox') }))
    const barcode = tin.product.skus.find(({ id }) => id === oolongTin)?.barcode
    assert.ok(barcode)
    const found = value<'catalogue/find-barcode'>(await scan(barcode))
    assert.equal(found.here.find(({ skuId }) => skuId === oolongTin)?.left, 30)
    const there = value<'catalogue/find-barcode'>(await scan(barcode, wukang))
    assert.equal(there.here.find(({ skuId }) => skuId === oolongTin)?.left, 15)
  })

  it('does not find a barcode it does not have, or one misread', async () => {
    for (const barcode of ['6901234567892', '2000000000103', '12345678']) {
      const code = refusalCode(await scan(barcode))
      assert.equal(code, 'catalogue/unknown', barcode)
    }
    assert.equal(refusalCode(await scan('200000000')), 'catalogue/unknown')
    assert.equal(refusalCode(await scan('tea')), 'request/invalid')
  })

  it('knows no menu of a store there is not', async () => {
    const storeId = asId<'store'>('nosuchstore')
    assert.equal(refusalCode(await lin().read('catalogue/menu', { storeId })), 'stores/unknown')
  })
})

describe('a menu ten minutes before the next business day', () => {
  const cloud = withCloud({ startsAt: Date.parse('2026-11-26T03:50:00+08:00') })

  it('shows a change of the staff’s at once, and what is sold out until tomorrow again tomorrow', async () => {
    const mei = new TestStaff(cloud(), 'clerk-mei')
    const skuId = asId<'sku'>('dragonwellone')
    const set = { storeId: yuyuan, skuId }
    value<'catalogue/set-offer'>(await mei.send('catalogue/set-offer', { ...set, soldOut: true }))
    const soldOut = async () => {
      const asked = cloud().phone('shopper-lin').read('catalogue/menu', { storeId: yuyuan })
      const { items } = value<'catalogue/menu'>(await asked)
      return items.find(({ id }) => id === 'dragonwell0')?.soldOut === true
    }
    assert.equal(await soldOut(), true)
    // 03:59 is still today where days begin at 04:00.
    await cloud().advance(9 * 60_000)
    assert.equal(await soldOut(), true)
    await cloud().advance(60_000)
    assert.equal(await soldOut(), false)
  })
})
