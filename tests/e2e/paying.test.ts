import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { ROOT } from '../../config/build'
import { launchBrowser } from '../support/browser'
import { yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'

const PATIENCE_MS = 20_000

describe('the payment sheet of a browser’s phone', () => {
  let cloud: TestCloud
  let browser: Browser
  let page: Page
  const complaints: string[] = []
  before(async () => {
    cloud = await testCloud({ h5Dir: join(ROOT, 'dist/h5') })
    browser = await launchBrowser()
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 390, height: 800 },
    })
    page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', (error) => complaints.push(error.message))
  })
  after(async () => {
    await browser.close()
    await cloud.cloud.close()
  })

  const orders = async () => (await cloud.documents('orders')).map(({ status }) => status)

  it('shows what is paid, once the amount at the counter is', async () => {
    const address = `/shopper/pay/index?store=${yuyuan}&fen=1250`
    await page.goto(`${cloud.url}/phone/?openid=shopper-lin#${address}`)
    await page.locator('#pay:visible').click()
    await page.locator('#pay-sheet').waitFor()
    assert.match((await page.locator('#pay-sheet').textContent()) ?? '', /¥ 12\.50/)
  })

  it('stays after a forged notification, which the shop refuses', async () => {
    await page.locator('#pay-sheet-forge').click()
    await page.locator('#pay-sheet [role=status]', { hasText: '401' }).waitFor()
    assert.deepEqual(await orders(), ['awaiting-payment'])
  })

  it('leaves the order as it was where it is cancelled', async () => {
    await page.locator('#pay-sheet-cancel').click()
    await page.locator('#pay-sheet').waitFor({ state: 'detached' })
    await page.locator('#pay-word:visible', { hasText: /./ }).waitFor()
    assert.deepEqual(await orders(), ['awaiting-payment'])
  })

  it('pays, and the page knows although the notification was lost', async () => {
    await page.locator('#pay:visible').click()
    await page.locator('#pay-sheet-notification').selectOption('lost')
    await page.locator('#pay-sheet-pay').click()
    await page.locator('#pay-sheet').waitFor({ state: 'detached' })
    await page.locator('#pay:visible').waitFor({ state: 'detached' })
    const [status] = await orders()
    assert.notEqual(status, 'awaiting-payment')
    assert.equal((await cloud.documents('attempts'))[0]?.status, 'paid')
  })

  it('no page complained on the way', () => {
    assert.deepEqual(complaints, [])
  })
})
