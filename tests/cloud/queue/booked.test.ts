import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { everyStore, forTwo, smallTable, yuyuan } from '../../support/demo'
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
    const dueAt = desk.now + MINUTE_MS
    const booked = await desk.enter('checkinone0', 'shopper-lin', dueAt)
    await desk.enter('checkintwo0', 'shopper-guo', dueAt + 1_000)
    assert.equal(booked.number, 'A005')
    const before = await ticketOf('shopper-lin')
    assert.deepEqual([before.id, before.dueAt, before.early], [booked.ticketId, dueAt, true])
    assert.equal(await called(), 'A001')
    await cloud.advance(2 * MINUTE_MS)
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

  it('stands in the answers of its store, its lane and its followers', async () => {
    const dueAt = desk.now + 30 * MINUTE_MS
    await desk.enter('checkinone0', 'shopper-lin', dueAt)
    const line = value<'queue/store-line'>(
      await cloud.phone('shopper-guo').read('queue/store-line', { storeId: yuyuan }),
    )
    const lane = line.lanes.find(({ id }) => id === smallTable)
    assert.deepEqual([lane?.waiting, lane?.quote?.ahead], [1, 0])
    const { stores } = value<'stores/list'>(
      await cloud.phone('shopper-guo').read('stores/list', everyStore),
    )
    assert.equal(stores.find(({ id }) => id === yuyuan)?.waiting, 1)
    const lin = cloud.phone('shopper-lin')
    const ticket = await ticketOf('shopper-lin')
    assert.deepEqual([ticket.ahead, ticket.nextPollMs], [0, MINUTE_MS])
    assert.ok(ticket.quote?.basis === 'setting' && ticket.quote.aboutMinutes >= 30)
    const shared = value<'queue/share'>(
      await lin.intent('queue/share', { ticketId: ticket.id }).send(),
    )
    assert.ok(shared.followCode)
    const followed = value<'queue/follow'>(
      await cloud.phone('shopper-guo').read('queue/follow', { code: shared.followCode }),
    )
    assert.deepEqual([followed.dueAt, followed.early], [dueAt, true])
    assert.equal('passedBy' in followed, false)
  })

  it('is shown to the counter with its time, and is not called before it', async () => {
    const dueAt = desk.now + 5 * MINUTE_MS
    const { ticketId } = await desk.enter('checkinone0', 'shopper-lin', dueAt)
    const shown = await mei.ticket('A001')
    assert.deepEqual([shown.id, shown.dueAt], [ticketId, dueAt])
    const next = { laneId: smallTable, placeId: null, after: null }
    const refused = await mei.send('queue/call-next', next)
    assert.ok(!refused.ok && refused.refusal.code === 'queue/not-yet')
    assert.equal(refused.refusal.dueAt, dueAt)
    await cloud.advance(6 * MINUTE_MS)
    assert.equal(await called(), 'A001')
    value<'queue/serve'>(await mei.send('queue/serve', { ticketId: shown.id }))
    const figures = value<'queue/figures'>(
      await cloud.phone('manager-chen').read('queue/figures', { storeId: yuyuan }),
    )
    assert.deepEqual([figures.served, figures.medianWaitMinutes, figures.rangesQuoted], [1, 1, 0])
    const [written] = await cloud.documents('tickets')
    assert.equal(written?.dueAt, dueAt)
  })

  it('checked in by many at once, again, and through crashes has one ticket', async () => {
    const dueAt = desk.now + MINUTE_MS
    const at = desk.now
    const event = { id: 'checkinone0', openid: 'shopper-lin', dueAt, at }
    const match = { function: 'front-desk' }
    await cloud.fault({ kind: 'kill', match, count: 1, after: 3 })
    await cloud.fault({ kind: 'lost-reply', match, count: 1, after: 5 })
    await Promise.all(Array.from({ length: 8 }, () => desk.enterRaw(event).catch(() => null)))
    for (let after = 0; after < 6; after += 1) {
      await cloud.fault({ kind: 'kill', match, count: 1, after })
      await desk.enterRaw(event).catch(() => null)
    }
    // A fault still armed may cut some off; the desk tries again, and more than once.
    const answers = []
    for (let turn = 0; turn < 10; turn += 1) {
      answers.push(await desk.enter('checkinone0', 'shopper-lin', dueAt).catch(() => null))
    }
    assert.deepEqual(answers.at(-1), { ticketId: 'checkinone0', number: 'A001' })
    assert.deepEqual(await desk.numbers('checkinone0'), ['A001'])
    assert.equal((await cloud.documents('tickets')).length, 1)
    assert.deepEqual(await mei.waiting(smallTable), ['A001'])
  })

  it('keeps the number somebody has, even when they take it at the same instant', async () => {
    const [lin] = await joinAll(cloud, ['shopper-lin'])
    const booked = await desk.enter('checkinone0', 'shopper-lin', desk.now)
    assert.deepEqual([booked.ticketId, booked.number], [lin?.id, 'A001'])
    await Promise.all([
      cloud.phone('shopper-guo').intent('queue/join', forTwo).send(),
      desk.enter('checkintwo0', 'shopper-guo', desk.now),
    ])
    const lines = await cloud.documents('lines')
    assert.equal(Object.keys(Object(lines[0]?.live)).length, 2)
    assert.ok((await ticketOf('shopper-guo')).dueAt)
  })

  it('of a guest without a phone can be taken over by one', async () => {
    const dueAt = desk.now + 10 * MINUTE_MS
    await desk.enter('checkinone0', null, dueAt)
    const { takeOverCode } = await mei.ticket('A001')
    assert.ok(takeOverCode)
    const taken = value<'queue/take-over'>(
      await cloud.phone('shopper-lin').intent('queue/take-over', { code: takeOverCode }).send(),
    )
    assert.deepEqual([taken.number, taken.dueAt], ['A001', dueAt])
  })

  it('is out of the line when its check-in is taken back, and may be checked in again', async () => {
    await desk.enter('checkinone0', 'shopper-lin', desk.now)
    await desk.withdraw('checkinone0')
    await desk.withdraw('checkinone0')
    assert.deepEqual(await mei.waiting(smallTable), [])
    const [ticket] = await cloud.documents('tickets')
    assert.equal(ticket?.outcome, 'left')
    const again = await desk.enter('checkintwo0', 'shopper-lin', desk.now)
    assert.equal(again.number, 'A002')
  })
})
