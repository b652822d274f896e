import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { asId, newRequestId } from '@/shared/kernel/ids'
import { refusalCode } from '../../support/answers'
import { TestBookings, tasting, tomorrowAt } from '../../support/booking-shop'
import { testCloud, withCloud } from '../../support/local-cloud'
import { type MerchantFolder, merchantFolder } from '../../support/merchant-folder'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const client = { version: CONTRACT_VERSION, language: 'zh' }
/** More words with the database than holding or confirming has. */
const MOST_WORDS = 40
const question = asId<'question'>('howmanycome')

describe('what is kept of bookings', () => {
  const cloud = withCloud()
  const shop = () => new TestBookings(cloud())
  beforeEach(() => cloud().reset())

  it('is whole though a phone’s call died at any of its words and came again', async () => {
    let died = 0
    for (const action of ['booking/hold', 'booking/confirm'] as const) {
      for (let words = 0; words < MOST_WORDS; words += 4) {
        const day = `2026-11-${26 + (died % 4)}`
        const startsAt = Date.parse(`${day}T1${words % 6}:00:00+08:00`) + 2 * 60 * MINUTE
        const openid = `shopper-${action.length}${words}`
        const held = action === 'booking/hold' ? null : await shop().hold({ startsAt }, openid)
        const input = held ? { bookingId: held.id, answers: {} } : shop().wanted({ startsAt })
        await cloud().fault({
          kind: 'kill',
          match: { function: 'shopper', action },
          count: 1,
          after: words,
        })
        const requestId = newRequestId(cloud().cloud.clock.now(), Math.random)
        const call = { action, input, requestId, client }
        const send = () =>
          cloud()
            .raw('shopper', openid, call)
            .catch(() => 'died' as const)
        if ((await send()) !== 'died') break
        died += 1
        assert.notEqual(await send(), 'died', `${action} after ${words} words`)
      }
    }
    assert.ok(died > 4, `died ${died} times only`)
    const bookings = await shop().documents('bookings')
    const sheets = await shop().documents('bookingDays')
    const listed = sheets.flatMap(({ bookings: all }) => (Array.isArray(all) ? all : []))
    assert.deepEqual(listed.map(({ id }) => id).sort(), bookings.map(({ _id }) => _id).sort())
  })

  it('has no answer that cannot be sent, and each only to what was asked', async () => {
    const { id } = await shop().hold({ serviceId: tasting })
    const refused = await shop().tryConfirm(id, 'shopper-lin', { [question]: '加微信领红包' })
    assert.equal(refusalCode(refused), 'booking/text-refused')
    const long = await shop().tryConfirm(id, 'shopper-lin', { [question]: '两'.repeat(101) })
    assert.equal(refusalCode(long), 'request/invalid')
    const answers = { [question]: ' 两位 ', [asId('notasked000')]: '什么' }
    const toPay = await shop().confirm(id, 'shopper-lin', answers)
    assert.deepEqual(
      toPay.answers.map(({ answer }) => answer),
      ['两位'],
    )
  })

  it('is no hold that ran out, after a while, and no sheet of a day long over', async () => {
    const { id } = await shop().hold()
    const kept = await shop().book({ startsAt: tomorrowAt('16:00') })
    await cloud().advance(6 * MINUTE)
    const { bookings } = await shop().mine()
    assert.deepEqual(
      bookings.map((each) => each.id),
      [kept.id],
    )
    const [sheet] = await shop().documents('bookingDays')
    assert.equal(Array.isArray(sheet?.bookings) && sheet.bookings.length, 1)
    await set('bookings', id, { heldUntil: cloud().cloud.clock.now() - 3 * DAY })
    await set('bookingDays', String(sheet?._id), { day: '2026-11-20' })
    await cloud().advance(10 * MINUTE)
    assert.deepEqual(await shop().documents('bookingDays'), [])
    const left = await shop().documents('bookings')
    assert.deepEqual(
      left.map(({ _id }) => _id),
      [kept.id],
    )
  })

  it('forgets after thirty days what guests answered and who they were', async () => {
    const { id } = await shop().withDeposit()
    const now = cloud().cloud.clock.now()
    await set('bookings', id, { startsAt: now - 29 * DAY })
    await cloud().advance(10 * MINUTE)
    assert.deepEqual((await shop().look(id)).answers.length, 1)
    await set('bookings', id, { startsAt: now - 31 * DAY })
    await cloud().advance(10 * MINUTE)
    const [booking] = await shop().documents('bookings')
    assert.deepEqual(
      [booking?._id, booking?.personId, booking?.answers, booking?.personal, booking?.dueFen],
      [id, null, {}, false, 5_000],
    )
  })

  /** Moves a document into the past, which the clock takes too long to do. */
  async function set(collectionName: string, _id: string, fields: object): Promise<void> {
    await cloud().wire({
      action: 'database.modifyDocument',
      collectionName,
      queryType: 'WHERE',
      query: JSON.stringify({ _id }),
      data: JSON.stringify({ $set: fields }),
      multi: false,
      merge: true,
      upsert: false,
    })
  }
})

describe('a merchant’s booking.json', () => {
  /** What loading says of a file with this change to 愚园路's services. */
  async function loading(
    change: (service: Record<string, unknown>) => Record<string, unknown>,
  ): Promise<void> {
    const folder: MerchantFolder = await merchantFolder()
    await folder.rewriteBooking((all) =>
      all.map((each) => ({ ...each, services: each.services.map(change) })),
    )
    const started = await testCloud({ merchantDir: folder.path }).catch((thrown: unknown) => thrown)
    await folder.remove()
    if (started instanceof Error) throw started
  }

  it('is refused with what is wrong with it, and where', async () => {
    const deposit = { due: 'deposit', fen: 6_000, word: '定金' }
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ payment: deposit }, /booking\.json: 0\.services\.0.*20% of the price/],
      [{ payment: { ...deposit, fen: 30_000, word: '订金' } }, /at most the price/],
      [{ durationMinutes: 0 }, /booking\.json: 0\.services\.0\.durationMinutes/],
      [{ needs: [{ kind: 'room', anyOf: ['masterlin0'] }] }, /a person or room the store does not/],
      [{ laneId: 'nosuchlane0' }, /teatasting: the store has no lane nosuchlane0/],
      [{ laneld: 'smalltable' }, /booking\.json: 0\.services\.0\.laneld/],
    ]
    for (const [change, words] of wrong) {
      const changed = (service: Record<string, unknown>) =>
        service.id === 'teatasting' ? { ...service, ...change } : service
      await assert.rejects(loading(changed), words, JSON.stringify(change))
    }
  })
})
