import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { COUNTED_AFTER_MS } from '@/features/stores/entry-counter'
import { STORE_POLL_MS, ticketPollMs } from '@/shared/domain/queue/next-poll'
import { doorCode } from '@/shared/domain/stores/door-code'
import { measureHome } from '../bench/home'
import { joinAll, TestCounter } from '../support/counter'
import { smallTable, yuyuan } from '../support/demo'
import { withCloud } from '../support/local-cloud'
import { HOME, Phone } from '../support/miniprogram/phone'

/** The design's budgets (§10): the page a shopper meets first until it rests, and one poll. */
const HOME_CALLS = 12
const HOME_BYTES = 16_000
const TICK_BYTES = 300

/** The entry is counted once, a little after it: that is no poll, and nothing is drawn for it. */
async function entryCounted(phone: Phone): Promise<void> {
  const drawn = phone.page.drawBytes.length
  await phone.pass(COUNTED_AFTER_MS)
  assert.equal(phone.asked.at(-1), 'stores/count-entry')
  assert.equal(phone.page.drawBytes.length, drawn)
}

/** Lets one poll come, makes sure that it came, and tells what was drawn: bytes of each `setData`. */
async function drawnInOnePoll(phone: Phone, pollMs: number): Promise<readonly number[]> {
  const { drawBytes } = phone.page
  const [asked, drawn] = [phone.asked.length, drawBytes.length]
  await phone.pass(pollMs)
  assert.equal(phone.asked.length, asked + 1, `asked ${phone.asked.slice(asked).join()}`)
  return drawBytes.slice(drawn)
}

function isOneSmallDraw(drawn: readonly number[]): void {
  assert.equal(drawn.length, 1, `${drawn.length} calls of setData`)
  assert.ok(
    drawn.every((bytes) => bytes <= TICK_BYTES),
    `${drawn} bytes in one poll`,
  )
}

describe('home, from launch to rest', () => {
  it('draws within its budget of calls and bytes', async () => {
    const figures = await measureHome()
    const calls = figures['home/setdata-calls'] ?? 0
    const bytes = figures['home/setdata-bytes'] ?? 0
    // Once waiting and once with what the cloud said: fewer would mean it showed nothing.
    assert.ok(calls >= 2 && calls <= HOME_CALLS, `${calls} calls of setData`)
    assert.ok(bytes > 0 && bytes <= HOME_BYTES, `${bytes} bytes handed to setData`)
  })
})

describe('a poll', () => {
  const cloud = withCloud()
  const people = ['shopper-a', 'shopper-b', 'shopper-c', 'shopper-d', 'shopper-e']

  it('of home draws nothing when nothing changed, and little when the wait did', async () => {
    await cloud().reset()
    await joinAll(cloud(), people)
    const address = `${HOME}?scene=${doorCode(yuyuan)}`
    const phone = new Phone({ cloud: cloud(), openid: 'shopper-lin', address })
    try {
      await phone.quiet()
      await entryCounted(phone)
      assert.deepEqual(await drawnInOnePoll(phone, STORE_POLL_MS), [])
      await joinAll(cloud(), ['shopper-f'])
      isOneSmallDraw(await drawnInOnePoll(phone, STORE_POLL_MS))
      assert.equal(phone.page.view.textOf(`waiting-${smallTable}`), '6 组在等')
    } finally {
      phone.close()
    }
  })

  it('of a ticket draws nothing when nothing changed, and little when the wait did', async () => {
    await cloud().reset()
    await joinAll(cloud(), people)
    const [ticket] = await joinAll(cloud(), ['shopper-lin'])
    assert.ok(ticket)
    const address = `shopper/ticket/index?id=${ticket.id}`
    const phone = new Phone({ cloud: cloud(), openid: 'shopper-lin', address })
    const pollMs = ticketPollMs('waiting', people.length) ?? 0
    try {
      await phone.quiet()
      await entryCounted(phone)
      assert.deepEqual(await drawnInOnePoll(phone, pollMs), [])
      await new TestCounter(cloud()).next(smallTable)
      isOneSmallDraw(await drawnInOnePoll(phone, pollMs))
      assert.equal(phone.page.view.textOf('ticket-status'), '前面还有 4 组')
    } finally {
      phone.close()
    }
  })
})
