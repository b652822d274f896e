import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { FrameLocator } from 'playwright-core'
import { joinAll } from '../support/counter'
import { smallTable } from '../support/demo'
import { type Desk, openDesk } from '../support/desk'
import { QUEUE_MISSED, QUEUE_NEAR, Teller } from '../support/teller'

/** Called → sent (issue: within three seconds), and the desk’s own look at what was sent. */
const SENT_MS = 3_000
const DESK_LOOKS_MS = 2_500
/** A poll of a ticket that is next or called is 5 s away; a little is left for drawing it. */
const ONE_POLL_MS = 7_000

const near = '排队即将到号提醒'
const turn = '排队到号通知'
const missed = '排队过号通知'

/** Longer than any call takes here. */
const RESTING_MS = 300

describe('at the right moment, on the desk', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ asked: null })
  })
  after(() => desk.close())
  beforeEach(async () => {
    // Both phones rest meanwhile: a call on its way would be broken off.
    await desk.page.evaluate(() => {
      for (const phone of document.querySelectorAll('iframe')) phone.src = 'about:blank'
    })
    await desk.page.waitForTimeout(RESTING_MS)
    await desk.cloud.reset()
    // The desk looks every second: until then it shows the messages of the day before.
    await message('顾客小林').first().waitFor({ state: 'detached' })
    await desk.page.getByRole('button', { name: '重新打开' }).nth(1).click()
  })

  const seen = (phone: FrameLocator, selector: string, words = '') =>
    phone.locator(`${selector}:visible`).filter({ hasText: words }).first()
  const ready = (selector: string, words = '') => seen(desk.shopper, selector, words).waitFor()
  const tap = (selector: string) => seen(desk.shopper, selector).click()

  /** A shopper scans the door’s code, and taps for a number once it is said that WeChat will ask. */
  async function joins(person = 'shopper-lin'): Promise<void> {
    await desk.page.locator('#person-shopper').selectOption(person)
    await desk.page.getByRole('button', { name: '扫码 桂花茶舍 · 愚园路店' }).click()
    await ready('#asking-join', '不选也能取号')
    await tap(`#join-${smallTable}`)
    await ready('#subscribe-sheet')
  }

  /** The counter calls the next; it shows this number then. */
  async function calls(number: string): Promise<void> {
    const lane = desk.counter
    await seen(lane, `#call-next-${smallTable}`).click()
    await seen(lane, `#called-${smallTable}`, number).waitFor()
  }

  const message = (...words: readonly string[]) =>
    words.reduce(
      (found, each) => found.filter({ hasText: each }),
      desk.page.locator('#messages li'),
    )

  /** It stands among the messages of the desk soon after, and opens the ticket it is about. */
  async function isTold(title: string, ...words: readonly string[]): Promise<void> {
    const told = message('顾客小林', title, ...words)
    await told.waitFor({ timeout: SENT_MS + DESK_LOOKS_MS })
    await desk.page.locator('#person-shopper').selectOption('shopper-lin')
    await told.getByRole('button', { name: `打开 ${title}` }).click()
  }

  const titles = async () => {
    const sent = await new Teller(desk.cloud).sent()
    return sent.map(({ openid, data }) => `${openid} ${data.phrase3?.value}`)
  }

  it('one who accepted is told when it is near, when called and when missed', async () => {
    await joinAll(desk.cloud, ['shopper-7001', 'shopper-7002', 'shopper-7003', 'shopper-7004'])
    await joins()
    await ready('#subscribe-sheet', near)
    await tap('#subscribe-allow')
    await ready('#ticket-number', 'A005')
    await calls('A001')
    await isTold(near, 'A005', '快到您了')
    await ready('#ticket-status', '前面还有 3 组')
    for (const number of ['A002', 'A003', 'A004', 'A005']) await calls(number)
    await isTold(turn, 'A005', '到您了')
    await ready('#ticket-status', '到您了')
    await seen(desk.counter, '.counter-here').click()
    await desk.counter.locator('[id^="act-"][id$="-miss"]:visible').click()
    await isTold(missed, 'A005', '已过号')
    await ready('#ticket-status', '您错过了叫号')
    assert.equal((await titles()).length, 3, 'nobody else, and nothing twice')
  })

  it('one who refused loses nothing, is not asked again today, and is called out', async () => {
    await joins()
    await tap('#subscribe-cancel')
    await ready('#ticket-number', 'A001')
    await calls('A001')
    await seen(desk.counter, '.counter-here', '收不到通知，请喊号').waitFor()
    const status = seen(desk.shopper, '#ticket-status', '到您了')
    await status.waitFor({ timeout: ONE_POLL_MS })
    await tap('#leave')
    await tap('#leave-yes')
    await ready('#ticket-status', '已离开队伍')
    await desk.page.getByRole('button', { name: '扫码 桂花茶舍 · 愚园路店' }).click()
    await tap(`#join-${smallTable}`)
    await ready('#ticket-number', 'A002')
    assert.equal(await desk.shopper.locator('#subscribe-sheet').count(), 0)
    assert.deepEqual(await titles(), [])
  })

  it('an undone call that was told stands on the ticket, and is taken back in words', async () => {
    await joins()
    await tap('#subscribe-allow')
    await ready('#ticket-number', 'A001')
    await calls('A001')
    await message('顾客小林', '到您了').waitFor()
    await seen(desk.counter, '#undo').click()
    await isTold(near, 'A001', '请再稍候')
    await ready('#by-mistake', '通知您的那条消息请忽略')
  })

  it('an undone call is not taken back with a consent that is not there', async () => {
    await joins()
    for (const id of [QUEUE_NEAR, QUEUE_MISSED]) await tap(`#subscribe-${id}`)
    await tap('#subscribe-allow')
    await ready('#ticket-number', 'A001')
    await calls('A001')
    await isTold(turn, 'A001', '到您了')
    await seen(desk.counter, '#undo').click()
    await seen(desk.counter, `#call-next-${smallTable}`).waitFor()
    await seen(desk.shopper, '#by-mistake', '通知您的那条消息请忽略').waitFor({
      timeout: ONE_POLL_MS,
    })
    assert.deepEqual(await titles(), ['shopper-lin 到您了'])
  })

  it('one who switched all messages off has their number, and the desk says so', async () => {
    await joins('shopper-wang')
    await tap('#subscribe-off')
    await ready('#ticket-number', 'A001')
    await desk.page.locator('#switched-off', { hasText: '顾客小王 关掉了所有通知' }).waitFor()
    await calls('A001')
    await seen(desk.counter, '.counter-here', '收不到通知，请喊号').waitFor()
    assert.deepEqual(await titles(), [])
    await desk.page.getByRole('button', { name: '打开总开关' }).click()
    await desk.page.locator('#switched-off p').waitFor({ state: 'detached' })
  })

  it('and no page complained on the way', () => {
    assert.deepEqual(desk.complaints, [])
  })
})
