import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { asId, newRequestId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { dayNamed, TestBookings, tomorrow, tomorrowAt } from '../../support/booking-shop'
import { hefang } from '../../support/demo'
import { HELD_UP_MS, notHeldUp } from '../../support/held-up'
import { type TestCloud, testCloud } from '../../support/local-cloud'
import { type MerchantFolder, merchantFolder } from '../../support/merchant-folder'

const MINUTE = 60_000
/** Once a day, with two places: a day is full as soon as two have come. */
const once = asId<'service'>('oncealldaylong')
const client = { version: CONTRACT_VERSION, language: 'zh' }
/** More words with the database than cancelling has. */
const MOST_WORDS = 60
/** Not each of them: every third tells as well. */
const STEP = 3

describe('a full day', () => {
  let folder: MerchantFolder
  let running: TestCloud
  const shop = () => new TestBookings(running, hefang)
  before(async () => {
    folder = await merchantFolder()
    await folder.rewriteBooking((all) =>
      all.map((each) => ({
        ...each,
        services: each.services.map((service) =>
          service.id === 'gongfuclass'
            ? {
                ...service,
                id: once,
                durationMinutes: 420,
                seats: 2,
                payment: { due: 'at-the-store' },
              }
            : service,
        ),
      })),
    )
    running = await testCloud({ merchantDir: folder.path })
  })
  after(async () => {
    await running.cloud.close()
    await folder.remove()
  })
  beforeEach(() => running.reset())

  const at = { serviceId: once, startsAt: tomorrowAt('10:30') }
  async function full(startsAt = at.startsAt) {
    const first = await shop().book({ ...at, startsAt }, 'shopper-100')
    const second = await shop().book({ ...at, startsAt }, 'shopper-101')
    return [first, second] as const
  }
  function tryWait(openid: string, day = tomorrow) {
    const input = { storeId: hefang, serviceId: once, with: null, seats: 1, day }
    return shop().send('booking/wait', input, openid)
  }
  async function wait(openid: string, day = tomorrow) {
    return value<'booking/wait'>(await tryWait(openid, day))
  }
  /** What somebody has been offered and can take now. */
  async function offered(openid: string) {
    const { bookings } = await shop().mine(openid)
    return bookings.filter(({ offered: is }) => is)
  }
  async function cancel(bookingId: Awaited<ReturnType<typeof full>>[0]['id'], openid: string) {
    return value<'booking/cancel'>(await shop().send('booking/cancel', { bookingId }, openid))
  }

  it('takes who waits, once each and in their order, and only while it is full', async () => {
    assert.equal(refusalCode(await tryWait('shopper-wu')), 'booking/not-full')
    await full()
    assert.equal((await wait('shopper-wu')).ahead, 0)
    assert.equal((await wait('shopper-lin')).ahead, 1)
    const again = await wait('shopper-wu')
    assert.equal(again.ahead, 0)
    assert.equal((await shop().documents('bookingWaits')).length, 2)
    assert.equal((await shop().day({ serviceId: once }, 'shopper-lin')).wait?.ahead, 1)
    const { waits } = await shop().mine('shopper-lin')
    assert.deepEqual(
      waits.map(({ day, serviceId }) => [day, serviceId]),
      [[tomorrow, once]],
    )
  })

  it('offers what comes free in turn: declined, run out, taken', async () => {
    const [first] = await full()
    for (const openid of ['shopper-wu', 'shopper-lin', 'shopper-sun']) await wait(openid)
    await cancel(first.id, 'shopper-100')
    const [toWu] = await offered('shopper-wu')
    assert.ok(toWu?.heldUntil)
    assert.ok(toWu.heldUntil - running.cloud.clock.now() > 29 * MINUTE)
    assert.equal(refusalCode(await shop().tryHold(at, 'shopper-zhu')), 'booking/taken')
    value<'booking/let-go'>(
      await shop().send('booking/let-go', { bookingId: toWu.id }, 'shopper-wu'),
    )
    assert.equal((await offered('shopper-lin')).length, 1)
    assert.equal((await offered('shopper-sun')).length, 0)
    await running.advance(31 * MINUTE)
    assert.equal((await offered('shopper-lin')).length, 0)
    const [toSun] = await offered('shopper-sun')
    assert.ok(toSun)
    const taken = await shop().confirm(toSun.id, 'shopper-sun')
    assert.equal(taken.status, 'confirmed')
    assert.deepEqual((await shop().mine('shopper-sun')).waits, [])
    assert.deepEqual(await shop().times({ serviceId: once }), [])
  })

  it('offers two places that come free at once to two, one each', async () => {
    const [first, second] = await full()
    for (const openid of ['shopper-wu', 'shopper-lin', 'shopper-sun']) await wait(openid)
    await Promise.all([cancel(first.id, 'shopper-100'), cancel(second.id, 'shopper-101')])
    await running.advance(2 * MINUTE)
    const offers = await Promise.all(['shopper-wu', 'shopper-lin', 'shopper-sun'].map(offered))
    assert.deepEqual(
      offers.map(({ length }) => length),
      [1, 1, 0],
    )
  })

  it('skips who left, and gives a place that nobody wants any more to everybody', async () => {
    const [first] = await full()
    const { id: waitId } = await wait('shopper-wu')
    await wait('shopper-lin')
    value<'booking/leave-wait'>(await shop().send('booking/leave-wait', { waitId }, 'shopper-wu'))
    await cancel(first.id, 'shopper-100')
    assert.deepEqual(await offered('shopper-wu'), [])
    assert.equal((await offered('shopper-lin')).length, 1)
    // Twice offered and not taken: then the list ends for them.
    for (const _ of ['once', 'twice']) {
      const [offer] = await offered('shopper-lin')
      assert.ok(offer)
      await shop().send('booking/let-go', { bookingId: offer.id }, 'shopper-lin')
    }
    assert.deepEqual((await shop().mine('shopper-lin')).waits, [])
    assert.equal((await shop().times({ serviceId: once })).length, 1)
  })

  it('offers what comes free once, though offering it is slow, which holds up nobody', async () => {
    const [first] = await full()
    await wait('shopper-wu')
    const slow = { function: 'shopper', collection: 'bookingWaits' }
    const cancelled = await notHeldUp(running, slow, () => cancel(first.id, 'shopper-100'))
    assert.equal(cancelled.status, 'cancelled')
    await sleep(HELD_UP_MS)
    await running.advance(2 * MINUTE)
    assert.equal((await offered('shopper-wu')).length, 1)
    assert.equal((await shop().documents('bookings')).length, 3)
  })

  it('looks at a day again for who began to wait and died before anything was offered', async () => {
    await full()
    const match = { function: 'shopper', action: 'booking/wait', collection: 'bookingWaits' }
    await running.fault({ kind: 'kill', match, count: 1, after: 2 })
    const input = { storeId: hefang, serviceId: once, with: null, seats: 1, day: tomorrow }
    const requestId = newRequestId(running.cloud.clock.now(), Math.random)
    const call = { action: 'booking/wait', input, requestId, client }
    const answer = running.raw('shopper', 'shopper-wu', call).catch(() => 'died' as const)
    assert.equal(await answer, 'died')
    await running.wire({
      action: 'database.modifyDocument',
      collectionName: 'bookingDays',
      queryType: 'WHERE',
      query: JSON.stringify({ storeId: hefang, day: tomorrow }),
      data: JSON.stringify({ $pop: { bookings: 1 } }),
      multi: false,
      merge: true,
      upsert: false,
    })
    await running.advance(MINUTE)
    assert.equal((await offered('shopper-wu')).length, 1)
  })

  it('offers what comes free though whoever freed it died at any of its words', async () => {
    let died = 0
    for (let words = 0; words < MOST_WORDS; words += STEP) {
      const day = dayNamed(`2026-12-${String(1 + words / STEP).padStart(2, '0')}`)
      const [first] = await full(Date.parse(`${day}T10:30:00+08:00`))
      await wait('shopper-wu', day)
      const match = { function: 'shopper', action: 'booking/cancel' }
      await running.fault({ kind: 'kill', match, count: 1, after: words })
      const requestId = newRequestId(running.cloud.clock.now(), Math.random)
      const call = { action: 'booking/cancel', input: { bookingId: first.id }, requestId, client }
      const send = () => running.raw('shopper', 'shopper-100', call).catch(() => 'died' as const)
      if ((await send()) !== 'died') break
      died += 1
      await running.advance(MINUTE)
      assert.notEqual(await send(), 'died')
      assert.equal((await offered('shopper-wu')).length, 1, `${words} words`)
      const [offer] = await offered('shopper-wu')
      assert.ok(offer)
      await shop().confirm(offer.id, 'shopper-wu')
    }
    assert.ok(died > 8, `died ${died} times only`)
  })
})
