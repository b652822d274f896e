import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { EventShop, tasting, teaClass } from '../../support/event-shop'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'

const MINUTE = 60_000
const LIN = 'shopper-lin'
const WANG = 'shopper-wang'

describe('an event', () => {
  const cloud = withCloud()
  const shop = () => new EventShop(cloud())
  beforeEach(() => cloud().reset())

  it('is listed with its next date, and told about with all of them', async () => {
    const phone = cloud().phone(LIN)
    const { events } = value<'events/list'>(await phone.read('events/list', { storeId: yuyuan }))
    assert.deepEqual(
      events.map(({ id, placesLeft, priceFen }) => [id, placesLeft, priceFen]),
      [
        [tasting, 8, 0],
        [teaClass, 12, 12_800],
      ],
    )
    const everywhere = value<'events/list'>(await phone.read('events/list', { storeId: null }))
    assert.equal(everywhere.events.length, 3)
    const dates = await shop().sessions(teaClass)
    assert.equal(dates.length, 4)
    const [first] = dates
    assert.equal(first?.startsAt, Date.parse('2026-11-28T14:00:00+08:00'))
    assert.equal(first?.endsAt, Date.parse('2026-11-28T15:30:00+08:00'))
  })

  it('full, offers a place that comes free to who has waited longest, and then to the next', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    await shop().setCapacity(sessionId, 2)
    const lin = await shop().register(sessionId, LIN, { places: 2 })
    await shop().pay(lin.id, LIN)
    const full = await shop().ask(sessionId, WANG)
    assert.equal(refusalCode(full), 'events/full')
    const wang = await shop().register(sessionId, WANG, { waitIfFull: true })
    const zhao = await shop().register(sessionId, 'shopper-zhao', { waitIfFull: true, places: 2 })
    const zhou = await shop().register(sessionId, 'shopper-zhou', { waitIfFull: true })
    assert.deepEqual([wang.ahead, zhao.ahead, zhou.ahead], [0, 1, 2])

    const off = await shop().cancel(lin.id, LIN)
    assert.deepEqual([off.status, off.refundFen], ['cancelled', 25_600])
    assert.equal((await shop().registration(wang.id, WANG)).status, 'offered')
    assert.equal((await shop().registration(zhao.id, 'shopper-zhao')).status, 'waiting')
    const offered = await shop().registration(zhou.id, 'shopper-zhou')
    assert.equal(offered.status, 'offered', 'the longest waiting whose places fit')
    const newcomer = await shop().ask(sessionId, 'shopper-new')
    assert.equal(refusalCode(newcomer), 'events/full')

    value<'events/cancel'>(
      await shop().send('events/cancel', { registrationId: zhou.id }, 'shopper-zhou'),
    )
    assert.equal((await shop().registration(zhao.id, 'shopper-zhao')).status, 'waiting')
    await cloud().advance(31 * MINUTE)
    assert.equal((await shop().registration(wang.id, WANG)).status, 'expired')
    const turn = await shop().registration(zhao.id, 'shopper-zhao')
    assert.equal(turn.status, 'offered')
    const taken = value<'events/accept'>(
      await shop().send('events/accept', { registrationId: zhao.id }, 'shopper-zhao'),
    )
    assert.equal(taken.status, 'awaiting-payment')
    await shop().pay(zhao.id, 'shopper-zhao')
    assert.equal((await shop().registration(zhao.id, 'shopper-zhao')).status, 'registered')
    assert.equal((await shop().next(teaClass)).placesLeft, 0)
  })

  it('that costs nothing is certain at once, for members alone', async () => {
    const { id: sessionId } = await shop().next(tasting)
    assert.equal(refusalCode(await shop().ask(sessionId, WANG)), 'events/not-for-you')
    await joinMembers(cloud(), WANG)
    const made = await shop().register(sessionId, WANG)
    assert.deepEqual([made.status, made.until], ['registered', null])
  })
})

describe('at the door of an event', () => {
  const cloud = withCloud({ startsAt: Date.parse('2026-11-28T13:30:00+08:00') })
  const shop = () => new EventShop(cloud())

  it('is registered for, paid, checked in by card, and scanned a second time says when', async () => {
    const { number } = await joinMembers(cloud(), LIN)
    const { id: sessionId } = await shop().next(teaClass)
    const made = await shop().register(sessionId, LIN, { places: 2 })
    assert.equal(made.status, 'awaiting-payment')
    assert.equal(made.priceFen, 25_600)
    assert.equal((await shop().next(teaClass)).placesLeft, 10)
    await shop().pay(made.id, LIN)
    const certain = await shop().registration(made.id, LIN)
    assert.deepEqual([certain.status, certain.paidFen], ['registered', 25_600])
    assert.deepEqual((await shop().next(teaClass)).mine, { id: made.id, status: 'registered' })

    const byCard = { storeId: yuyuan, sessionId, by: { memberNumber: number } }
    const [, later] = await shop().sessions(teaClass)
    assert.ok(later)
    const wrongDate = { ...byCard, sessionId: later.id }
    assert.equal(
      refusalCode(await shop().send('events/check-in', wrongDate)),
      'events/unknown-registration',
    )
    const list = value<'events/check-in'>(await shop().send('events/check-in', byCard))
    assert.deepEqual([list.came, list.registered, list.touched], [2, 2, made.id])
    assert.equal(list.guests[0]?.memberNumber, number)
    const again = await shop().send('events/check-in', byCard)
    assert.equal(refusalCode(again), 'events/checked-in-before')
    const { checkedInAt } = await shop().registration(made.id, LIN)
    assert.ok(!again.ok && again.refusal.code === 'events/checked-in-before')
    assert.equal(again.refusal.at, checkedInAt)
  })
})
