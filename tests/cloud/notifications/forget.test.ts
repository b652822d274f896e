import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../../support/answers'
import { TestDesk } from '../../support/booking-desk'
import { tomorrowAt } from '../../support/booking-shop'
import { withCloud } from '../../support/local-cloud'
import { Teller } from '../../support/teller'

const LIN = 'shopper-lin'

/** The days about those it asks about: a year of nights would be 365 runs of each. */
const TWICE_A_MONTH = '0 0 10 23,26 * * *'

describe('as time passes, of messages', () => {
  const cloud = withCloud({ timerRule: TWICE_A_MONTH })
  const teller = () => new Teller(cloud())
  beforeEach(() => cloud().reset())

  const count = async (collection: string) => (await cloud().documents(collection)).length

  it('what was sent and what was not is forgotten after ninety days, and not before', async () => {
    await teller().agree(LIN, 'local-booking-confirmed')
    await new TestDesk(cloud()).book({ startsAt: tomorrowAt('14:00') }, LIN)
    await cloud().advance(DAY_MS)
    assert.deepEqual(await teller().outbox(), ['done', 'done'])
    await cloud().advance(88 * DAY_MS)
    assert.deepEqual([await count('messages'), await count('outbox')], [2, 2])
    await cloud().advance(5 * DAY_MS)
    assert.deepEqual([await count('messages'), await count('outbox')], [0, 0])
  })

  it('what is still to be sent stays, however long ago it was written', async () => {
    const entry = { _id: 'faraway000', v: 1, kind: 'nobody/takes-it', delivery: 'at-most-once' }
    const waiting = { ...entry, payload: {}, status: 'pending', attempts: 0, lease: '' }
    const now = cloud().cloud.clock.now()
    await cloud().wire({
      action: 'database.insertDocument',
      collectionName: 'outbox',
      data: [JSON.stringify({ ...waiting, createdAt: now, dueAt: now })],
    })
    await cloud().advance(100 * DAY_MS)
    assert.deepEqual(await teller().outbox(), ['pending'])
  })

  it('what somebody confirmed is kept for a year after they came last', async () => {
    await teller().agree(LIN, 'local-booking-confirmed')
    await cloud().advance(360 * DAY_MS)
    assert.equal(await count('messageWallets'), 1)
    await cloud().advance(9 * DAY_MS)
    assert.equal(await count('messageWallets'), 0)
  })
})

describe('a member who leaves', () => {
  const cloud = withCloud()
  beforeEach(() => cloud().reset())

  it('is reminded of nothing any more, and leaves no consents behind', async () => {
    const desk = new TestDesk(cloud())
    await desk.member(LIN)
    const teller = new Teller(cloud())
    await teller.agree(LIN, 'local-booking-reminder')
    await desk.book({ startsAt: tomorrowAt('20:00') }, LIN)
    value<'membership/leave'>(await desk.send('membership/leave', {}, LIN))
    assert.deepEqual(await cloud().documents('messageWallets'), [])
    await desk.until(tomorrowAt('09:00') - 15 * HOUR_MS + 2 * MINUTE_MS)
    assert.deepEqual(await teller.sent(), [])
    assert.deepEqual(
      Object.values(await teller.outcomes()).map(({ status }) => status),
      ['dropped'],
    )
    assert.deepEqual(await cloud().documents('messageWallets'), [])
  })
})
