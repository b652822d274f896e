import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { asId } from '@/shared/kernel/ids'
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
import { withCloud } from '../../support/local-cloud'

describe('staff, with a store’s bookings', () => {
  const cloud = withCloud()
  const desk = () => new TestDesk(cloud())
  beforeEach(() => cloud().reset())

  const startsOf = async (more: Parameters<TestDesk['staffTimes']>[0] = {}) =>
    (await desk().staffTimes(more)).map(({ startsAt }) => startsAt)

  it('enter somebody by phone, sooner than a shopper could', async () => {
    const soon = todayAt('12:20')
    assert.ok(!(await desk().times({ day: today })).some(({ startsAt }) => startsAt === soon))
    assert.ok((await startsOf({ day: today })).includes(soon))
    const guestPhone = { countryCode: '86', number: '13800000000' }
    const entered = await desk().enter({ startsAt: soon, guestPhone })
    const { status, guestName, memberNumber, uses } = entered
    assert.deepEqual(
      { status, guestName, memberNumber },
      {
        status: 'confirmed',
        guestName: '王女士',
        memberNumber: null,
      },
    )
    assert.deepEqual(entered.guestPhone, guestPhone)
    assert.deepEqual(uses, [wang])
    const past = await desk().tryEnter({ startsAt: todayAt('11:40') })
    assert.equal(refusalCode(past), 'booking/taken')
  })

  it('enter a member by their card, who sees the booking as their own', async () => {
    const memberNumber = await desk().member()
    const entered = await desk().enter({ guestName: '', memberNumber })
    assert.equal(entered.memberNumber, memberNumber)
    const { bookings } = await desk().mine()
    assert.deepEqual(
      bookings.map(({ id, status }) => [id, status]),
      [[entered.id, 'confirmed']],
    )
    const unknown = await desk().tryEnter({ guestName: '', memberNumber: '100000000' })
    assert.equal(refusalCode(unknown), 'booking/unknown-member')
    for (const bad of [{ guestName: '' }, { guestName: '王', memberNumber }]) {
      assert.equal(refusalCode(await desk().tryEnter(bad)), 'request/invalid')
    }
  })

  it('enter once for a request, and never more than there is room', async () => {
    const input = { storeId: desk().storeId, serviceId: tasting, with: null, seats: 1 }
    const whole = {
      ...input,
      startsAt: tomorrowAt('14:00'),
      guestName: '王女士',
      guestPhone: null,
      memberNumber: null,
    }
    const intent = cloud().phone('clerk-mei').intent('booking/enter', whole)
    const first = value<'booking/enter'>(await intent.send())
    const again = value<'booking/enter'>(await intent.send())
    assert.equal(again.touched, first.touched)
    assert.equal(again.bookings.length, 1)
    const taps = ['clerk-mei', 'manager-chen', 'owner-zhou', 'clerk-mei'].map((openid) =>
      desk().tryEnter({ serviceId: tasting }, openid),
    )
    const codes = (await Promise.all(taps)).map((each) => (each.ok ? 'ok' : refusalCode(each)))
    // Two masters and two rooms: one of each is taken already.
    assert.deepEqual(codes.sort(), ['booking/taken', 'booking/taken', 'booking/taken', 'ok'])
  })

  it('move a booking to another time or another master, its deposit with it', async () => {
    const booked = await desk().withDeposit({ startsAt: tomorrowAt('14:00') })
    const move = (startsAt: number, by: typeof wang | null = null) =>
      desk().tap('booking/move', { bookingId: booked.id, startsAt, with: by })
    const later = desk().touched(value<'booking/move'>(await move(tomorrowAt('15:00'), wang)))
    assert.deepEqual([later.startsAt, later.paidFen], [tomorrowAt('15:00'), 5_000])
    assert.ok(later.uses.includes(wang))
    const view = value<'booking/move'>(await move(todayAt('16:00')))
    assert.equal(view.day, today)
    assert.deepEqual((await desk().dayView(tomorrow)).bookings, [])
    const old = value<'booking/move'>(await move(todayAt('16:00'), lin))
    assert.ok(desk().touched(old).uses.includes(lin), 'its own old time is free to it')
    assert.equal((await desk().look(booked.id)).startsAt, todayAt('16:00'))
  })

  it('cannot move a booking onto time that is taken', async () => {
    const first = await desk().enter({ serviceId: privateRoom, startsAt: tomorrowAt('14:00') })
    await desk().enter({ serviceId: privateRoom, startsAt: tomorrowAt('14:00') })
    const third = await desk().enter({ serviceId: privateRoom, startsAt: tomorrowAt('18:00') })
    const onto = { bookingId: third.id, startsAt: tomorrowAt('14:00'), with: null }
    const taken = await desk().tap('booking/move', onto)
    assert.equal(refusalCode(taken), 'booking/taken')
    assert.equal((await desk().seen(third.id, tomorrow)).startsAt, tomorrowAt('18:00'))
    await desk().tap('booking/call-off', { bookingId: first.id, reason: '空调坏了' })
    value<'booking/move'>(await desk().tap('booking/move', onto))
  })

  it('move two bookings onto one time at once, and one of them gets it', async () => {
    await desk().enter({ serviceId: privateRoom, startsAt: tomorrowAt('14:00') })
    const others: Awaited<ReturnType<TestDesk['enter']>>[] = []
    for (const time of ['17:00', '19:00']) {
      others.push(await desk().enter({ serviceId: privateRoom, startsAt: tomorrowAt(time) }))
    }
    const [one, two] = await Promise.all(
      others.map(({ id }, index) =>
        desk().tap(
          'booking/move',
          { bookingId: id, startsAt: tomorrowAt('14:00'), with: null },
          index === 0 ? 'clerk-mei' : 'manager-chen',
        ),
      ),
    )
    assert.equal([one, two].filter((each) => each?.ok).length, 1)
    const { bookings } = await desk().dayView(tomorrow)
    const rooms = bookings.filter(({ startsAt }) => startsAt === tomorrowAt('14:00'))
    assert.equal(new Set(rooms.flatMap(({ uses }) => uses)).size, 2)
    assert.equal(bookings.length, 3)
  })

  it('move the same booking at once to two times, and it has one of them', async () => {
    const { id: bookingId } = await desk().enter()
    const at = ['15:00', '16:00'].map(tomorrowAt)
    await Promise.all(
      at.map((startsAt, index) =>
        desk().tap(
          'booking/move',
          { bookingId, startsAt, with: null },
          index === 0 ? 'clerk-mei' : 'manager-chen',
        ),
      ),
    )
    const { bookings } = await desk().dayView(tomorrow)
    assert.equal(bookings.length, 1)
    assert.ok(at.includes(bookings[0]?.startsAt ?? 0))
    const free = await startsOf({ serviceId: quick, with: wang, seats: 4 })
    assert.equal(at.filter((startsAt) => free.includes(startsAt)).length, 1)
  })

  it('call a booking off with all its money, whatever the window, and free its time', async () => {
    await desk().until(todayAt('12:30'))
    const booked = await desk().withDeposit({ startsAt: todayAt('15:00') })
    assert.equal(booked.backFen, 0, 'a shopper would get nothing back')
    const off = { bookingId: booked.id, reason: '师傅请假' }
    const view = value<'booking/call-off'>(await desk().tap('booking/call-off', off))
    assert.deepEqual(view.bookings, [])
    await cloud().advance(2 * 60_000)
    const seen = await desk().look(booked.id)
    const { status, cancelledBy, callOffReason, money } = seen
    assert.deepEqual([status, cancelledBy, callOffReason], ['cancelled', 'store', '师傅请假'])
    assert.deepEqual([money.refundFen, money.refunded], [5_000, true])
    assert.ok((await startsOf({ serviceId: tasting, day: today })).includes(todayAt('15:00')))
    const again = await desk().tap('booking/call-off', off)
    assert.equal(refusalCode(again), 'booking/not-now')
  })

  it('free time that somebody waits for, who is offered it', async () => {
    const opens = { opensAtMinutes: 12 * 60, closesAtMinutes: 12 * 60 + 40 }
    const onlyOne = { resourceId: wang, day: tomorrow, spans: [opens] }
    await desk().manage('booking/set-day', onlyOne)
    const wish = { with: wang, seats: 4 }
    const taken = await desk().enter({ ...wish, startsAt: tomorrowAt('12:00') })
    const waits = { storeId: desk().storeId, serviceId: quick, ...wish, day: tomorrow }
    value<'booking/wait'>(await desk().send('booking/wait', waits))
    value<'booking/wait'>(await desk().send('booking/wait', waits, 'shopper-wu'))
    assert.equal((await desk().dayView(tomorrow)).waiting, 2)

    await desk().tap('booking/call-off', { bookingId: taken.id, reason: '师傅请假' })
    const offerOf = async (openid: string) => (await desk().mine(openid)).bookings[0]
    assert.equal((await offerOf('shopper-lin'))?.offered, true)
    assert.equal(await offerOf('shopper-wu'), undefined, 'one place, one offer')

    const longer = { ...opens, closesAtMinutes: 14 * 60 }
    await desk().manage('booking/set-day', { ...onlyOne, spans: [longer] })
    assert.equal((await offerOf('shopper-wu'))?.offered, true, 'more hours, more offers')
  })

  it('keep time free of bookings, and give it back', async () => {
    const block = {
      resourceId: wang,
      from: tomorrowAt('14:00'),
      until: tomorrowAt('15:00'),
      reason: '培训',
    }
    const free = () => startsOf({ with: wang })
    assert.ok((await free()).includes(tomorrowAt('14:00')))
    const { blocks } = value<'booking/block'>(await desk().tap('booking/block', block))
    assert.deepEqual(
      blocks.map(({ id: _id, ...each }) => each),
      [block],
    )
    const blocked = await free()
    assert.ok(!blocked.some((at) => at > tomorrowAt('13:15') && at < tomorrowAt('15:00')))
    const taken = await desk().tryHold({ with: wang })
    assert.equal(refusalCode(taken), 'booking/taken', 'nor can a shopper')
    const [made] = blocks
    assert.ok(made)
    const gone = { day: tomorrow, blockId: made.id }
    const after = value<'booking/unblock'>(await desk().tap('booking/unblock', gone))
    assert.deepEqual(after.blocks, [])
    assert.ok((await free()).includes(tomorrowAt('14:00')))
    const nobody = await desk().tap('booking/block', {
      ...block,
      resourceId: asId('nosuchresource'),
    })
    assert.equal(refusalCode(nobody), 'booking/unknown-resource')
  })

  it('cut blocked time where one trading day ends and the next begins', async () => {
    const from = tomorrowAt('23:00')
    const until = tomorrowAt('23:00') + 8 * 3_600_000
    const block = { resourceId: wang, from, until, reason: '盘点' }
    const { blocks } = value<'booking/block'>(await desk().tap('booking/block', block))
    const fourInTheMorning = tomorrowAt('23:00') + 5 * 3_600_000
    assert.deepEqual(
      blocks.map((each) => [each.from, each.until]),
      [[from, fourInTheMorning]],
    )
    const sheets = await cloud().documents('bookingDays')
    assert.equal(sheets.length, 2)
  })
})
