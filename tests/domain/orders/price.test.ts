import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SellableMenu } from '@/shared/domain/catalogue/sellable'
import type { CartLine } from '@/shared/domain/orders/order'
import { countsBySku, priceCart } from '@/shared/domain/orders/price'
import { asId, type SkuId } from '@/shared/kernel/ids'

const cup = asId<'sku'>('cupofoolong')
const big = asId<'sku'>('bigcupoolong')
const tin = asId<'sku'>('oolongintins')
const milk = asId<'option'>('milkoption')
const cow = asId<'choice'>('cowsmilk00')
const oat = asId<'choice'>('oatmilk000')

function sku(id: SkuId, priceFen: number, left: number | null, name: string | null = null) {
  const counted = left !== null
  const soldOut = left === 0
  return {
    id,
    name: name === null ? null : { zh: name },
    priceFen,
    barcode: null,
    packingFen: 100,
    counted,
    left,
    soldOut,
  }
}

function product(id: string, work: number, skus: SellableMenu['products'][number]['skus']) {
  return {
    id: asId<'product'>(id),
    categoryId: asId<'category'>('teasteasteas'),
    name: { zh: id },
    about: null,
    details: [],
    allergens: [],
    pictures: [],
    skus,
    options:
      work === 0
        ? []
        : [
            {
              id: milk,
              name: { zh: '奶' },
              choices: [
                { id: cow, name: { zh: '牛奶' }, addsFen: 0 },
                { id: oat, name: { zh: '燕麦奶' }, addsFen: 300 },
              ],
            },
          ],
    work,
  }
}

const menu = (left: number): SellableMenu => ({
  storeId: asId('yuyuanroad'),
  categories: [],
  products: [
    product('oolongcups', 2, [sku(cup, 1800, null, '中杯'), sku(big, 2200, null, '大杯')]),
    product('oolongtins', 0, [sku(tin, 6800, left)]),
  ],
})

function line(skuId: SkuId, count: number, choices = {}): CartLine {
  return { skuId, count, choices, note: '' }
}

const here = { how: 'here' } as const
const toGo = { how: 'to-go' } as const

describe('the price of a cart', () => {
  it('is its lines with what is chosen, in the words of the menu', () => {
    const priced = priceCart(menu(9), [line(cup, 2, { [milk]: oat }), line(tin, 1)], here)
    assert.equal(priced.totalFen, 2 * 2100 + 6800)
    assert.equal(priced.work, 4)
    const [first] = priced.lines
    assert.ok(first && 'unitFen' in first)
    assert.deepEqual(first.chosen, [{ zh: '中杯' }, { zh: '燕麦奶' }])
  })

  it('takes the first choice where nothing was said', () => {
    const [first] = priceCart(menu(9), [line(big, 1)], here).lines
    assert.ok(first && 'unitFen' in first)
    assert.deepEqual(first.choices, { [milk]: cow })
  })

  it('has packing for each piece that leaves the house, with its reason', () => {
    const priced = priceCart(menu(9), [line(cup, 2), line(tin, 1)], toGo)
    assert.deepEqual(priced.adjustments, [{ reason: 'packing', fen: 300 }])
    assert.equal(priced.totalFen, 2 * 1800 + 6800 + 300)
  })

  it('leaves out what cannot be ordered, and says why', () => {
    const gone = asId<'sku'>('nosuchsku000')
    const strange = line(cup, 1, { [milk]: asId('goatsmilk0') })
    const unasked = line(cup, 1, { [asId('noseoption0')]: oat })
    const cart = [line(gone, 1), strange, unasked, line(tin, 3), line(tin, 2), line(cup, 1)]
    const priced = priceCart(menu(4), cart, here)
    assert.deepEqual(
      priced.lines.map(({ trouble }) => trouble),
      [
        { why: 'gone' },
        { why: 'choice-gone' },
        { why: 'choice-gone' },
        undefined,
        { why: 'only', left: 1 },
        undefined,
      ],
    )
    assert.equal(priced.totalFen, 3 * 6800 + 1800)
    assert.deepEqual(priceCart(menu(0), [line(tin, 1)], here).lines[0]?.trouble, {
      why: 'sold-out',
    })
  })

  it('adds the counts of one size up, in the order of their keys', () => {
    assert.deepEqual(countsBySku([line(tin, 1), line(cup, 2), line(tin, 3)]), [
      { skuId: cup, count: 2 },
      { skuId: tin, count: 4 },
    ])
  })
})
