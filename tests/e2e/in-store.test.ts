import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { COUNTED_AFTER_MS } from '@/features/stores/entry-counter'
import { HOUR_MS } from '@/shared/kernel/instant'
import { ROOT } from '../../config/build'
import { launchBrowser } from '../support/browser'
import { wukang, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'

const HOME = '/pages/home/index'
const PHONE = { width: 375, height: 812 }
/** A screen stands well before this, on a slow machine too. */
const STANDS_MS = 10_000

describe('in-store mode', () => {
  let cloud: TestCloud
  let browser: Browser
  before(async () => {
    cloud = await testCloud({ h5Dir: join(ROOT, 'dist/h5') })
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    await cloud.cloud.close()
  })

  let launches = 0

  /** Starts the Mini Program from nothing, as WeChat does after it was put away. */
  async function start(page: Page, query: string, at = cloud.cloud.clock.now()): Promise<void> {
    launches += 1
    // The phone's clock says so, whatever day this runs on.
    await page.clock.setFixedTime(at)
    await page.goto(`${cloud.url}/phone/?openid=shopper-in&launch=${launches}#${HOME}${query}`)
  }

  async function phone(): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
    const page = await context.newPage()
    page.setDefaultTimeout(STANDS_MS)
    return page
  }

  const there = (page: Page, selector: string) => page.locator(`${selector}:visible`).waitFor()
  const here = (page: Page) => page.locator('#here:visible').textContent()

  it('is begun by a scan, names the place, and outlasts a restart', async () => {
    const page = await phone()
    await start(page, '?scene=p.yuyuanroad.T3')
    await page.locator('#here:visible').filter({ hasText: '3 号桌' }).waitFor()
    await start(page, '')
    await page.locator('#here:visible').filter({ hasText: '3 号桌' }).waitFor()
    await start(page, `?store=${wukang}`)
    await there(page, '#all-stores')
    assert.equal(await page.locator('#here').count(), 0, 'another store is not the one they are in')
    await page.context().close()
  })

  it('is left by a tap, for the list, and stays left', async () => {
    const page = await phone()
    await start(page, '?scene=s.yuyuanroad')
    await there(page, '#here')
    assert.equal(await here(page), '您在店里')
    await page.locator('#leave-store').click()
    await there(page, `#store-${yuyuan}`)
    await start(page, '')
    await there(page, `#store-${yuyuan}`)
    await page.context().close()
  })

  it('ends by itself, by the phone’s clock at a start and by the server’s while it is shown', async () => {
    const page = await phone()
    await start(page, '?scene=s.yuyuanroad')
    await there(page, '#here')
    await start(page, '', cloud.cloud.clock.now() + 8 * HOUR_MS)
    await there(page, `#store-${yuyuan}`)
    await start(page, '', cloud.cloud.clock.now() - 8 * HOUR_MS)
    await there(page, '#here')
    const { clock } = cloud.cloud
    clock.moveTo(clock.now() + 8 * HOUR_MS)
    await start(page, '', clock.now() - 8 * HOUR_MS)
    await there(page, '#all-stores')
    assert.equal(await page.locator('#here').count(), 0)
    await page.context().close()
  })

  it('is not begun by a card, a menu or a picture of the code', async () => {
    for (const entrance of [1007, 1035, 1048]) {
      const page = await phone()
      const address = `${cloud.url}/phone/?openid=shopper-far&entrance=${entrance}#${HOME}`
      await page.goto(`${address}?scene=s.yuyuanroad`)
      await there(page, '#all-stores')
      assert.equal(await page.locator('#here').count(), 0, String(entrance))
      await page.context().close()
    }
  })

  it('and every other entry is counted once home is quiet', async () => {
    const page = await phone()
    await cloud.reset()
    const counted = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('stores/count-entry'),
    )
    await start(page, '?scene=c.wukangroad.C1')
    const startedAt = performance.now()
    await counted
    assert.ok(performance.now() - startedAt > COUNTED_AFTER_MS - 500)
    const [entries] = await cloud.documents('entries')
    assert.deepEqual(entries?.counts, { counter: { scan: 1 } })
    await page.context().close()
  })
})
