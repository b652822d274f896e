import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { MINE_ADDRESS } from '@/features/staff/addresses'
import { ROOT } from '../../config/build'
import { graveFindings } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { yuyuan } from '../support/demo'
import { Launch } from '../support/launch'
import { testCloud } from '../support/local-cloud'
import { type MerchantFolder, manyProducts, merchantFolder } from '../support/merchant-folder'

const OWNER_CODE = 'guihua-2026-first-owner'
const PHONE = { width: 375, height: 812 }
/** A screen stands well before this, on a slow machine too. */
const STANDS_MS = 10_000

describe('the first owner of a new environment', () => {
  let launch: Launch
  let folder: MerchantFolder
  let browser: Browser
  before(async () => {
    folder = await merchantFolder()
    const cloud = await testCloud({
      h5Dir: join(ROOT, 'dist/h5'),
      seed: 'empty',
      environment: { OWNER_CODE },
    })
    launch = new Launch(cloud, folder)
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    await launch.cloud.cloud.close()
    await folder.remove()
  })

  async function opened(): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
    const page = await context.newPage()
    page.setDefaultTimeout(STANDS_MS)
    await page.goto(`${launch.cloud.url}/phone/?openid=${launch.owner.openid}#${MINE_ADDRESS}`)
    return page
  }

  it('joins by the code, hears what is to come, and loads the folder with one tap', async () => {
    // More than one step takes.
    await folder.rewriteMenu(manyProducts(60))
    await folder.rewritePromotions(() => [])
    await folder.rewriteLoyalty((rules) => ({ ...rules, multipliers: [] }))
    const page = await opened()
    await page.locator('#owner-code input').fill(OWNER_CODE)
    await page.locator('#owner-name input').fill('周姐')
    await page.locator('#claim-owner').click()
    await page.locator('#no-folder').waitFor()
    await launch.setUp()
    await page.reload()
    await page.locator('#load-folder').waitFor()
    assert.deepEqual(await graveFindings(page), [])
    await page.locator('#load-folder').click()
    await page.locator(`#role-${yuyuan}`).waitFor()
    await page.locator('#load-folder').waitFor({ state: 'detached' })
    assert.match(await page.locator('#folder').innerText(), /周姐/)
    assert.equal((await launch.cloud.documents('products')).length, 60)
    assert.equal((await launch.cloud.documents('menus')).length, 1)
  })
})
