import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { CARD_ADDRESS, ME_ADDRESS, memberAddress } from '@/features/membership/addresses'
import { PRIVACY_ADDRESS } from '@/features/stores/page-addresses'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ROOT } from '../../config/build'
import { launchBrowser } from '../support/browser'
import { forTwo, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'

const PHONE = { width: 375, height: 812 }
/** A screen stands well before this, on a slow machine too. */
const STANDS_MS = 15_000

describe('membership, on two phones', () => {
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
  beforeEach(() => cloud.reset())

  async function open(openid: string, address: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
    const page = await context.newPage()
    page.setDefaultTimeout(STANDS_MS)
    await page.goto(`${cloud.url}/phone/?openid=${openid}#${address}`)
    return page
  }

  const digitsOn = async (page: Page) =>
    ((await page.locator('#card-code').textContent()) ?? '').replaceAll(' ', '')

  async function typeCode(counter: Page, text: string): Promise<void> {
    await counter.locator('#look-up-field input').fill(text)
    await counter.locator('#look-up').click()
  }

  it('one tap joins, and the counter finds the card once by the code it shows', async () => {
    const shopper = await open('shopper-lin', CARD_ADDRESS)
    await shopper.locator('#join').click()
    await shopper.locator('#card-code').waitFor()
    const code = await digitsOn(shopper)
    assert.match(code, /^\d{24}$/)

    const counter = await open('clerk-mei', memberAddress(yuyuan))
    await typeCode(counter, code)
    await counter.locator('#found-present').waitFor()
    const found = await counter.locator('#found-number').textContent()
    assert.equal(found?.replaceAll(' ', ''), code.slice(0, 10))

    await counter.locator('#another').click()
    await typeCode(counter, code)
    assert.match((await counter.locator('#refused-look-up').textContent()) ?? '', /刚刚用过/)
    await shopper.context().close()
    await counter.context().close()
  })

  it('a card once shown is shown without a network, also after a fresh start, for five minutes', async () => {
    const shopper = await open('shopper-lin', CARD_ADDRESS)
    await shopper.locator('#join').click()
    await shopper.locator('#card-code').waitFor()
    const code = await digitsOn(shopper)
    await shopper.route('**/call/**', (route) => route.abort())
    await shopper.reload()
    await shopper.locator('#card-offline').waitFor()
    const offline = await digitsOn(shopper)
    assert.equal(offline.slice(0, 10), code.slice(0, 10))

    const counter = await open('clerk-mei', memberAddress(yuyuan))
    await typeCode(counter, offline)
    await counter.locator('#found-number').waitFor()
    await shopper.clock.install({ time: Date.now() + 6 * MINUTE_MS })
    await shopper.reload()
    await shopper.locator('#no-code').waitFor()
    await shopper.context().close()
    await counter.context().close()
  })

  it('what is kept can be seen, changed and left behind', async () => {
    const page = await open('shopper-lin', ME_ADDRESS)
    await page.locator('#join').click()
    await page.locator('#change-nickname').click()
    await page.locator('#nickname-field input').fill('代开发票')
    await page.locator('#save-nickname').click()
    await page.locator('#refused-nickname').waitFor()
    await page.locator('#nickname-field input').fill('小林')
    await page.locator('#save-nickname').click()
    await page.locator('#my-nickname').filter({ hasText: '小林' }).waitFor()
    await page.locator('#give-phone').click()
    await page.locator('#my-phone').filter({ hasText: '•' }).waitFor()
    await page.locator('#remove-phone').click()
    await page.locator('#give-phone').waitFor()
    await page.locator('#leave-membership').click()
    await page.locator('#leave-membership-yes').click()
    await page.locator('#join').waitFor()
    await page.locator('.weui-tabbar__item:has-text("会员卡")').click()
    await page.locator('#join:visible').waitFor()
    assert.equal((await cloud.documents('cards')).length, 0)
    await page.context().close()
  })

  it('who never joined can have what is kept deleted, once there is something', async () => {
    const isKnown = async () =>
      (await cloud.documents('identities')).some(({ openid }) => openid === 'shopper-hua')
    const before = await open('shopper-hua', PRIVACY_ADDRESS)
    await before.locator('#privacy-merchant').waitFor()
    await before.waitForLoadState('networkidle')
    assert.equal(await before.locator('#forget-me').count(), 0)
    await before.context().close()

    const joining = cloud.phone('shopper-hua').intent('queue/join', forTwo)
    assert.ok((await joining.send()).ok)
    const page = await open('shopper-hua', PRIVACY_ADDRESS)
    await page.locator('#forget-me').click()
    await page.locator('#forget-me-no').click()
    assert.equal(await isKnown(), true)
    await page.locator('#forget-me').click()
    await page.locator('#forget-me-yes').click()
    await page.locator('#forgotten').waitFor()
    assert.equal(await isKnown(), false)
    await page.context().close()
  })
})
