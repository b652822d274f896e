import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { orderBoardAddress } from '@/features/orders/addresses'
import type { Instant } from '@/shared/kernel/instant'
import { ROOT } from '../../config/build'
import { answerWhenAsked, launchBrowser } from './browser'
import { yuyuan } from './demo'
import { type TestCloud, testCloud } from './local-cloud'

const PHONE = { width: 375, height: 812 }
/** A board or an order asks again within 15 s; a little is left for drawing what it is told. */
const PATIENCE_MS = 25_000

/** A shopper's phone and a store's, each in a browser of its own, on one local cloud. */
export interface OrderPhones {
  readonly cloud: TestCloud
  readonly shopper: Page
  readonly staff: Page
  /** What the pages complained of; a test that expects nothing asserts that it is empty. */
  readonly complaints: readonly string[]
  /** Opens an address from nothing, as WeChat does; the shopper is 林 where nobody else is said. */
  look(page: Page, address: string, openid?: string): Promise<void>
  close(): Promise<void>
}

async function phoneOf(browser: Browser, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
  await answerWhenAsked(context, 'allow')
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return page
}

/**
 * Taps what is on the page on top. While that slides in over another with the same bar at its foot,
 * both bars are found, and the one beneath is soon hidden: a finger cannot mean it, a locator can.
 */
export async function tap(page: Page, selector: string): Promise<void> {
  const found = page.locator(`${selector}:visible`).first()
  await found.waitFor()
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('.taro_page')].filter((each) => each.checkVisibility())
        .length === 1,
  )
  await found.click()
}

/** @param startsAt what the stores' clocks show at first; a Wednesday's noon where nothing is said */
export async function orderPhones(startsAt?: Instant): Promise<OrderPhones> {
  const h5Dir = join(ROOT, 'dist/h5')
  const cloud = await testCloud({ h5Dir, ...(startsAt !== undefined && { startsAt }) })
  const browser = await launchBrowser()
  const complaints: string[] = []
  const shopper = await phoneOf(browser, complaints)
  const staff = await phoneOf(browser, complaints)
  let launches = 0
  const look = async (page: Page, address: string, openid?: string) => {
    launches += 1
    const who = openid ?? (page === staff ? 'clerk-mei' : 'shopper-lin')
    await page.goto(`${cloud.url}/phone/?openid=${who}&launch=${launches}#${address}`)
  }
  // Orders for now are taken while somebody looks at the board.
  await look(staff, orderBoardAddress(yuyuan))
  await staff.locator('#no-orders:visible').waitFor()
  return {
    cloud,
    shopper,
    staff,
    complaints,
    look,
    close: async () => {
      await browser.close()
      await cloud.cloud.close()
    },
  }
}
