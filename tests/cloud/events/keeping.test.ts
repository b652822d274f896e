import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { asId } from '@/shared/kernel/ids'
import { DAY_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { EventShop, tasting, teaClass } from '../../support/event-shop'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'

const LIN = 'shopper-lin'
const WANG = 'shopper-wang'

/** The days between are of no interest: a month of minutes would be 43,200 runs of each. */
const SOME_NIGHTS = '0 0 5 2,27,29 * * *'

describe('what is kept of an event', () => {
  const cloud = withCloud({ timerRule: SOME_NIGHTS })
  const shop = () => new EventShop(cloud())
  beforeEach(() => cloud().reset())

  it('says after thirty days what was paid and no longer by whom', async () => {
    const { id: sessionId, endsAt } = await shop().next(teaClass)
    const { id } = await shop().register(sessionId, LIN, {
      answers: { [asId<'question'>('teaexperience')]: '常喝乌龙' },
    })
    await shop().pay(id, LIN)
    const { id: tonight } = await shop().next(tasting)
    const guest = {
      storeId: yuyuan,
      sessionId: tonight,
      guestName: '王女士',
      places: 1,
      memberNumber: null,
    }
    value<'events/walk-in'>(await shop().send('events/walk-in', guest))
    await cloud().advance(endsAt - cloud().cloud.clock.now() + 29 * DAY_MS)
    assert.equal((await shop().registration(id, LIN)).answers.length, 1)
    await cloud().advance(2 * DAY_MS)
    const kept = JSON.stringify([
      await cloud().documents('eventRegistrations'),
      (await cloud().documents('eventSessions')).filter(({ _id }) => _id === sessionId),
    ])
    const row = (await cloud().documents('identities')).find(({ openid }) => openid === LIN)
    for (const trace of ['常喝乌龙', '王女士', String(row?.personId)]) {
      assert.ok(!kept.includes(trace), trace)
    }
    assert.match(kept, /12800/)
  })

  it('opens each week’s date four weeks ahead, once', async () => {
    assert.equal((await shop().sessions(teaClass)).length, 4)
    await cloud().advance(7 * DAY_MS)
    const dates = await shop().sessions(teaClass)
    assert.equal(dates.length, 4)
    assert.equal(new Set(dates.map(({ startsAt }) => startsAt)).size, 4)
    assert.equal(dates[3]?.startsAt, Date.parse('2026-12-26T14:00:00+08:00'))
  })
})

describe('a place at an event', () => {
  const cloud = withCloud()
  const shop = () => new EventShop(cloud())

  it('is given up with a member who leaves, their money by the rule and their place to the next', async () => {
    await joinMembers(cloud(), LIN)
    const { id: sessionId } = await shop().next(teaClass)
    await shop().setCapacity(sessionId, 1)
    const { id } = await shop().register(sessionId, LIN)
    await shop().pay(id, LIN)
    const next = await shop().register(sessionId, WANG, { waitIfFull: true })
    const { id: free } = await shop().next(tasting)
    await shop().register(free, LIN, { places: 2 })
    value<'membership/leave'>(await shop().send('membership/leave', {}, LIN))
    await cloud().advance(2 * MINUTE_MS)
    assert.equal((await shop().registration(next.id, WANG)).status, 'offered')
    assert.equal((await shop().next(tasting)).placesLeft, 8)
    const refunds = await cloud().documents('refunds')
    assert.deepEqual(
      refunds.map(({ fen, status }) => [fen, status]),
      [[12_800, 'done']],
    )
  })
})
