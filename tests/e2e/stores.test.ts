import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { settingsAddress, storePageAddress } from '@/features/stores/page-addresses'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ROOT } from '../../config/build'
import { graveFindings } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { hefang, wukang, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'

const HOME = '/pages/home/index'
const PHONE = { width: 375, height: 812 }
/** A screen stands well before this, on a slow machine too. */
const STANDS_MS = 10_000
/** Between the two of Shanghai, nearer to 愚园路: by WGS-84, as a browser tells it. */
const NEAR_YUYUAN = { latitude: 31.222, longitude: 121.42 }

describe('stores on two phones', () => {
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

  async function phone(
    person: string,
    address: string,
    options: BrowserContextOptions = {},
  ): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(STANDS_MS)
    await page.clock.install()
    await page.goto(`${cloud.url}/phone/?openid=${person}#${address}`)
    return page
  }

  /** The stores on the list once these are all there are, in their order. */
  async function lists(page: Page, stores: readonly string[]): Promise<void> {
    const rows = page.locator('.store-row-main')
    await page.waitForFunction(
      (ids) =>
        JSON.stringify([...document.querySelectorAll('.store-row-main')].map(({ id }) => id)) ===
        JSON.stringify(ids),
      stores.map((store) => `store-${store}`),
    )
    assert.equal(await rows.count(), stores.length)
  }

  it('a shopper finds a store by part of its address, and all of them again', async () => {
    const page = await phone('shopper-looking', HOME)
    await lists(page, [wukang, yuyuan, hefang])
    await page.locator('#store-search input').fill('愚园路 1088')
    await page.clock.runFor(500)
    await lists(page, [yuyuan])
    await page.locator('#store-search input').fill('没有这样的店')
    await page.clock.runFor(500)
    await page.locator('#see-all').click()
    await page.clock.runFor(500)
    await lists(page, [wukang, yuyuan, hefang])
    await page.context().close()
  })

  it('one who refuses their position chooses a city, which the phone remembers', async () => {
    const page = await phone('shopper-refusing', HOME)
    await page.locator('#near').click()
    await page.locator('#not-located').waitFor()
    await page.locator('#city-hangzhou').click()
    await lists(page, [hefang])
    await page.reload()
    await lists(page, [hefang])
    await page.locator('#everywhere').click()
    await lists(page, [wukang, yuyuan, hefang])
    await page.context().close()
  })

  it('one who allows it sees the nearest first, each with its distance', async () => {
    const page = await phone('shopper-near', HOME, {
      geolocation: NEAR_YUYUAN,
      permissions: ['geolocation'],
    })
    await lists(page, [wukang, yuyuan, hefang])
    await page.locator('#near').click()
    await page.locator(`#store-${hefang}`).filter({ hasText: '公里' }).waitFor()
    await lists(page, [yuyuan, wukang, hefang])
    assert.match(
      (await page.locator(`#store-${yuyuan}`).textContent()) ?? '',
      /约 \d00 米|100 米内/,
    )
    await page.context().close()
  })

  it('a manager closes today for a stocktake, and the shopper’s phone says so on its next poll', async () => {
    const shopper = await phone('shopper-watching', storePageAddress(yuyuan))
    await shopper.locator('#opening').filter({ hasText: '营业中 · 22:00 关门' }).waitFor()
    const manager = await phone('manager-chen', settingsAddress(yuyuan))
    await manager.locator('#add-exception').click()
    await manager.locator('#exception-reason-zh input').fill('盘点')
    await manager.locator('#save-exception').click()
    await manager.locator('#settings-exceptions').filter({ hasText: '休息 · 盘点' }).waitFor()
    await manager.locator('#opening').filter({ hasText: '今天休息：盘点' }).waitFor()
    await shopper.clock.runFor(MINUTE_MS)
    await shopper
      .locator('#opening')
      .filter({ hasText: '今天休息：盘点 · 明天 10:00 开门' })
      .waitFor()
    await manager.context().close()
    await shopper.context().close()
  })

  it('of two managers’ changes to the week the second is told, sees the first’s, and then saves', async () => {
    const first = await phone('manager-chen', settingsAddress(wukang))
    const second = await phone('manager-chen', settingsAddress(wukang))
    await second.locator('#stretch-0-day-4').click()
    await first.locator('#stretch-0-day-1').click()
    await first.locator('#save-week').click()
    await first.locator('#saved-save-week').waitFor()
    await second.locator('#save-week').click()
    await second.locator('#see-new-week').click()
    const monday = second.locator('#stretch-0-day-1')
    assert.equal(await monday.getAttribute('aria-label'), '周一')
    await monday.click()
    await second.locator('#save-week').click()
    await second.locator('#saved-save-week').waitFor()
    await first.context().close()
    await second.context().close()
  })

  it('hours that cannot be are refused beside the field, before they are sent', async () => {
    const manager = await phone('manager-chen', settingsAddress(wukang))
    await manager.locator('#stretch-1-day-1').click()
    await manager.locator('#week-wrong').waitFor()
    assert.equal(await manager.locator('#save-week').getAttribute('aria-disabled'), 'true')
    await manager.locator('#drop-week').click()
    await manager.locator('#week-wrong').waitFor({ state: 'detached' })
    await manager.context().close()
  })

  it('a clerk is not let into the settings', async () => {
    const clerk = await phone('clerk-mei', settingsAddress(yuyuan))
    await clerk.locator('#refused').filter({ hasText: '这里只给本店店员使用' }).waitFor()
    await clerk.context().close()
  })

  it('axe finds nothing serious on any of their screens, light or dark', async () => {
    const settings = settingsAddress(wukang)
    const looks = [
      { person: 'shopper-axe', address: storePageAddress(wukang), taps: [], standing: '#hours' },
      { person: 'shopper-axe', address: HOME, taps: ['#near'], standing: '#not-located' },
      { person: 'manager-chen', address: settings, taps: [], standing: '#settings-ahead' },
      {
        person: 'manager-chen',
        address: settings,
        taps: ['#add-exception', '#exception-open'],
        standing: '#exception-hours-0-opens',
      },
      {
        person: 'manager-chen',
        address: settings,
        taps: ['#add-notice'],
        standing: '#notice-until',
      },
    ]
    const found: Record<string, string[]> = {}
    for (const { person, address, taps, standing } of looks) {
      const page = await phone(person, address)
      for (const tap of taps) await page.locator(tap).click()
      await page.locator(standing).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const findings = await graveFindings(page)
        if (findings.length > 0) found[`${standing}, ${colorScheme}`] = findings
      }
      await page.context().close()
    }
    assert.deepEqual(found, {})
  })
})
