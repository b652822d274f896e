import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { smallTable, yuyuan } from '../../support/demo'
import { cloudWithFrontDesk, FrontDesk } from '../../support/front-desk'
import type { TestCloud } from '../../support/local-cloud'

const people = ['shopper-anna', 'shopper-bert', 'shopper-cleo', 'shopper-dora']

describe('bookings in one line with walk-ins', () => {
  let cloud: TestCloud
  let close: () => Promise<void>
  let desk: FrontDesk
  let mei: TestCounter

  before(async () => {
    const opened = await cloudWithFrontDesk()
    cloud = opened.cloud
    close = opened.close
  })
  after(() => close())
  beforeEach(async () => {
    await cloud.reset()
    desk = new FrontDesk(cloud)
    mei = new TestCounter(cloud)
  })

  async function ticketOf(openid: string) {
    const seen = value<'queue/store-line'>(
      await cloud.phone(openid).read('queue/store-line', { storeId: yuyuan }),
    )
    assert.ok(seen.ticket, `${openid} holds no ticket`)
    return seen.ticket
  }

  async function called(): Promise<string | undefined> {
    const { lanes } = await mei.next(smallTable)
    return lanes.find(({ id }) => id === smallTable)?.called[0]?.number
  }

  it('comes first from its time on, every second call, and says whom it passed', async () => {
    await joinAll(cloud, people)
    await cloud.advance(1_000)
    const dueAt = desk.now + 5 * MINUTE_MS
    const booked = await desk.enter('checkinone0', 'shopper-lin', dueAt)
    await desk.enter('checkintwo0', 'shopper-guo', dueAt + 1_000)
    assert.equal(booked.number, 'A005')
    const before = await ticketOf('shopper-lin')
    assert.deepEqual([before.id, before.dueAt, before.early], [booked.ticketId, dueAt, true])
    assert.equal(await called(), 'A001')
    await cloud.advance(6 * MINUTE_MS)
    const bert = await ticketOf('shopper-bert')
    assert.deepEqual([bert.ahead, bert.quote?.ahead], [1, 1])
    assert.equal((await ticketOf('shopper-dora')).ahead, 4)
    assert.equal((await ticketOf('shopper-lin')).early, undefined)
    assert.deepEqual(await mei.waiting(smallTable), ['A005', 'A002', 'A006', 'A003', 'A004'])
    assert.equal(await called(), 'A005')
    const passedBy = (await ticketOf('shopper-bert')).passedBy?.map(({ number, why }) => [
      number,
      why,
    ])
    assert.deepEqual(passedBy, [['A005', 'booked']])
    assert.equal(await called(), 'A002')
    assert.equal(await called(), 'A006')
    assert.equal(await called(), 'A003')
  })
})
