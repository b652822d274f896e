import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { EventShop, teaClass } from '../../support/event-shop'
import { withCloud } from '../../support/local-cloud'
import { tellPaid } from '../../support/wechat-letter'

const MINUTE = 60_000
const LIN = 'shopper-lin'
const WANG = 'shopper-wang'

describe('an event and its money', () => {
  // The Friday before: a little more than a day is left to cancel for free.
  const cloud = withCloud({ startsAt: Date.parse('2026-11-27T13:50:00+08:00') })
  const shop = () => new EventShop(cloud())
  beforeEach(() => cloud().reset())

  /** A place, its sheet opened, and five minutes gone by without a word. */
  async function runOut() {
    const { id: sessionId } = await shop().next(teaClass)
    await shop().setCapacity(sessionId, 1)
    const { id } = await shop().register(sessionId, LIN)
    const prepaid = await shop().prepay(id, LIN)
    await cloud().advance(8 * MINUTE)
    assert.equal((await shop().registration(id, LIN)).status, 'expired')
    return { sessionId, id, prepaid }
  }

  /** WeChat's word that this was paid after all. */
  async function tell(outTradeNo: string) {
    const totalFen = 12_800
    const paidAt = cloud().cloud.clock.now()
    assert.equal(await tellPaid(cloud(), { outTradeNo, totalFen, openid: LIN, paidAt }), 204)
  }

  async function refunds() {
    const all = await cloud().documents('refunds')
    return all.map(({ attemptId, fen }) => [attemptId, fen])
  }

  it('that comes after its time is taken while the place is still free', async () => {
    const { id, prepaid } = await runOut()
    await tell(prepaid.attemptId)
    const late = await shop().registration(id, LIN)
    assert.deepEqual([late.status, late.paidFen], ['registered', 12_800])
    assert.equal((await shop().next(teaClass)).placesLeft, 0)
    await tell(prepaid.attemptId)
    assert.deepEqual(await refunds(), [])
  })

  it('that comes after its time goes back where somebody else has the place', async () => {
    const { sessionId, id, prepaid } = await runOut()
    const wang = await shop().register(sessionId, WANG)
    await shop().pay(wang.id, WANG)
    await tell(prepaid.attemptId)
    assert.equal((await shop().registration(id, LIN)).status, 'expired')
    await cloud().advance(MINUTE)
    assert.deepEqual(await refunds(), [[prepaid.attemptId, 12_800]])
    assert.equal((await shop().registration(wang.id, WANG)).status, 'registered')
  })

  it('comes back whole when it is cancelled in time, and not at all after', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    const early = await shop().register(sessionId, LIN)
    await shop().pay(early.id, LIN)
    const late = await shop().register(sessionId, WANG, { places: 2 })
    await shop().pay(late.id, WANG)
    assert.equal((await shop().registration(early.id, LIN)).backFen, 12_800)
    const off = await shop().cancel(early.id, LIN)
    assert.deepEqual([off.refundFen, off.refunded], [12_800, false])
    await cloud().advance(2 * MINUTE)
    assert.equal((await shop().registration(early.id, LIN)).refunded, true)
    await cloud().advance(9 * MINUTE)
    assert.equal((await shop().registration(late.id, WANG)).backFen, 0)
    const nothing = await shop().cancel(late.id, WANG)
    assert.deepEqual([nothing.status, nothing.refundFen, nothing.paidFen], ['cancelled', 0, 25_600])
    assert.equal((await refunds()).length, 1)
    assert.equal((await shop().next(teaClass)).placesLeft, 12)
  })

  it('comes back to everybody when the store calls the date off', async () => {
    const { id: sessionId } = await shop().next(teaClass)
    const paid = await shop().register(sessionId, LIN)
    await shop().pay(paid.id, LIN)
    const open = await shop().register(sessionId, WANG)
    const prepaid = await shop().prepay(open.id, WANG)
    const off = { storeId: yuyuan, sessionId, reason: '茶师病了' }
    assert.equal(
      refusalCode(await shop().send('events/call-off', off)),
      'staff/not-allowed',
      'a clerk does not',
    )
    const list = value<'events/call-off'>(await shop().send('events/call-off', off, 'manager-chen'))
    assert.equal(list.session.calledOff, true)
    await shop().confirm(prepaid, WANG)
    await cloud().advance(3 * MINUTE)
    const lin = await shop().registration(paid.id, LIN)
    assert.deepEqual(
      [lin.status, lin.cancelledBy, lin.refundFen, lin.refunded],
      ['cancelled', 'store', 12_800, true],
    )
    assert.equal((await shop().registration(open.id, WANG)).status, 'cancelled')
    const back = (await cloud().documents('refunds')).map(({ fen, status }) => [fen, status])
    assert.deepEqual(back, [
      [12_800, 'done'],
      [12_800, 'done'],
    ])
    assert.equal(refusalCode(await shop().ask(sessionId, 'shopper-new')), 'events/over')
    const again = await shop().send('events/call-off', off, 'manager-chen')
    assert.equal(refusalCode(again), 'events/over')
  })
})
