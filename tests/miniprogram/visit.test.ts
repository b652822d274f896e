import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { COUNTER_ADDRESS } from '@/features/staff/addresses'
import { doorCode } from '@/shared/domain/stores/door-code'
import { SECOND_MS } from '@/shared/kernel/instant'
import { mediumTable, smallTable, yuyuan } from '../support/demo'
import { type TestCloud, withCloud } from '../support/local-cloud'
import { HOME, Phone } from '../support/miniprogram/phone'

/** A ticket that is next or called asks again after so long. */
const NEXT_POLL_MS = 5 * SECOND_MS

const scanned = `${HOME}?scene=${encodeURIComponent(doorCode(yuyuan))}`

/** People's phones, put away at the end of a test, whether it passed or not. */
async function withPhones(
  cloud: TestCloud,
  act: (open: (openid: string, address: string) => Promise<Phone>) => Promise<void>,
): Promise<void> {
  const phones: Phone[] = []
  try {
    await act(async (openid, address) => {
      const phone = new Phone({ cloud, openid, address })
      phones.push(phone)
      await phone.quiet()
      return phone
    })
  } finally {
    for (const phone of phones) phone.close()
  }
  for (const phone of phones) assert.deepEqual(phone.complaints, [])
}

describe('the built pages, tapped', () => {
  const cloud = withCloud()

  it('lead from the door code to a number that the counter calls', () =>
    withPhones(cloud(), async (open) => {
      const shopper = await open('shopper-lin', scanned)
      assert.equal(shopper.page.view.textOf('store-name'), '桂花茶舍 · 愚园路店')
      assert.equal(shopper.page.view.textOf(`waiting-${smallTable}`), '没有人在等')
      assert.match(shopper.page.view.textOf(`quote-${smallTable}`) ?? '', /分钟/)

      await shopper.tap(`join-${smallTable}`)
      assert.equal(shopper.page.route, 'shopper/ticket/index')
      assert.equal(shopper.page.view.textOf('ticket-number'), 'A001')
      assert.equal(shopper.page.view.textOf('ticket-status'), '下一位就是您')

      const counter = await open('clerk-mei', COUNTER_ADDRESS)
      await counter.tap(`call-next-${smallTable}`)
      assert.match(counter.page.view.textOf(`called-${smallTable}`) ?? '', /A001/)

      assert.equal(shopper.page.view.textOf('ticket-status'), '下一位就是您')
      await shopper.pass(NEXT_POLL_MS)
      assert.equal(shopper.page.view.textOf('ticket-status'), '到您了')
      assert.match(shopper.page.view.textOf('held') ?? '', /^为您保留 4:5\d$/)
    }))

  it('show what a tap changes, and send what was chosen', () =>
    withPhones(cloud(), async (open) => {
      const shopper = await open('shopper-mei', scanned)
      assert.equal(shopper.page.view.textOf(`join-${mediumTable}`), null)
      await shopper.tap('size-3')
      assert.equal(shopper.page.view.textOf(`join-${smallTable}`), null)
      await shopper.tap(`join-${mediumTable}`)
      assert.equal(shopper.page.view.textOf('party-size'), '3 位')
    }))

  it('stop asking when they are left', () =>
    withPhones(cloud(), async (open) => {
      const shopper = await open('shopper-an', scanned)
      await shopper.tap(`join-${smallTable}`)
      const before = shopper.asked.filter((action) => action === 'queue/store-line').length
      await shopper.pass(120 * SECOND_MS)
      const after = shopper.asked.filter((action) => action === 'queue/store-line').length
      assert.equal(after, before, 'home, under the ticket, went on asking')
      assert.ok(shopper.asked.includes('queue/ticket'), 'the ticket, on screen, did not ask')
    }))
})
