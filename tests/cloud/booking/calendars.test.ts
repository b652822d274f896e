import assert from 'node:assert/strict'
import { join } from 'node:path'
import { beforeEach, describe, it } from 'node:test'
import { daysAfter } from '@/shared/kernel/business-day'
import type { ResourceId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { TestDesk, today, todayAt } from '../../support/booking-desk'
import {
  lin,
  privateRoom,
  quick,
  tasting,
  tomorrow,
  tomorrowAt,
  wang,
} from '../../support/booking-shop'
import { testCloud, withCloud } from '../../support/local-cloud'
import { stocktaking, TestManager } from '../../support/manager'
import { merchantFolder } from '../../support/merchant-folder'

describe('whom and what a store’s bookings need', () => {
  const cloud = withCloud()
  const desk = () => new TestDesk(cloud())
  beforeEach(() => cloud().reset())

  const unservedOf = async (resourceId: ResourceId) =>
    (await desk().calendars()).resources.find(({ id }) => id === resourceId)?.unserved
  const inHand = async () => (await desk().unserved()).map(({ id }) => id)

  it('may leave: their bookings stay, are listed, and are moved or called off', async () => {
    const first = await desk().book({ startsAt: tomorrowAt('14:00'), with: lin })
    const second = await desk().withDeposit({ startsAt: tomorrowAt('16:00'), with: lin })
    const others = await desk().enter({ startsAt: tomorrowAt('14:00'), with: wang })
    const gone = await desk().manage('booking/set-removed', { resourceId: lin, removed: true })
    assert.equal(gone.resources.find(({ id }) => id === lin)?.unserved, 2)
    assert.deepEqual(await inHand(), [first.id, second.id])
    const { columns, bookings } = await desk().dayView(tomorrow)
    assert.equal(columns.find(({ id }) => id === lin)?.removed, true, 'while bookings name them')
    assert.deepEqual(
      bookings.filter(({ unserved }) => unserved).map(({ id }) => id),
      [first.id, second.id],
    )
    assert.equal((await desk().look(first.id)).status, 'confirmed', 'nothing is lost')
    const wish = await desk().tryHold({ with: lin, startsAt: tomorrowAt('18:00') }, 'shopper-wu')
    assert.equal(refusalCode(wish), 'booking/taken', 'and takes no more')

    const onto = { bookingId: first.id, startsAt: tomorrowAt('14:00'), with: wang }
    const moved = desk().touched(value<'booking/move'>(await desk().tap('booking/move', onto)))
    assert.deepEqual([moved.unserved, moved.uses], [false, [wang]])
    assert.equal(moved.startsAt, others.startsAt, 'together, where there are seats')
    const off = { bookingId: second.id, reason: '师傅离职' }
    value<'booking/call-off'>(await desk().tap('booking/call-off', off))
    assert.deepEqual(await inHand(), [])
    await cloud().advance(120_000)
    assert.equal((await desk().look(second.id)).money.refunded, true)
  })

  it('may come back, and then nothing needs a hand', async () => {
    await desk().book({ startsAt: tomorrowAt('14:00'), with: lin })
    await desk().manage('booking/set-removed', { resourceId: lin, removed: true })
    assert.equal(await unservedOf(lin), 1)
    await desk().manage('booking/set-removed', { resourceId: lin, removed: false })
    assert.equal(await unservedOf(lin), 0)
  })

  it('may be on leave, away part of the week, or kept free, and what is booked is listed', async () => {
    const booked = await desk().book({ startsAt: tomorrowAt('14:00'), with: lin })
    const onLeave = { resourceId: lin, day: tomorrow, spans: [] }
    await desk().manage('booking/set-day', onLeave)
    assert.deepEqual(await inHand(), [booked.id])
    await desk().manage('booking/set-day', { ...onLeave, spans: null })
    assert.deepEqual(await inHand(), [])
    const mornings = [{ days: [1, 2, 3, 4, 5, 6, 7], opensAtMinutes: 600, closesAtMinutes: 720 }]
    await desk().manage('booking/set-week', { resourceId: lin, hours: mornings })
    assert.deepEqual(await inHand(), [booked.id])
    await desk().manage('booking/set-week', { resourceId: lin, hours: null })
    assert.deepEqual(await inHand(), [])
    const block = { from: tomorrowAt('14:30'), until: tomorrowAt('15:00'), reason: '培训' }
    await desk().tap('booking/block', { resourceId: lin, ...block })
    assert.deepEqual(await inHand(), [booked.id])
  })

  it('may all be shut out by the store’s own hours', async () => {
    const booked = await desk().book({ startsAt: tomorrowAt('14:00') })
    value<'stores/set-exception'>(
      await new TestManager(cloud()).setDay({ day: tomorrow, to: stocktaking }).send(),
    )
    assert.deepEqual(await inHand(), [booked.id])
  })

  it('may be short for a time only: what has been is left alone', async () => {
    const booked = await desk().enter({ startsAt: todayAt('12:20') })
    await desk().manage('booking/set-day', { resourceId: wang, day: today, spans: [] })
    assert.deepEqual(await inHand(), [booked.id])
    await desk().until(todayAt('13:00'))
    assert.deepEqual(await inHand(), [])
    assert.equal((await desk().seen(booked.id)).unserved, false)
  })

  it('are looked for on every day by a question of their own, not by each look at one day', async () => {
    for (const day of [tomorrow, daysAfter(tomorrow, 1)]) {
      await desk().enter({ startsAt: Date.parse(`${day}T14:00:00+08:00`), with: lin })
    }
    await desk().manage('booking/set-removed', { resourceId: lin, removed: true })
    const match = { function: 'staff', collection: 'bookingDays' }
    const look = (action: 'booking/day-view' | 'booking/unserved', input: object) => {
      const client = { version: 1, language: 'zh' }
      const whole = { storeId: desk().storeId, ...input }
      return cloud().raw('staff', 'clerk-mei', { action, input: whole, client })
    }
    await cloud().fault({ kind: 'kill', match, count: 1, after: 1 })
    await look('booking/day-view', { day: null })
    await assert.rejects(look('booking/unserved', {}), 'the second to read days, not the first')
    assert.equal((await inHand()).length, 2)
  })

  it('keep their own times though a service takes longer now', async () => {
    const booked = await desk().book({ startsAt: tomorrowAt('14:00'), with: wang })
    await desk().setStore((store) => ({
      ...store,
      services: store.services.map((service) =>
        service.id === quick ? { ...service, durationMinutes: 120 } : service,
      ),
    }))
    assert.deepEqual(await inHand(), [])
    const { startsAt, endsAt } = await desk().seen(booked.id, tomorrow)
    assert.equal(endsAt - startsAt, 40 * 60_000)
    const times = await desk().staffTimes({ with: wang })
    assert.ok(!times.some((each) => each.startsAt < booked.endsAt && each.endsAt > booked.startsAt))
  })

  it('have calendars that only a manager changes, within the trading day, and once', async () => {
    const spans = [{ opensAtMinutes: 600, closesAtMinutes: 900 }]
    const day = { resourceId: lin, day: tomorrow, spans }
    const clerk = await desk().tap('booking/set-day', day)
    assert.equal(refusalCode(clerk), 'staff/not-allowed')
    const tooEarly = [{ opensAtMinutes: 60, closesAtMinutes: 900 }]
    const outside = await desk().tap('booking/set-day', { ...day, spans: tooEarly }, 'manager-chen')
    assert.equal(refusalCode(outside), 'stores/hours-outside-day')
    const nobody = { ...day, resourceId: 'nosuchresource' as ResourceId }
    const unknown = await desk().tap('booking/set-day', nobody, 'manager-chen')
    assert.equal(refusalCode(unknown), 'booking/unknown-resource')
    const { storeId } = desk()
    const intent = cloud()
      .phone('manager-chen')
      .intent('booking/set-day', { storeId, ...day })
    value<'booking/set-day'>(await intent.send())
    await desk().manage('booking/set-day', { ...day, spans: null })
    const late = value<'booking/set-day'>(await intent.send())
    const exceptions = late.resources.find(({ id }) => id === lin)?.exceptions
    assert.deepEqual(exceptions, [], 'an older request come again changes nothing')
  })
})

describe('calendars, when the merchant’s file is loaded again', () => {
  it('stay as managers set them, and what nobody touched follows the file', async () => {
    const folder = await merchantFolder()
    const start = () => testCloud({ merchantDir: folder.path, dataDir: join(folder.path, 'data') })
    let running = await start()
    try {
      const before = new TestDesk(running)
      await before.book({ startsAt: tomorrowAt('18:00'), with: lin })
      const leave = { resourceId: lin, day: tomorrow, spans: [] }
      await before.manage('booking/set-day', leave)
      await before.manage('booking/set-removed', { resourceId: wang, removed: true })
      await running.cloud.close()
      running = await start()
      const after = new TestDesk(running)
      const { resources } = await after.calendars()
      const of = (id: ResourceId) => resources.find((each) => each.id === id)
      assert.deepEqual(of(lin)?.exceptions, [{ day: tomorrow, spans: [] }])
      assert.equal(of(lin)?.unserved, 1)
      assert.equal(of(wang)?.removed, true)
      assert.ok(resources.some(({ removed }) => !removed))
      const services = [quick, tasting, privateRoom]
      const offered = (await after.dayView()).services.map(({ id }) => id)
      assert.deepEqual(offered.sort(), services.sort())
    } finally {
      await running.cloud.close()
      await folder.remove()
    }
  })
})
