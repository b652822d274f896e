import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { smallTable } from '../support/demo'
import type { Screen } from '../support/screens/screen'
import { readers, type Shown, showScreens } from '../support/screens/shown'

let shown: Shown
before(async () => {
  shown = await showScreens()
})
after(() => shown.close())

describe('without eyes on the screen, or a finger on it', () => {
  let page: Page
  before(async () => {
    page = await shown.phone(readers.zh)
  })

  const show = (name: string, instead: Partial<Screen> = {}) =>
    shown.show(page, { ...shown.screen(name), ...instead })
  /** What the keys are on, by its id. */
  const reached = () => page.evaluate(() => document.activeElement?.id)

  it('a number is taken by keys alone', async () => {
    await show('home', { person: 'shopper-by-keys' })
    await page.locator('#asking-join').waitFor()
    await page.locator(`#join-${smallTable}`).focus()
    await page.keyboard.press('Enter')
    await page.locator('#subscribe-sheet:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#ticket-number').waitFor()
  })

  it('a ticket is told in the order one asks: where, which number, how it stands, what to do', async () => {
    await show('ticket-called-to')
    const told = (await page.locator('.screen:visible').innerText()).split('\n')
    const order = ['桂花茶舍 · 武康路店', '外带', '您的号', 'W001', '到您了', '请到 1 号台']
    assert.deepEqual(
      told.filter((line) => order.includes(line)),
      order,
    )
  })

  it('a change of it is told once: its one live region holds how it stands and where to go', async () => {
    await show('ticket-called-to')
    const live = await page.locator('[aria-live]:visible').allInnerTexts()
    assert.deepEqual(live, ['到您了\n请到 1 号台'])
  })

  it('a sheet takes the keys, keeps them, and gives them back when Escape closes it', async () => {
    await show('counter')
    const opener = page.locator(`#lane-settings-${smallTable}`)
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.locator('#lane-sheet:focus').waitFor()
    await page.keyboard.press('Shift+Tab')
    assert.equal(await reached(), `hours-${smallTable}`, 'the last')
    await page.keyboard.press('Tab')
    assert.equal(await reached(), 'lane-sheet-close', 'round to the first')
    await page.keyboard.press('Escape')
    await page.locator('#lane-sheet').waitFor({ state: 'detached' })
    assert.equal(await reached(), `lane-settings-${smallTable}`)
  })

  it('a page says which language it is written in, and says the other when chosen', async () => {
    const english = await shown.phone(readers['en-dark-large'])
    await shown.show(english, shown.screen('home'))
    const written = () => english.evaluate(() => document.documentElement.lang)
    assert.equal(await written(), 'en')
    await english.getByRole('button', { name: '中文' }).click()
    await english.getByRole('button', { name: 'English' }).waitFor()
    assert.equal(await written(), 'zh-CN')
  })
})

describe('type as large as its reader has set it', () => {
  async function wordsPx(typePx: number): Promise<number> {
    const page = await shown.phone({ ...readers.zh, typePx })
    await shown.show(page, shown.screen('home'))
    const name = page.locator('#store-name')
    const size = await name.evaluate((element) => window.getComputedStyle(element).fontSize)
    return Number.parseFloat(size)
  }

  it('grows with the browser’s own size, to 1.4 times, and never shrinks', async () => {
    const usual = await wordsPx(16)
    assert.equal(Math.round(usual), 24)
    assert.equal(((await wordsPx(19)) / usual).toFixed(2), '1.20')
    assert.equal(((await wordsPx(32)) / usual).toFixed(2), '1.40')
    assert.equal(await wordsPx(12), usual)
  })
})
