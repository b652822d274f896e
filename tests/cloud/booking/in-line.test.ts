import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { newRequestId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { TestDesk, today, todayAt } from '../../support/booking-desk'
import { tasting } from '../../support/booking-shop'
import { joinAll, TestCounter } from '../../support/counter'
import { smallTable } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'

const MINUTE = 60_000

describe('whoever has booked and comes', () => {
  const cloud = withCloud()
  const desk = () => new TestDesk(cloud())
  const counter = () => new TestCounter(cloud())
  beforeEach(async () => {
    await cloud().reset()
    await desk().withoutLead()
  })

  const calledNow = async () => {
    const lane = (await counter().next(smallTable)).lanes.find(({ id }) => id === smallTable)
    return lane?.called[0]?.number
  }

  it('is checked in by card, waits in one line with walk-ins and is served', async () => {
    await desk().member()
    const booked = await desk().book({ startsAt: todayAt('12:20') })
    await joinAll(cloud(), ['shopper-anna', 'shopper-bert', 'shopper-cora'])
    await desk().until(todayAt('12:10'))
    const arrived = await desk().checkIn({ memberNumber: await desk().scan() })
    assert.equal(arrived.id, booked.id)
    assert.equal(arrived.status, 'arrived')
    assert.equal(arrived.ticketNumber, 'A004')
    assert.ok((await desk().look(booked.id)).ticketId)

    assert.equal(await calledNow(), 'A001', 'never before its time')
    await desk().until(todayAt('12:20'))
    assert.equal(await calledNow(), 'A004', 'from its time on it comes first')
    const started = await desk().on('booking/start', booked.id)
    assert.equal(started.status, 'started')
    const lane = (await counter().view()).lanes.find(({ id }) => id === smallTable)
    assert.deepEqual(lane?.called, [], 'served where it was called')
    assert.equal(await calledNow(), 'A002')
    const finished = await desk().on('booking/finish', booked.id)
    assert.equal(finished.status, 'finished')
    const { bookings } = await desk().mine()
    assert.equal(bookings[0]?.status, 'finished')
  })

  it('is called at most every second time, however many have booked', async () => {
    for (const openid of ['shopper-lin', 'shopper-wu']) {
      await desk().book({ startsAt: todayAt('12:20') }, openid)
    }
    await joinAll(cloud(), ['shopper-anna', 'shopper-bert'])
    await desk().until(todayAt('12:20'))
    for (const { id } of (await desk().dayView()).bookings) await desk().checkIn({ bookingId: id })
    const called: (string | undefined)[] = []
    for (let call = 0; call < 4; call += 1) called.push(await calledNow())
    assert.deepEqual(called, ['A003', 'A001', 'A004', 'A002'])
  })

  it('is checked in once, by whomever and however often', async () => {
    const memberNumber = await desk().member()
    const booked = await desk().book({ startsAt: todayAt('12:20') })
    await desk().book({ startsAt: todayAt('16:00') })
    const taps = [
      desk().tryCheckIn({ memberNumber }),
      desk().tryCheckIn({ bookingId: booked.id }, 'manager-chen'),
      desk().tryCheckIn({ memberNumber }, 'owner-zhou'),
    ]
    const views = (await Promise.all(taps)).map((each) => value<'booking/check-in'>(each))
    const numbers = new Set(views.map((view) => desk().touched(view).ticketNumber))
    assert.deepEqual([...numbers], ['A001'])
    assert.equal((await desk().checkIn({ memberNumber })).id, booked.id, 'not the later one')
    assert.deepEqual(await counter().waiting(smallTable), ['A001'])
  })

  it('keeps the number they took before, which is the booked one from then on', async () => {
    const booked = await desk().book({ startsAt: todayAt('12:20') })
    await joinAll(cloud(), ['shopper-anna', 'shopper-lin'])
    await desk().until(todayAt('12:20'))
    const arrived = await desk().checkIn({ bookingId: booked.id })
    assert.equal(arrived.ticketNumber, 'A002')
    assert.equal(await calledNow(), 'A002')
    assert.equal(await calledNow(), 'A001')
  })

  it('leaves the line when the check-in is taken back, and comes in again', async () => {
    const booked = await desk().book({ startsAt: todayAt('12:20') })
    await desk().checkIn({ bookingId: booked.id })
    const back = await desk().on('booking/step-back', booked.id)
    assert.equal(back.status, 'confirmed')
    assert.equal(back.ticketNumber, null)
    assert.deepEqual(await counter().waiting(smallTable), [])
    const again = await desk().checkIn({ bookingId: booked.id })
    assert.equal(again.ticketNumber, 'A002')
    await desk().on('booking/start', booked.id)
    assert.deepEqual(await counter().waiting(smallTable), [], 'served without being called')
    const waits = await desk().on('booking/step-back', booked.id)
    assert.equal(waits.status, 'arrived')
    assert.equal(waits.ticketNumber, 'A003')
    assert.deepEqual(await counter().waiting(smallTable), ['A003'])
  })

  it('has a place in the line as a guest without a phone, told by name', async () => {
    const entered = await desk().enter({ startsAt: todayAt('12:20'), guestName: '周先生' })
    await desk().checkIn({ bookingId: entered.id })
    const ticket = await counter().ticket('A001')
    assert.equal(ticket.name, '周先生')
    assert.ok(ticket.takeOverCode)
  })

  it('is checked in once though the function dies between the line and the booking', async () => {
    const { id: bookingId } = await desk().enter({ startsAt: todayAt('12:20') })
    const match = { function: 'staff', collection: 'bookings', action: 'database.modifyDocument' }
    await cloud().fault({ kind: 'kill', match, count: 1 })
    const call = {
      action: 'booking/check-in',
      input: { storeId: desk().storeId, by: { bookingId } },
      requestId: newRequestId(cloud().cloud.clock.now(), Math.random),
      client: { version: CONTRACT_VERSION, language: 'zh' },
    }
    await assert.rejects(cloud().raw('staff', 'clerk-mei', call))
    assert.equal((await desk().seen(bookingId)).status, 'confirmed')
    const tapped = ['manager-chen', 'owner-zhou'].map((openid) =>
      desk().tryCheckIn({ bookingId }, openid),
    )
    for (const each of await Promise.all(tapped)) value<'booking/check-in'>(each)
    assert.equal((await desk().seen(bookingId)).status, 'arrived')
    assert.deepEqual(await counter().waiting(smallTable), ['A001'])
  })

  it('is checked in by the timer where nobody taps again, with the number they had or a new one', async () => {
    const { id: guests } = await desk().enter({ startsAt: todayAt('12:20') })
    const { id: lins } = await desk().book({ startsAt: todayAt('12:20') })
    await joinAll(cloud(), ['shopper-lin'])
    for (const bookingId of [guests, lins]) {
      const match = { function: 'staff', collection: 'bookings', action: 'database.modifyDocument' }
      await cloud().fault({ kind: 'kill', match, count: 1 })
      const call = {
        action: 'booking/check-in',
        input: { storeId: desk().storeId, by: { bookingId } },
        requestId: newRequestId(cloud().cloud.clock.now(), Math.random),
        client: { version: CONTRACT_VERSION, language: 'zh' },
      }
      await assert.rejects(cloud().raw('staff', 'clerk-mei', call))
      assert.equal((await desk().seen(bookingId)).status, 'confirmed')
    }
    const { id: stillToCome } = await desk().enter({ startsAt: todayAt('14:00') })
    await cloud().advance(10 * MINUTE)
    const numbers = [guests, lins].map(async (id) => {
      const { status, ticketNumber } = await desk().seen(id)
      return [status, ticketNumber]
    })
    assert.deepEqual(await Promise.all(numbers), [
      ['arrived', 'A002'],
      ['arrived', 'A001'],
    ])
    assert.equal((await desk().seen(stillToCome)).status, 'confirmed')
    const back = await desk().on('booking/step-back', guests)
    assert.equal(back.status, 'confirmed')
    await cloud().advance(10 * MINUTE)
    assert.equal((await desk().seen(guests)).status, 'confirmed')
  })

  it('has to have a booking of today, here, and a card', async () => {
    const memberNumber = await desk().member()
    const scan = async (number: string) =>
      refusalCode(await desk().tryCheckIn({ memberNumber: number }))
    assert.equal(await scan(memberNumber), 'booking/none-today')
    assert.equal(await scan('100000000'), 'booking/unknown-member')
    const tomorrows = await desk().book({})
    assert.equal(await scan(memberNumber), 'booking/none-today')
    const early = await desk().tryCheckIn({ bookingId: tomorrows.id })
    assert.equal(refusalCode(early), 'booking/not-now')
    const held = await desk().hold({ startsAt: todayAt('13:00') })
    assert.equal(refusalCode(await desk().tryCheckIn({ bookingId: held.id })), 'booking/not-now')
  })

  it('is told from somebody who does not come: given up after the grace, and late all the same', async () => {
    await desk().member()
    const booked = await desk().withDeposit({ startsAt: todayAt('12:30') })
    const noShow = () => desk().tap('booking/no-show', { bookingId: booked.id })
    await desk().until(todayAt('12:45') - MINUTE)
    const early = await noShow()
    assert.deepEqual(early.ok ? null : { ...early.refusal }, {
      code: 'booking/not-yet',
      at: todayAt('12:45'),
    })
    assert.equal((await desk().seen(booked.id)).late, false)
    await desk().until(todayAt('12:45'))
    assert.equal((await desk().seen(booked.id)).late, true)
    const away = desk().touched(value<'booking/no-show'>(await noShow()))
    assert.equal(away.status, 'no-show')
    assert.equal(away.noShows, 1)
    const told = async () =>
      (await cloud().documents('outbox')).filter(({ kind }) => kind === 'payments/shipping').length
    assert.equal(await told(), 1, 'the deposit is the store’s')

    const back = await desk().on('booking/step-back', booked.id)
    assert.deepEqual([back.status, back.noShows], ['confirmed', 0])
    await desk().on('booking/no-show', booked.id)
    const came = await desk().checkIn({ memberNumber: await desk().scan() })
    assert.deepEqual([came.status, came.noShows], ['arrived', 0])
    await desk().on('booking/finish', booked.id)
    assert.equal(await told(), 1, 'told of once')
  })

  it('pays a deposit the next time, having stayed away twice', async () => {
    const both = [await desk().book({ startsAt: todayAt('12:20') })]
    both.push(await desk().book({ startsAt: todayAt('12:20'), evenSo: true }))
    await desk().until(todayAt('12:35'))
    for (const { id } of both) await desk().on('booking/no-show', id)
    const next = await desk().hold({})
    assert.deepEqual(next.payment, { due: 'deposit', fen: 2_040, word: '订金' })
    const other = await desk().hold({}, 'shopper-wu')
    assert.deepEqual(other.payment, { due: 'at-the-store' })
  })

  it('stays a booking though nobody waits in line for it', async () => {
    const booked = await desk().withDeposit({ serviceId: tasting, startsAt: todayAt('13:00') })
    await desk().setStore((store) => ({
      ...store,
      services: store.services.map((service) => ({ ...service, laneId: null })),
    }))
    const arrived = await desk().checkIn({ bookingId: booked.id })
    assert.deepEqual([arrived.status, arrived.ticketNumber], ['arrived', null])
    assert.equal((await desk().dayView(today)).bookings.length, 1)
  })
})
