import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FrameLocator } from 'playwright-core'
import { smallTable } from '../support/demo'
import { type Desk, openDesk } from '../support/desk'

/** Within three of its call a ticket asks every 15 s; a little is left for drawing it. */
const NEAR_POLL_MS = 18_000
/** A day is 1,440 runs of the one-minute timer. */
const NEXT_DAY_MS = 120_000
/** Parties the demo keeps waiting at the small tables, at most, and the one of the story. */
const MOST_CALLS = 5

const seen = (phone: FrameLocator, id: string) => phone.locator(`#${id}:visible`)
const called = `called-${smallTable}`

describe('the README’s five steps, played on the desk of a busy day', () => {
  let desk: Desk
  let number = ''
  let walkIn = ''
  before(async () => {
    desk = await openDesk({ seed: 'alive' })
  })
  after(() => desk.close())

  const press = (name: string) => desk.page.getByRole('button', { name, exact: true }).click()
  const words = async (phone: FrameLocator, id: string) =>
    (await seen(phone, id).textContent()) ?? ''

  it('1: a shopper scans the door code, sees the wait and takes a number', async () => {
    await press('扫码 桂花茶舍 · 愚园路店')
    const wait = seen(desk.shopper, `quote-${smallTable}`)
    await wait.waitFor()
    assert.match((await wait.textContent()) ?? '', /\d+–\d+ 分钟|\d+ 分钟以内/)
    await seen(desk.shopper, `join-${smallTable}`).click()
    await seen(desk.shopper, 'ticket-number').waitFor()
    number = await words(desk.shopper, 'ticket-number')
    assert.match(number, /^A\d{3}$/)
    assert.match(await words(desk.shopper, 'ticket-status'), /前面还有 [12] 组/)
  })

  it('2: one tap calls each party until it is their turn, and the ticket follows', async () => {
    for (let tap = 0; tap < MOST_CALLS; tap += 1) {
      const before = await words(desk.counter, called)
      if (before === number) break
      await seen(desk.counter, `call-next-${smallTable}`).click()
      await seen(desk.counter, called).filter({ hasNotText: before }).waitFor()
    }
    assert.equal(await words(desk.counter, called), number)
  })

  it('3: a call by mistake is undone, and the ticket says so', async () => {
    await seen(desk.counter, 'undo').click()
    await seen(desk.counter, called).filter({ hasNotText: number }).waitFor()
    const status = seen(desk.shopper, 'ticket-status').filter({ hasText: '下一位就是您' })
    await status.waitFor({ timeout: NEAR_POLL_MS })
    await seen(desk.shopper, 'by-mistake').waitFor()
  })

  it('4: a walk-in’s number goes to the second shopper’s phone', async () => {
    await seen(desk.counter, `walk-in-${smallTable}`).click()
    await seen(desk.counter, 'walk-in-add').click()
    await seen(desk.counter, 'walk-in-number').waitFor()
    walkIn = await words(desk.counter, 'walk-in-number')
    await seen(desk.counter, 'walk-in-done').click()
    await desk.page.locator('#person-shopper').selectOption('shopper-wang')
    await press(`扫码 ${walkIn}`)
    await seen(desk.shopper, 'take-over').click()
    await seen(desk.shopper, 'ticket-number').filter({ hasText: walkIn }).waitFor()
    await desk.page.getByRole('button', { name: `扫码 ${walkIn}` }).waitFor({ state: 'detached' })
  })

  it('5: five minutes on, a call nobody answered is marked', async () => {
    await press('+5 分钟')
    const late = desk.counter.getByText('没有应答').first()
    await late.waitFor({ timeout: NEAR_POLL_MS })
  })

  it('5: the next day, what was left over has ended', async () => {
    await press('次日')
    const status = seen(desk.shopper, 'ticket-status').filter({ hasText: '这个号已失效' })
    await status.waitFor({ timeout: NEXT_DAY_MS })
  })

  it('no page complained on the way', () => {
    assert.deepEqual(desk.complaints, [])
  })
})

describe('the desk', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ language: 'en-GB', seed: 'alive' })
  })
  after(() => desk.close())

  it('speaks the browser’s language, and both phones speak the desk’s', async () => {
    await desk.shopper.getByText('Choose a store').waitFor()
    await desk.counter.getByText('Call next').first().waitFor()
    await desk.page.locator('#language').click()
    await desk.page.getByRole('heading', { name: '五步看一遍' }).waitFor()
    await desk.shopper.getByText('选择门店').waitFor()
    await desk.counter.getByText('叫下一位').first().waitFor()
    for (const phone of [0, 1]) {
      await desk.page.getByRole('button', { name: '重新打开' }).nth(phone).click()
    }
    await desk.shopper.getByText('选择门店').waitFor()
    await desk.counter.getByText('叫下一位').first().waitFor()
  })

  it('darkens both phones with itself', async () => {
    await desk.page.emulateMedia({ colorScheme: null })
    await desk.page.locator('#shade').click()
    const dark = () =>
      Promise.all(
        desk.page
          .frames()
          .map((frame) =>
            frame.evaluate(
              () =>
                getComputedStyle(document.documentElement).colorScheme === 'dark' ||
                matchMedia('(prefers-color-scheme: dark)').matches,
            ),
          ),
      )
    for (let look = 0; look < 50 && (await dark()).includes(false); look += 1) {
      await desk.page.waitForTimeout(50)
    }
    assert.deepEqual(await dark(), [true, true, true])
  })

  it('puts anybody behind either phone, staff at their counter', async () => {
    await desk.page.locator('#person-counter').selectOption('manager-chen')
    await desk.counter.locator('#work-at-wukangroad').waitFor()
    await desk.page.locator('#person-shopper').selectOption('clerk-hao')
    await desk.shopper.getByText('河坊街店').first().waitFor()
    await seen(desk.shopper, 'call-next-teatableseat').waitFor()
  })

  it('fits a laptop: nothing lies under anything else, nothing scrolls sideways', async () => {
    for (const [width, height] of [
      [1280, 800],
      [1600, 1000],
    ] as const) {
      await desk.page.setViewportSize({ width, height })
      const wide = await desk.page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= width, `${wide} px wide in a window of ${width}`)
      const boxes = await Promise.all(
        (await desk.page.locator('.side, .phone').all()).map((part) => part.boundingBox()),
      )
      const known = boxes.filter((box) => box !== null).sort((a, b) => a.x - b.x)
      assert.equal(known.length, 4)
      known.slice(1).forEach((box, index) => {
        const before = known[index]
        assert.ok(before && before.x + before.width <= box.x, 'two columns overlap')
      })
      const glass = await desk.page.locator('.glass').first().boundingBox()
      assert.ok(glass && glass.y + glass.height <= height, 'a phone is seen whole')
    }
  })

  it('no page complained on the way', () => {
    assert.deepEqual(desk.complaints, [])
  })

  it('begins again with nobody in line, or in the middle of the day', async () => {
    for (const [seed, words] of [
      ['demo', '没有人在等'],
      ['alive', /\d 组在等/],
    ] as const) {
      await desk.page.locator('#person-counter').selectOption('clerk-mei')
      await desk.page.locator('#reset').click()
      await desk.page.locator(`button[value=${seed}]`).click()
      await seen(desk.counter, `waiting-${smallTable}`).filter({ hasText: words }).waitFor()
    }
  })
})
