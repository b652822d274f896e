import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import { TestBookings, tasting, tomorrowAt } from '../../support/booking-shop'
import { withCloud } from '../../support/local-cloud'
import { tellPaid } from '../../support/wechat-letter'

const MINUTE = 60_000
const LIN = 'shopper-lin'
/** Only one master is there. */
const early = { startsAt: tomorrowAt('10:30') }

describe('money for a time that ran out', () => {
  const cloud = withCloud()
  const shop = () => new TestBookings(cloud())
  beforeEach(() => cloud().reset())

  async function typing() {
    const booking = await shop().toPay(early)
    const prepaid = await shop().prepay(booking.id)
    await shop().confirmSheet(prepaid, LIN, { how: 'late' })
    return { ...booking, prepaid }
  }
  async function refunds() {
    return (await shop().documents('refunds')).map(({ attemptId, fen }) => [attemptId, fen])
  }

  it('takes it again where it is free still', async () => {
    const { id } = await typing()
    await cloud().advance(5 * MINUTE)
    assert.equal((await shop().look(id)).status, 'expired')
    await cloud().advance(3 * MINUTE)
    const certain = await shop().look(id)
    assert.deepEqual([certain.status, certain.money.paidFen], ['confirmed', 5_000])
    const other = await shop().tryHold({ ...early, serviceId: tasting }, 'shopper-wu')
    assert.equal(refusalCode(other), 'booking/taken')
    assert.deepEqual(await refunds(), [])
  })

  it('goes back once where somebody else has it by then', async () => {
    const { id, prepaid } = await typing()
    await cloud().advance(5 * MINUTE + 1_000)
    await shop().toPay(early, 'shopper-wu')
    await cloud().advance(MINUTE)
    const paidAt = cloud().cloud.clock.now()
    const news = { outTradeNo: prepaid.attemptId, totalFen: 5_000, openid: LIN, paidAt }
    await tellPaid(cloud(), news)
    await tellPaid(cloud(), news)
    await cloud().advance(5 * MINUTE)
    assert.deepEqual(await refunds(), [[prepaid.attemptId, 5_000]])
    const gone = await shop().look(id)
    assert.deepEqual([gone.status, gone.money.paidFen], ['expired', 0])
  })

  it('goes back where it was let go while the password was typed', async () => {
    const { id, prepaid } = await typing()
    value<'booking/let-go'>(await shop().send('booking/let-go', { bookingId: id }))
    const due = await shop().send('payments/prepay', { purpose: { kind: 'booking', id } })
    assert.equal(refusalCode(due), 'payments/nothing-to-pay')
    await cloud().advance(10 * MINUTE)
    assert.deepEqual(await refunds(), [[prepaid.attemptId, 5_000]])
    assert.equal((await shop().look(id)).status, 'cancelled')
  })

  it('is asked of nobody else, and of nobody twice', async () => {
    const { id } = await shop().withDeposit(early)
    const purpose = { kind: 'booking', id } as const
    for (const openid of [LIN, 'shopper-wu']) {
      const again = await shop().send('payments/prepay', { purpose }, openid)
      assert.equal(refusalCode(again), 'payments/nothing-to-pay')
    }
  })
})
