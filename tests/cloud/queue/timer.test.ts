import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { refusalCode, value } from '../../support/answers'
import { joinAll, TestCounter } from '../../support/counter'
import { gongfu, hefang, smallTable, teaTable, wukang } from '../../support/demo'
import { type TestCloud, withCloud } from '../../support/local-cloud'

const EVERY_TEN_MINUTES = '0 */10 * * * * *'

/** How long until the stores' clocks next show this time. */
function until(now: number, hours: number): number {
  const local = (now + 8 * HOUR_MS) % DAY_MS
  return (hours * HOUR_MS - local + DAY_MS) % DAY_MS
}

async function standAt(cloud: TestCloud, hours: number): Promise<void> {
  await cloud.advance(until(cloud.cloud.clock.now(), hours))
}

const atGongfu = { storeId: hefang, laneId: gongfu, size: null, scene: 's.hefangstreet' }

describe('time and the line', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  it('grace running out asks the staff, and only then', async () => {
    const mei = new TestCounter(cloud())
    await joinAll(cloud(), ['shopper-anna', 'shopper-bert'])
    await mei.next(smallTable)
    await cloud().advance(5 * MINUTE_MS - 1000)
    assert.equal((await mei.ticket('A001')).notAnswered, undefined)
    await cloud().advance(1000)
    const held = await mei.ticket('A001')
    assert.equal(held.notAnswered, true)
    assert.equal(held.status, 'called')
    await cloud().advance(HOUR_MS)
    assert.equal((await mei.ticket('A001')).status, 'called')
  })
})

describe('a call nobody answers', () => {
  const cloud = withCloud({ startsAt: Date.parse('2026-11-26T11:00:00+08:00') })

  it('where the store chose so, it is missed by itself: at once for its reader, then in writing', async () => {
    const hao = new TestCounter(cloud(), 'clerk-hao', hefang)
    const [anna] = await joinAll(cloud(), ['shopper-anna'], atGongfu)
    assert.ok(anna)
    const { lanes } = await hao.view()
    const placeId = lanes.find(({ id }) => id === gongfu)?.places[0]?.id ?? null
    value<'queue/call-next'>(
      await hao.send('queue/call-next', { laneId: gongfu, placeId, after: null }),
    )
    await cloud().advance(10 * MINUTE_MS)
    const told = await cloud().phone('shopper-anna').read('queue/ticket', { ticketId: anna.id })
    assert.equal(value<'queue/ticket'>(told).status, 'missed')
    await cloud().advance(2 * MINUTE_MS)
    const [ticket] = await cloud().documents('tickets')
    assert.equal(ticket?.outcome, 'missed')
    assert.equal((await hao.ticket('G001')).status, 'missed')
  })
})

describe('two minutes before opening', () => {
  const cloud = withCloud({ startsAt: Date.parse('2026-11-26T09:58:00+08:00') })

  it('a lane opens at 10:00 sharp', async () => {
    const early = await cloud().phone('shopper-anna').intent('queue/join', atGongfu).send()
    assert.equal(refusalCode(early), 'queue/lane-closed')
    await cloud().advance(2 * MINUTE_MS)
    await joinAll(cloud(), ['shopper-anna'], atGongfu)
  })
})

describe('the end of a day', () => {
  const cloud = withCloud({
    timerRule: EVERY_TEN_MINUTES,
    startsAt: Date.parse('2026-11-25T21:40:00+08:00'),
  })

  it('the day over, its lanes’ pasts have learnt it once', async () => {
    const mei = new TestCounter(cloud())
    await joinAll(cloud(), ['shopper-anna', 'shopper-bert', 'shopper-cleo'])
    for (let press = 0; press < 3; press += 1) {
      await mei.next(smallTable)
      await cloud().advance(5 * MINUTE_MS)
    }
    await standAt(cloud(), 4)
    await cloud().advance(10 * MINUTE_MS)
    const learnt = JSON.stringify(await cloud().documents('paces'))
    assert.match(learnt, /"called":3/)
    await cloud().advance(10 * MINUTE_MS)
    assert.equal(JSON.stringify(await cloud().documents('paces')), learnt)
  })
})

describe('a Friday night', () => {
  const cloud = withCloud({
    timerRule: EVERY_TEN_MINUTES,
    startsAt: Date.parse('2026-11-27T23:00:00+08:00'),
  })

  it('01:30 on Saturday is Friday’s where the store is open till six, and its day ends then', async () => {
    const input = { storeId: wukang, laneId: teaTable, size: null, scene: null }
    const [anna] = await joinAll(cloud(), ['shopper-anna'], input)
    await standAt(cloud(), 1.5)
    const [bert] = await joinAll(cloud(), ['shopper-bert'], input)
    assert.deepEqual([anna?.number, bert?.number, bert?.ahead], ['T001', 'T002', 1])
    await standAt(cloud(), 6)
    const phone = cloud().phone('shopper-anna')
    const left = await phone.read('queue/ticket', { ticketId: anna?.id ?? bert?.id ?? forNobody() })
    assert.equal(value<'queue/ticket'>(left).status, 'expired')
    await standAt(cloud(), 10)
    const [fresh] = await joinAll(cloud(), ['shopper-cleo'], input)
    assert.equal(fresh?.number, 'T001')
    await cloud().advance(10 * MINUTE_MS)
    const outcomes = (await cloud().documents('tickets')).map(({ outcome }) => outcome)
    assert.deepEqual(outcomes.sort(), ['expired', 'expired', null])
  })
})

describe('a month later', () => {
  const cloud = withCloud({ timerRule: '0 0 5 * * * *' })

  it('a ticket keeps lane, times and outcome, not the person', async () => {
    await joinAll(cloud(), ['shopper-anna'])
    const mei = new TestCounter(cloud())
    await mei.next(smallTable)
    const { id } = await mei.ticket('A001')
    value<'queue/serve'>(await mei.send('queue/serve', { ticketId: id }))
    await cloud().advance(29 * DAY_MS)
    const [before] = await cloud().documents('tickets')
    assert.notEqual(before?.personId, null)
    await cloud().advance(3 * DAY_MS)
    const [ticket] = await cloud().documents('tickets')
    assert.equal(ticket?.personId, null)
    assert.equal(ticket?.outcome, 'served')
    assert.equal(ticket?.laneId, smallTable)
    assert.ok(ticket?.calledAt)
  })
})

function forNobody(): never {
  throw new Error('nobody joined')
}
