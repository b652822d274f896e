import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import {
  COUNTER_ADDRESS,
  invitationAddress,
  MINE_ADDRESS,
  peopleAddress,
  trailAddress,
} from '@/features/staff/addresses'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ROOT } from '../../config/build'
import { graveFindings } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { joinAll } from '../support/counter'
import { smallTable, yuyuan } from '../support/demo'
import { type TestCloud, testCloud } from '../support/local-cloud'
import { PIN, TestStaff } from '../support/staff'

const PHONE = { width: 375, height: 812 }
/** A screen stands well before this, on a slow machine too. */
const STANDS_MS = 20_000

describe('two clerks on one phone', () => {
  let cloud: TestCloud
  let browser: Browser
  let phone: Page
  const complaints: string[] = []

  before(async () => {
    cloud = await testCloud({ h5Dir: join(ROOT, 'dist/h5') })
    browser = await launchBrowser()
    await joinAll(cloud, ['shopper-anna', 'shopper-bert', 'shopper-carl'])
  })
  after(async () => {
    await browser.close()
    await cloud.cloud.close()
  })

  async function open(openid: string, address: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE })
    const page = await context.newPage()
    page.setDefaultTimeout(STANDS_MS)
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(`${cloud.url}/phone/?openid=${openid}#${address}`)
    return page
  }

  const seen = (page: Page, id: string): Locator => page.locator(`#${id}:visible`)

  async function type(page: Page, pin: string): Promise<void> {
    for (const digit of pin) await seen(page, `pin-${digit}`).click()
  }

  async function takeOver(name: string, pin = PIN): Promise<void> {
    await phone.getByRole('button', { name: `${name}, 店员` }).click()
    await type(phone, pin)
  }

  it('set their own PINs, each on their own phone, twice the same', async () => {
    const mei = await open('clerk-mei', MINE_ADDRESS)
    await seen(mei, 'set-pin').click()
    await type(mei, PIN)
    await type(mei, '258037')
    await seen(mei, 'pin-differs').waitFor()
    await type(mei, PIN)
    await type(mei, PIN)
    await seen(mei, 'pin-state').filter({ hasText: '已设置' }).waitFor()
    await mei.context().close()
    await new TestStaff(cloud, 'clerk-lan').setPin()
  })

  it('find a phone their manager has made the counter’s', async () => {
    await new TestStaff(cloud, 'manager-chen').setPin()
    phone = await open('manager-chen', MINE_ADDRESS)
    await seen(phone, `make-device-${yuyuan}`).click()
    await phone.locator('#device-name:visible input').fill('前台手机')
    await seen(phone, 'make-device').click()
    await seen(phone, 'on-device').waitFor()
    await phone.goto(`${cloud.url}/phone/?openid=manager-chen&again#${COUNTER_ADDRESS}`)
    await seen(phone, 'nobody-here').waitFor()
    await seen(phone, `glance-${smallTable}`).filter({ hasText: '3' }).waitFor()
    assert.deepEqual(await graveFindings(phone), [])
  })

  it('are told what is left after a wrong PIN, and take over with the right one', async () => {
    await takeOver('阿梅', '258037')
    await seen(phone, 'refused-pin').filter({ hasText: '还可以试 4 次' }).waitFor()
    await type(phone, PIN)
    await seen(phone, 'device-here').filter({ hasText: '阿梅' }).waitFor()
    await seen(phone, `call-next-${smallTable}`).click()
    await seen(phone, `called-${smallTable}`).filter({ hasText: 'A001' }).waitFor()
    assert.deepEqual(await graveFindings(phone), [])
  })

  it('hand over in two taps and a PIN', async () => {
    await seen(phone, 'hand-over').click()
    await seen(phone, 'nobody-here').waitFor()
    await takeOver('小兰')
    await seen(phone, 'device-here').filter({ hasText: '小兰' }).waitFor()
    await seen(phone, `call-next-${smallTable}`).click()
    await seen(phone, `called-${smallTable}`).filter({ hasText: 'A002' }).waitFor()
  })

  it('are asked who they are once fifteen minutes were quiet', async () => {
    await cloud.advance(16 * MINUTE_MS)
    await seen(phone, `call-next-${smallTable}`).click()
    await seen(phone, 'nobody-here').waitFor()
  })

  it('stand in the trail with the phone, and in the list of phones', async () => {
    const owner = await open('owner-zhou', trailAddress(yuyuan))
    const rows = owner.locator('.staff-row:visible')
    await rows.filter({ hasText: '小兰 · 叫下一位' }).filter({ hasText: '前台手机' }).waitFor()
    await rows.filter({ hasText: '阿梅 · 叫下一位' }).filter({ hasText: '前台手机' }).waitFor()
    await owner.context().close()
    const people = await open('owner-zhou', peopleAddress(yuyuan))
    await people.locator('.staff-row:visible').filter({ hasText: '前台手机' }).waitFor()
    assert.deepEqual(await graveFindings(people), [])
    await people.getByRole('button', { name: '收回 前台手机' }).click()
    await seen(people, 'no-devices').waitFor()
    await people.context().close()
  })

  it('may be joined by one who was invited with a code', async () => {
    const code = await new TestStaff(cloud, 'owner-zhou').invite('clerk')
    const invited = await open('shopper-dora', invitationAddress(code))
    await seen(invited, 'invitation-role').filter({ hasText: '店员' }).waitFor()
    assert.deepEqual(await graveFindings(invited), [])
    await invited.locator('#my-name:visible input').fill('朵拉')
    await seen(invited, 'accept').click()
    await seen(invited, 'accepted').waitFor()
    await seen(invited, 'to-counter').click()
    await seen(invited, `call-next-${smallTable}`).waitFor()
    await invited.context().close()
  })

  it('saw no page complain on the way', () => {
    assert.deepEqual(complaints, [])
  })
})
