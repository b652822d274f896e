import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { found, isTypedBarcode, itemsOf } from '@/features/catalogue/menu/shown-items'
import { added } from '@/features/catalogue/price-words'
import { firstLine, mostOf, oneFen, withChoice } from '@/features/catalogue/product/choosing'
import { fenOf, moveOf } from '@/features/catalogue/shelf/stock-form'
import type { MenuItem, MenuView, ProductView } from '@/shared/contracts/catalogue.contract'
import { asId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'
import { yuyuan } from '../support/demo'

const teas = asId<'category'>('puretealeaves')
const milk = asId<'category'>('milkteacups')

function item(id: string, categoryId: typeof teas, words: string): MenuItem {
  return { id: asId(id), categoryId, name: { zh: words }, fromFen: 100, words }
}

const menu: MenuView = {
  storeId: yuyuan,
  storeName: { zh: '愚园路店' },
  categories: [
    { id: teas, name: { zh: '清茶' } },
    { id: milk, name: { zh: '奶茶' } },
  ],
  items: [
    item('dragonwell0', teas, '西湖龙井 west lake longjing'),
    item('jasminemilktea', milk, '茉莉奶绿 jasmine milk tea'),
    item('blackmilktea', milk, '祁红奶茶 keemun milk tea'),
  ],
}

const small = asId<'sku'>('oolongsmall')
const large = asId<'sku'>('oolonglarge')
const sweet = asId<'option'>('sweetness0')
const less = asId<'choice'>('lesssweet00')
const milkOption = asId<'option'>('milkchoice')
const fresh = asId<'choice'>('freshmilk00')
const oat = asId<'choice'>('oatmilk0000')
const none = asId<'choice'>('withoutmilk')

const sku = { priceFen: 1800, packingFen: 0, counted: true }
const view: ProductView = {
  storeId: yuyuan,
  product: {
    id: asId('osmanthuslatte'),
    categoryId: milk,
    name: { zh: '桂花鲜奶茶' },
    about: null,
    details: [],
    allergens: [],
    pictures: [],
    skus: [
      { ...sku, id: small, name: { zh: '中杯' }, barcode: '96385074' },
      { ...sku, id: large, name: { zh: '大杯' }, barcode: null },
    ],
    options: [
      {
        id: sweet,
        name: { zh: '甜度' },
        choices: [{ id: less, name: { zh: '少甜' }, addsFen: 0 }],
      },
      {
        id: milkOption,
        name: { zh: '奶' },
        choices: [
          { id: fresh, name: { zh: '鲜奶' }, addsFen: 0 },
          { id: oat, name: { zh: '燕麦奶' }, addsFen: 300 },
          { id: none, name: { zh: '不加奶' }, addsFen: -200 },
        ],
      },
    ],
    work: 2,
  },
  here: [
    { skuId: small, priceFen: 1800, left: 0, soldOut: true },
    { skuId: large, priceFen: 2200, left: 3, soldOut: false },
  ],
}

const ids = (items: readonly MenuItem[]) => items.map(({ id }) => id)

describe('what is shown of a menu', () => {
  it('is a category, the first unless another is chosen', () => {
    assert.deepEqual(ids(itemsOf(menu, null, '')), ['dragonwell0'])
    assert.deepEqual(ids(itemsOf(menu, milk, ' ')), ['jasminemilktea', 'blackmilktea'])
  })

  it('is whatever has all the words looked for, of any category, in either language', () => {
    assert.deepEqual(ids(itemsOf(menu, teas, '奶')), ['jasminemilktea', 'blackmilktea'])
    assert.deepEqual(ids(found(menu.items, 'MILK jasmine')), ['jasminemilktea'])
    assert.deepEqual(found(menu.items, 'milk longjing'), [])
  })

  it('takes digits as long as a barcode for one', () => {
    assert.ok(isTypedBarcode(' 96385074 '))
    assert.ok(!isTypedBarcode('357'))
    assert.ok(!isTypedBarcode('龙井'))
  })
})

describe('what is chosen of a product', () => {
  it('begins with the first size there is and the first of every option', () => {
    const line = firstLine(view, null)
    assert.deepEqual(line, {
      skuId: large,
      choices: { [sweet]: less, [milkOption]: fresh },
      count: 1,
      note: '',
    })
  })

  it('begins with the size that was scanned, sold out or not', () => {
    assert.equal(firstLine(view, '96385074')?.skuId, small)
    assert.equal(firstLine({ ...view, here: [] }, null), null)
  })

  it('costs the size’s price here and what the choices add or take off', () => {
    const line = firstLine(view, null)
    assert.ok(line)
    assert.equal(oneFen(view, line), 2200)
    assert.equal(oneFen(view, withChoice(line, milkOption, oat)), 2500)
    assert.equal(oneFen(view, withChoice(line, milkOption, none)), 2000)
  })

  it('is no more than is left, and no more than a line takes', () => {
    assert.equal(mostOf(view.here[1]), 3)
    assert.equal(mostOf({ skuId: large, priceFen: 1, left: null, soldOut: false }), 99)
    assert.equal(mostOf(undefined), 99)
  })
})

describe('prices in words', () => {
  it('have a sign, and say what they add', () => {
    assert.deepEqual([price(1805), price(-200)], ['¥18.05', '−¥2.00'])
    assert.deepEqual([added(0), added(300), added(-200)], ['', '+¥3.00', '-¥2.00'])
  })
})

describe('what staff type on the shelf', () => {
  it('is a whole number that means something for its kind', () => {
    assert.deepEqual(moveOf('delivery', ' 12 '), { kind: 'delivery', count: 12 })
    assert.deepEqual(moveOf('count', '0'), { kind: 'count', there: 0 })
    for (const typed of ['', '0', '-3', '1.5', '十二', '123456']) {
      assert.equal(moveOf('waste', typed), null, typed)
    }
  })

  it('is a price in yuan with at most two decimals', () => {
    assert.deepEqual(['18', '18.5', '18.05', '0'].map(fenOf), [1800, 1850, 1805, 0])
    for (const typed of ['', '18.', '.5', '18.005', '-1', '1e3', '十八']) {
      assert.equal(fenOf(typed), null, typed)
    }
  })
})
