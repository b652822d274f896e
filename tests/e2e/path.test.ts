import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Desk, openDesk } from '../support/desk'

/** A poll of a ticket that is next or called is 5 s away; a little is left for drawing it. */
const ONE_POLL_MS = 7_000

describe('on the desk', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.close())

  it('a shopper scans the door code and takes a number with one tap', async () => {
    await desk.page.getByRole('button', { name: '扫码 桂花茶舍 · 愚园路店' }).click()
    await desk.shopper.locator('#store-name:visible').waitFor()
    const name = await desk.shopper.locator('#store-name:visible').textContent()
    assert.match(name ?? '', /愚园路店/)
    await desk.shopper.locator('#join-smalltable:visible').click()
    await desk.shopper.locator('#ticket-number:visible').waitFor()
    assert.equal(await desk.shopper.locator('#ticket-number:visible').textContent(), 'A001')
  })

  it('the counter sees it and calls it with one tap', async () => {
    const call = desk.counter.locator('#call-next-smalltable:visible')
    await desk.page.getByRole('button', { name: '重新打开' }).nth(1).click()
    await desk.counter.getByText('A001').first().waitFor({ timeout: 10_000 })
    await call.click()
    const called = desk.counter.locator('#called-smalltable:visible')
    await called.filter({ hasText: 'A001' }).waitFor({ timeout: 5_000 })
  })

  it('the ticket says so within one poll', async () => {
    const status = desk.shopper.locator('#ticket-status:visible')
    await status.filter({ hasText: '到您了' }).waitFor({ timeout: ONE_POLL_MS })
  })

  it('the two phones keep their people apart', async () => {
    const origins = desk.page.frames().map((frame) => new URL(frame.url()).origin)
    assert.equal(new Set(origins.slice(1)).size, 2)
  })

  it('no page complained on the way', () => {
    assert.deepEqual(desk.complaints, [])
  })
})
