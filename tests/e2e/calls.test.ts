import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { COUNTER_ADDRESS, codesAddress } from '@/features/staff/addresses'
import { ROOT } from '../../config/build'
import { launchBrowser } from '../support/browser'
import { water, yuyuan } from '../support/demo'
import { calledFor, TestGuest } from '../support/floor'
import { type TestCloud, testCloud } from '../support/local-cloud'

const HOME = '/pages/home/index'
const PHONE = { width: 375, height: 812 }
/** A table that waits asks every 15 s. */
const ONE_POLL_MS = 15_000
/** An answer is drawn well before this, on a slow machine too. */
const STANDS_MS = 10_000

describe('calling the staff', () => {
  let cloud: TestCloud
  let browser: Browser
  let table: Page
  let counter: Page
  const complaints: string[] = []
  before(async () => {
    cloud = await testCloud({ h5Dir: join(ROOT, 'dist/h5') })
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    await cloud.cloud.close()
  })

  async function open(openid: string, address: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.clock.install()
    await page.goto(`${cloud.url}/phone/?openid=${openid}#${address}`)
    return page
  }
  const says = (page: Page, selector: string, words: string) =>
    page.locator(`${selector}:visible`).filter({ hasText: words }).waitFor({ timeout: STANDS_MS })

  it('a code shown by the staff opens the table’s home, where one tap calls', async () => {
    const codes = await open('clerk-mei', codesAddress(yuyuan))
    await codes.locator('#code-T3:visible').click()
    const scene = await codes.locator('#code-scene:visible').textContent()
    assert.equal(scene, `p.${yuyuan}.T3`)
    await codes.context().close()

    table = await open('shopper-lin', `${HOME}?scene=${scene}`)
    await table.locator(`#ask-${water}:visible`).click()
    await says(table, `#asked-${water}`, '已告诉店员')
  })

  it('the counter shows it, and one tap says that somebody goes', async () => {
    counter = await open('clerk-mei', COUNTER_ADDRESS)
    await says(counter, '.call-words', '3 号桌')
    await counter.locator('[id^="answer-"]:visible').click()
    await says(counter, '#calls-count', '没有人叫店员')
  })

  it('the table reads that somebody is coming', async () => {
    await table.clock.runFor(ONE_POLL_MS)
    await says(table, `#asked-${water}`, '店员来了')
  })

  it('a second clerk, whose screen is older, learns that a colleague goes', async () => {
    const guest = new TestGuest(cloud, 'shopper-wang')
    const callId = await guest.calls()
    const older = await open('manager-chen', COUNTER_ADDRESS)
    await older.locator(`#work-at-${yuyuan}:visible`).click()
    await says(older, `#call-${callId}`, '3 号桌')
    const input = { storeId: yuyuan, callId }
    await cloud.phone('clerk-mei').intent('staff/answer', input).send()
    await older.locator(`#answer-${callId}:visible`).click()
    await says(older, `#refused-answer-${callId}`, '已经有店员过来了')
  })

  it('a place is muted and heard again at the counter', async () => {
    await new TestGuest(cloud, 'shopper-wang').calls()
    await counter.reload()
    await counter.locator('.call-words:visible').last().click()
    await counter.locator('#mute-place:visible').click()
    await counter.locator('[id^="hear-"]:visible').waitFor()
    await table.reload()
    await says(table, '#ask-silent', '今天不能叫店员')
    await counter.locator('[id^="hear-"]:visible').click()
    await counter.locator('[id^="hear-"]').waitFor({ state: 'detached' })
    assert.deepEqual(await calledFor(cloud), ['3 号桌 加水'])
  })

  it('no page broke on the way', () => {
    assert.deepEqual(complaints, [])
  })
})
