import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import { quick, TestBookings, tasting, tomorrow, tomorrowAt } from '../../support/booking-shop'
import { withCloud } from '../../support/local-cloud'

const MINUTE = 60_000

describe('a booking', () => {
  const cloud = withCloud()
  const shop = () => new TestBookings(cloud())
  before(() => cloud().reset())

  it('is chosen from what the store offers, on a day with times free', async () => {
    const phone = cloud().phone('shopper-lin')
    const { storeId } = shop()
    const { services, today } = value<'booking/services'>(
      await phone.read('booking/services', { storeId }),
    )
    assert.equal(today, '2026-11-25')
    assert.deepEqual(
      services.map(({ id }) => id),
      ['teatasting', 'quicktasting', 'privateroom'],
    )
    const asked = { storeId, serviceId: quick, with: null, seats: 1, from: today }
    const { days } = value<'booking/month'>(await phone.read('booking/month', asked))
    assert.equal(days.length, 42)
    assert.deepEqual(
      days.map(({ status }) => status).filter((status) => status !== 'closed').length,
      14,
    )
    assert.equal(days[0]?.status, 'free')
  })

  it('is held, asked for its answers, paid and certain', async () => {
    const held = await shop().hold({ serviceId: tasting })
    assert.equal(held.status, 'held')
    const left = (held.heldUntil ?? 0) - cloud().cloud.clock.now()
    assert.ok(left > 4.9 * MINUTE && left <= 5 * MINUTE, `${left} ms`)
    assert.equal(refusalCode(await shop().tryConfirm(held.id)), 'booking/answer-missing')
    const answers = { [held.questions[0]?.id ?? '']: '两位' }
    const toPay = await shop().confirm(held.id, 'shopper-lin', answers)
    assert.equal(toPay.status, 'awaiting-payment')
    assert.equal(toPay.money.dueFen, 5_000)
    const { amountFen } = await shop().pay(held.id)
    assert.equal(amountFen, 5_000)
    const certain = await shop().look(held.id)
    assert.equal(certain.status, 'confirmed')
    assert.equal(certain.money.paidFen, 5_000)
    assert.deepEqual(certain.answers, [{ asks: held.questions[0]?.asks, answer: '两位' }])
  })

  it('has its time for itself', async () => {
    const other = await shop().tryHold({ serviceId: tasting, with: null, seats: 2 }, 'shopper-wu')
    assert.equal(refusalCode(other), 'booking/taken')
    const times = await shop().times({ serviceId: quick, day: tomorrow })
    assert.ok(times.some(({ startsAt }) => startsAt === tomorrowAt('14:00')))
  })
})
