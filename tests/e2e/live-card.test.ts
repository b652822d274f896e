import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FrameLocator } from 'playwright-core'
import { smallTable } from '../support/demo'
import { type Desk, openDesk } from '../support/desk'

const seen = (phone: FrameLocator, id: string) => phone.locator(`#${id}:visible`)

describe('the queue’s live card on the desk', () => {
  let desk: Desk
  before(async () => {
    // Whoever wants no messages is told of the call by the card.
    desk = await openDesk({ asked: 'cancel' })
  })
  after(() => desk.close())

  const press = (name: string) => desk.page.getByRole('button', { name, exact: true }).click()

  it('is kept by a tap, shows in WeChat within a minute and follows the call', async () => {
    await press('扫码 桂花茶舍 · 愚园路店')
    await seen(desk.shopper, `join-${smallTable}`).click()
    await seen(desk.shopper, 'keep-card').click()
    await seen(desk.shopper, 'card-kept').waitFor()
    await press('+1 分钟')
    const cards = desk.page.locator('#cards:visible')
    await cards.filter({ hasText: '即将叫号' }).waitFor()
    await seen(desk.counter, `call-next-${smallTable}`).click()
    await seen(desk.shopper, 'held').waitFor({ timeout: 20_000 })
    await press('+1 分钟')
    await cards.filter({ hasText: '叫到号了' }).waitFor()
    assert.match((await cards.textContent()) ?? '', /A001/)
    assert.deepEqual(desk.complaints, [])
  })
})
