import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { asId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { wukang, yuyuan } from '../../support/demo'
import { agedTea, EventShop, tasting, teaClass } from '../../support/event-shop'
import { withCloud } from '../../support/local-cloud'
import { joinMembers } from '../../support/members'

const MINUTE = 60_000
const LIN = 'shopper-lin'

describe('an event asked for wrongly', () => {
  const cloud = withCloud({ startsAt: Date.parse('2026-11-28T13:20:00+08:00') })
  const shop = () => new EventShop(cloud())
  beforeEach(() => cloud().reset())

  it('refuses what is no registration', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    const ask = async (more: object) => refusalCode(await shop().ask(sessionId, LIN, more))
    for (const places of [0, -1, 1.5, 301, '2', null]) {
      assert.equal(await ask({ places }), 'request/invalid', String(places))
    }
    assert.equal(await ask({ places: 5 }), 'events/too-many')
    assert.equal(await ask({ answers: { 'a.b': 'x' } }), 'request/invalid')
    assert.equal(await ask({ answers: { __proto__x: 'x' } }), 'request/invalid')
    assert.equal(await ask({ answers: { teaexperience: '茶'.repeat(101) } }), 'request/invalid')
    assert.equal(await ask({ answers: { teaexperience: '茶\u202e' } }), 'request/invalid')
    assert.equal(await ask({ answers: { teaexperience: '加微信赌博' } }), 'events/text-refused')
    assert.equal(await ask({ priceFen: 1 }), 'request/invalid', 'a price is no input')
    assert.equal(await ask({ sessionId: asId('nosuchsession') }), 'events/unknown')
    assert.equal(await ask({ sessionId: 'X' }), 'request/invalid')
    assert.deepEqual(await cloud().documents('eventRegistrations'), [])
  })

  it('keeps an answer to what it asks, and none to what it does not', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    const answers = { teaexperience: '常喝', [asId('nobodyasked')]: '没人问' }
    const made = await shop().register(sessionId, LIN, { answers })
    assert.deepEqual(
      made.answers.map(({ answer }) => answer),
      ['常喝'],
    )
    const { guests } = await shop().guests(sessionId)
    assert.deepEqual(guests[0]?.answers, made.answers)
  })

  it('is for whom it is for', async () => {
    const { id: members } = await shop().next(tasting)
    const { id: tiers } = await shop().next(agedTea)
    assert.equal(refusalCode(await shop().ask(members, LIN)), 'events/not-for-you')
    const { number } = await joinMembers(cloud(), LIN)
    await shop().register(members, LIN)
    assert.equal(refusalCode(await shop().ask(tiers, LIN)), 'events/not-for-you')
    const phone = cloud().phone(LIN)
    const seen = value<'events/event'>(await phone.read('events/event', { eventId: agedTea }))
    assert.deepEqual([seen.onlyFor?.whom, seen.onlyFor?.may], ['tiers', false])
    assert.deepEqual(
      seen.onlyFor?.tiers.map(({ zh }) => zh),
      ['老茶'],
    )
    const bought = { storeId: yuyuan, memberNumber: number, amountFen: 100_000 }
    // A colleague alone enters so much a day: two of them did.
    for (const by of ['manager-chen', 'owner-zhou']) {
      value<'loyalty/credit-purchase'>(await shop().send('loyalty/credit-purchase', bought, by))
    }
    assert.equal((await shop().register(tiers, LIN)).status, 'registered')
  })

  it('is nobody else’s: not another shopper’s, not another store’s', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    const { id: registrationId } = await shop().register(sessionId, LIN)
    const wang = cloud().phone('shopper-wang')
    const unknown = 'events/unknown-registration'
    const read = await wang.read('events/registration', { registrationId })
    assert.equal(refusalCode(read), unknown)
    for (const action of ['events/accept', 'events/cancel'] as const) {
      const tried = await shop().send(action, { registrationId }, 'shopper-wang')
      assert.equal(refusalCode(tried), unknown)
    }
    const prepay = { purpose: { kind: 'event', id: registrationId } } as const
    const paid = await shop().send('payments/prepay', prepay, 'shopper-wang')
    assert.equal(refusalCode(paid), 'payments/nothing-to-pay')
    const there = { storeId: wukang, sessionId }
    const chen = cloud().phone('manager-chen')
    assert.equal(refusalCode(await chen.read('events/guests', there)), 'events/unknown')
    const out = await shop().send(
      'events/check-in',
      { ...there, by: { registrationId } },
      'manager-chen',
    )
    assert.equal(refusalCode(out), 'events/unknown')
    assert.equal(
      refusalCode(
        await cloud().phone('clerk-hao').read('events/guests', { storeId: yuyuan, sessionId }),
      ),
      'staff/not-allowed',
    )
  })

  it('takes nobody twice, nobody unpaid and nobody at the wrong date at the door', async () => {
    const [today, nextWeek] = await shop().sessions(teaClass)
    assert.ok(today && nextWeek)
    const at = { storeId: yuyuan, sessionId: today.id }
    const unpaid = await shop().register(today.id, LIN)
    const by = { registrationId: unpaid.id }
    const checkIn = (sessionId: typeof today.id) =>
      shop().send('events/check-in', { ...at, sessionId, by })
    const waits = await checkIn(today.id)
    assert.ok(!waits.ok && waits.refusal.code === 'events/not-now')
    assert.equal(waits.refusal.status, 'awaiting-payment')
    assert.equal(refusalCode(await checkIn(nextWeek.id)), 'events/unknown-registration')
    await shop().pay(unpaid.id, LIN)
    const two = await Promise.all([checkIn(today.id), checkIn(today.id)])
    assert.deepEqual(two.map(({ ok }) => ok).sort(), [false, true])
    const undo = { ...at, registrationId: unpaid.id }
    const back = value<'events/undo-check-in'>(await shop().send('events/undo-check-in', undo))
    assert.equal(back.came, 0)
    value<'events/check-in'>(await checkIn(today.id))
    const early = await shop().register(nextWeek.id, LIN)
    await shop().pay(early.id, LIN)
    const tooEarly = await shop().send('events/check-in', {
      storeId: yuyuan,
      sessionId: nextWeek.id,
      by: { registrationId: early.id },
    })
    assert.ok(!tooEarly.ok && tooEarly.refusal.code === 'events/not-now')
    assert.equal(tooEarly.refusal.status, 'too-early')
  })

  it('takes a walk-in into what is left, once, and nobody once it is over', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    await shop().setCapacity(sessionId, 2)
    const walkIn = {
      storeId: yuyuan,
      sessionId,
      guestName: '王女士',
      places: 1,
      memberNumber: null,
    }
    const intent = cloud().phone('clerk-mei').intent('events/walk-in', walkIn)
    const list = value<'events/walk-in'>(await intent.send())
    assert.deepEqual([list.came, list.guests[0]?.name], [1, '王女士'])
    assert.equal(value<'events/walk-in'>(await intent.send()).came, 1)
    const { number } = await joinMembers(cloud(), LIN)
    const member = { ...walkIn, memberNumber: number }
    value<'events/walk-in'>(await shop().send('events/walk-in', member))
    const again = await shop().send('events/walk-in', member)
    assert.equal(refusalCode(again), 'events/already-registered')
    assert.equal(refusalCode(await shop().send('events/walk-in', walkIn)), 'events/full')
    const few = { storeId: yuyuan, sessionId, capacity: 1 }
    const fewer = await shop().send('events/set-capacity', few, 'manager-chen')
    assert.ok(!fewer.ok && fewer.refusal.code === 'events/places-taken')
    assert.equal(fewer.refusal.taken, 2)
    const [, nextWeek] = await shop().sessions(teaClass)
    assert.ok(nextWeek)
    const early = await shop().send('events/walk-in', { ...walkIn, sessionId: nextWeek.id })
    assert.equal(refusalCode(early), 'events/not-now')
    const nobody = { ...walkIn, memberNumber: '000000000' }
    assert.equal(refusalCode(await shop().send('events/walk-in', nobody)), 'events/unknown-member')
    await cloud().advance(41 * MINUTE)
    assert.equal(refusalCode(await shop().ask(sessionId, 'shopper-late')), 'events/over')
    const { clock } = cloud().cloud
    clock.moveTo(clock.now() + 100 * MINUTE)
    assert.equal(refusalCode(await shop().send('events/walk-in', walkIn)), 'events/over')
    const off = { storeId: yuyuan, sessionId, reason: '晚了' }
    const late = await shop().send('events/call-off', off, 'manager-chen')
    assert.equal(refusalCode(late), 'events/over')
  })

  it('offers nothing to who could not be there any more', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    await shop().setCapacity(sessionId, 1)
    const lin = await shop().register(sessionId, LIN)
    await shop().pay(lin.id, LIN)
    const wang = await shop().register(sessionId, 'shopper-wang', { waitIfFull: true })
    await cloud().advance(31 * MINUTE)
    await shop().cancel(lin.id, LIN)
    assert.equal((await shop().registration(wang.id, 'shopper-wang')).status, 'waiting')
    const now = await shop().register(sessionId, 'shopper-new')
    assert.equal(now.status, 'awaiting-payment', 'who is quick may come')
    const full = await shop().ask(sessionId, 'shopper-late', { waitIfFull: true })
    assert.ok(!full.ok && full.refusal.code === 'events/full')
    assert.equal(full.refusal.mayWait, false)
    await cloud().advance(10 * MINUTE)
    assert.equal((await shop().registration(wang.id, 'shopper-wang')).status, 'expired')
  })
})
