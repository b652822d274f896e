import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { barcodeAddress, productAddress, shelfAddress } from '@/features/catalogue/addresses'
import { asId } from '@/shared/kernel/ids'
import { measureMenu } from '../bench/menu'
import { value } from '../support/answers'
import { oolongTin, osmanthusOolong, teaEggs, yuyuan } from '../support/demo'
import { withCloud } from '../support/local-cloud'
import { Phone } from '../support/miniprogram/phone'
import { TestStaff } from '../support/staff'

/** The first screen of a menu, as home's (design §10), and what may stand on a page. */
const MENU_BYTES = 16_000
const MENU_NODES = 600

describe('a menu of three hundred', () => {
  it('is handed over and drawn a few screens at a time', async () => {
    const figures = await measureMenu()
    const bytes = figures['catalogue/menu-300/setdata-bytes'] ?? 0
    const nodes = figures['catalogue/menu-300/nodes'] ?? 0
    assert.ok(bytes > 2_000 && bytes <= MENU_BYTES, `${bytes} bytes handed to setData`)
    assert.ok(nodes > 100 && nodes <= MENU_NODES, `${nodes} nodes`)
  })
})

describe('the built pages of the catalogue, tapped', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset('demo'))

  const open = async (openid: string, address: string) => {
    const phone = new Phone({ cloud: cloud(), openid, address })
    await phone.quiet()
    return phone
  }

  it('lead from a store to its menu, to a category, to a product', async () => {
    const phone = await open('shopper-lin', 'pages/shop/index')
    try {
      await phone.tap(`store-${yuyuan}`)
      assert.match(
        phone.page.view.textOf(`product-${osmanthusOolong}`) ?? '',
        /桂花乌龙.*¥18.00 起/,
      )
      await phone.tap('category-puretealeaves')
      assert.equal(phone.page.view.textOf(`product-${osmanthusOolong}`), null)
      await phone.tap('product-dragonwell0')
      assert.equal(phone.page.route, 'shopper/product/index')
      assert.equal(phone.page.view.textOf('product-name'), '西湖龙井')
      assert.deepEqual(phone.complaints, [])
    } finally {
      phone.close()
    }
  })

  it('show what a product costs as it is chosen, and what is in it', async () => {
    const latte = productAddress(yuyuan, asId('osmanthuslatte'))
    const phone = await open('shopper-lin', latte)
    try {
      const costs = () => phone.page.view.textOf('product-price')
      assert.equal(costs(), '¥22.00')
      assert.equal(phone.page.view.textOf('allergens'), '含 乳')
      await phone.tap('size-osmanthuslattebig')
      await phone.tap('choice-oatmilk0000')
      assert.equal(costs(), '¥29.00')
      await phone.tap('choice-withoutmilk')
      assert.equal(costs(), '¥24.00')
    } finally {
      phone.close()
    }
  })

  it('show a scanned tin with this store’s stock, once few are left', async () => {
    const mei = new TestStaff(cloud(), 'clerk-mei')
    const count = { kind: 'count', there: 3 } as const
    const move = { storeId: yuyuan, skuId: oolongTin, move: count, reason: '盘点' }
    value<'catalogue/move-stock'>(await mei.send('catalogue/move-stock', move))
    const phone = await open('shopper-lin', barcodeAddress(yuyuan, '2000000000107'))
    try {
      assert.equal(phone.page.view.textOf('product-name'), '桂花乌龙 罐装')
      assert.equal(phone.page.view.textOf('size-state'), '还有 3 份')
    } finally {
      phone.close()
    }
  })

  it('let a clerk mark a size as sold out, which the menu says, and no price be changed', async () => {
    const clerk = await open('clerk-mei', shelfAddress(yuyuan))
    const shopper = await open('shopper-lin', productAddress(yuyuan, asId('teaeggbowl0')))
    try {
      await clerk.tap('shelf-teatimebites')
      await clerk.tap(`shelf-${teaEggs}`)
      assert.match(clerk.page.view.textOf('movements') ?? '', /到货开店备货\+40/)
      assert.equal(clerk.page.view.textOf('own-price'), null)
      await clerk.tap('sold-out')
      assert.match(clerk.page.view.textOf(`shelf-${teaEggs}`) ?? '', /今日售完/)
      await shopper.comeBack()
      assert.equal(shopper.page.view.textOf('size-state'), '售完')
    } finally {
      clerk.close()
      shopper.close()
    }
    assert.deepEqual([...clerk.complaints, ...shopper.complaints], [])
  })
})
