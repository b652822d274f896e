import { yuyuan } from '../support/demo'
import { testCloud } from '../support/local-cloud'
import { manyProducts, merchantFolder } from '../support/merchant-folder'
import { Phone } from '../support/miniprogram/phone'
import type { Figures } from './figures'

/** A long menu: fifty products to each of six categories. */
const PRODUCTS = 300

/**
 * What the built menu hands to its view from the tap on a store until it rests (UTF-8 bytes of
 * `setData`, as JSON), and how many nodes the page is then drawn with.
 */
export async function measureMenu(): Promise<Figures> {
  const folder = await merchantFolder()
  await folder.rewriteMenu(manyProducts(PRODUCTS))
  // The demo's rules name products that this menu has not.
  await folder.rewritePromotions(() => [])
  const cloud = await testCloud({ merchantDir: folder.path })
  const phone = new Phone({ cloud, openid: 'shopper-lin', address: 'pages/shop/index' })
  try {
    await phone.quiet()
    const before = phone.page.drawBytes.length
    await phone.tap(`store-${yuyuan}`)
    const drawn = phone.page.drawBytes.slice(before)
    return {
      'catalogue/menu-300/setdata-bytes': drawn.reduce((sum, bytes) => sum + bytes, 0),
      'catalogue/menu-300/nodes': phone.page.view.nodeCount,
    }
  } finally {
    phone.close()
    await cloud.cloud.close()
    await folder.remove()
  }
}
