import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { asId, newRequestId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { quick, TestBookings, tasting, tomorrow, tomorrowAt } from '../../support/booking-shop'
import { hefang } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

const MINUTE = 60_000
/** Two masters with four places each. */
const SEATS = 8
const client = { version: CONTRACT_VERSION, language: 'zh' }

describe('a time that several want', () => {
  const cloud = withCloud()
  const shop = () => new TestBookings(cloud())
  beforeEach(() => cloud().reset())

  async function sheet(): Promise<readonly { seats: number; heldUntil: number | null }[]> {
    const [found] = await shop().documents('bookingDays')
    return found?.bookings as readonly { seats: number; heldUntil: number | null }[]
  }

  it('goes to as many as there are seats, of one more who ask at the same instant', async () => {
    const people = Array.from({ length: SEATS + 1 }, (_, index) => `shopper-${100 + index}`)
    const answers = await Promise.all(people.map((openid) => shop().tryHold({}, openid)))
    assert.equal(answers.filter(({ ok }) => ok).length, SEATS)
    const [refused] = answers.filter(({ ok }) => !ok)
    assert.equal(refusalCode(refused), 'booking/taken')
    assert.equal(
      (await sheet()).reduce((sum, { seats }) => sum + seats, 0),
      SEATS,
    )
    const times = await shop().times()
    assert.ok(!times.some(({ startsAt }) => startsAt === tomorrowAt('14:00')))
    assert.ok(times.length > 0, 'and the others are told of other times')
  })

  it('is kept by one who holds it, and by the next once the hold has run out', async () => {
    const early = { serviceId: tasting, startsAt: tomorrowAt('10:30') }
    const mine = await shop().hold(early)
    assert.equal(refusalCode(await shop().tryHold(early, 'shopper-wu')), 'booking/taken')
    await cloud().advance(5 * MINUTE)
    const theirs = await shop().hold(early, 'shopper-wu')
    const answers = { [mine.questions[0]?.id ?? '']: '一位' }
    const both = await Promise.all([
      shop().tryConfirm(mine.id, 'shopper-lin', answers),
      shop().tryConfirm(theirs.id, 'shopper-wu', answers),
    ])
    assert.equal(refusalCode(both[0]), 'booking/not-now')
    assert.equal(value<'booking/confirm'>(both[1]).status, 'awaiting-payment')
  })

  it('is held once by a request that arrives twice, and by another only beside it', async () => {
    const intent = cloud().phone('shopper-lin').intent('booking/hold', shop().wanted())
    const [one, two] = await Promise.all([intent.send(), intent.send()])
    assert.equal(value<'booking/hold'>(one).id, value<'booking/hold'>(two).id)
    assert.equal((await sheet()).length, 1)
    await shop().hold({ startsAt: tomorrowAt('16:00') })
    const third = await shop().tryHold({ startsAt: tomorrowAt('18:00') })
    assert.equal(refusalCode(third), 'booking/too-many-held')
  })

  it('is held for five minutes of the store’s clock, whatever the phone’s says', async () => {
    const now = cloud().cloud.clock.now()
    const input = shop().wanted()
    const ask = (offMs: number) => {
      const requestId = newRequestId(now + offMs, Math.random)
      return cloud().raw('shopper', 'shopper-lin', {
        action: 'booking/hold',
        input,
        requestId,
        client,
      })
    }
    await ask(3 * 60 * MINUTE)
    const [held] = await sheet()
    const leftMs = (held?.heldUntil ?? 0) - now
    assert.ok(leftMs > 4.9 * MINUTE && leftMs < 5.2 * MINUTE, `${leftMs} ms`)
    assert.equal(refusalCode(await ask(-25 * 60 * MINUTE)), 'request/stale')
  })

  it('is asked about where the same person is somewhere else then', async () => {
    await shop().book()
    const elsewhere = new TestBookings(cloud(), hefang)
    const there = { serviceId: asId<'service'>('gongfuclass'), startsAt: tomorrowAt('14:30') }
    const asked = await elsewhere.tryHold(there)
    assert.equal(refusalCode(asked), 'booking/same-time')
    assert.equal(refusalCode(await shop().tryHold({ serviceId: tasting })), 'booking/same-time')
    await elsewhere.hold({ ...there, evenSo: true })
    // What begins as the other ends is not at the same time.
    await shop().hold({ startsAt: tomorrowAt('15:40') })
  })

  it('is nobody’s that the day does not offer', async () => {
    const nowhere = [
      { startsAt: tomorrowAt('14:05') },
      { startsAt: tomorrowAt('21:40') },
      { startsAt: tomorrowAt('14:00') - 24 * 60 * MINUTE * 2 },
      { startsAt: tomorrowAt('14:00') + 24 * 60 * MINUTE * 30 },
      { seats: 5 },
      { with: asId<'resource'>('roombamboo') },
    ]
    for (const more of nowhere) {
      assert.equal(refusalCode(await shop().tryHold(more)), 'booking/taken', JSON.stringify(more))
    }
    const none = await shop().tryHold({ serviceId: asId<'service'>('nosuchservice') })
    assert.equal(refusalCode(none), 'booking/unknown-service')
    const late = await shop().times({ serviceId: quick, day: tomorrow })
    assert.equal(late[late.length - 1]?.startsAt, tomorrowAt('21:20'), 'the last ends as we close')
  })
})
