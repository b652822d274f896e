import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { value } from '../../support/answers'
import { refusedWith, withTill } from '../../support/till'

const NOTHING = 'payments/nothing-to-pay'

describe('paying', () => {
  const till = withTill()

  async function state(id: string): Promise<unknown> {
    return (await till().one('tickets', id)).state
  }
  async function status(prepaid: Parameters<ReturnType<typeof till>['check']>[0]) {
    return value<'payments/check'>(await till().check(prepaid)).status
  }

  it('goes from prepayment to paid, and the purpose takes the money', async () => {
    const id = await till().bill('onecupoftea')
    const prepaid = await till().prepaid(id)
    assert.equal(prepaid.amountFen, 1800)
    assert.match(prepaid.attemptId, /^[a-z2-7]{26}$/)
    assert.deepEqual(await till().pay(prepaid), { errMsg: 'requestPayment:ok' })
    const bill = await till().one('tickets', id)
    assert.deepEqual([bill.state, bill.by], ['paid', prepaid.attemptId])
    assert.equal(await status(prepaid), 'paid')
    assert.deepEqual(refusedWith(await till().prepay(id)), { code: NOTHING, why: 'paid' })
  })

  it('uses the one open attempt however often, and at once', async () => {
    const id = await till().bill('onecupoftea')
    const many = await Promise.all([1, 2, 3, 4, 5].map(() => till().prepaid(id)))
    assert.deepEqual(new Set(many.map(({ attemptId }) => attemptId)).size, 1)
    assert.equal((await till().cloud.documents('attempts')).length, 1)
  })

  it('is for the person who owes it, and shows no other how it stands', async () => {
    const id = await till().bill('onecupoftea')
    const stranger = refusedWith(await till().prepay(id, 'shopper-mei'))
    assert.deepEqual(stranger, { code: NOTHING, why: 'unknown' })
    const prepaid = await till().prepaid(id)
    const peeked = refusedWith(await till().check(prepaid, 'shopper-mei'))
    assert.deepEqual(peeked, { code: NOTHING, why: 'unknown' })
    const paid = await till().pay(prepaid, { openid: 'shopper-mei' })
    assert.match(paid.errMsg, /fail/)
  })

  it('is known by asking where the notification is lost', async () => {
    const id = await till().bill('onecupoftea')
    const prepaid = await till().prepaid(id)
    await till().pay(prepaid, { notification: 'lost' })
    assert.equal(await state(id), 'awaiting')
    assert.equal(await status(prepaid), 'paid')
    assert.equal(await state(id), 'paid')
  })

  it('is known by the timer where nobody asks', async () => {
    const id = await till().bill('onecupoftea')
    await till().pay(await till().prepaid(id), { notification: 'lost' })
    await till().minutes(2)
    assert.equal(await state(id), 'paid')
  })

  it('is taken once where the notification comes twice at the same time', async () => {
    const id = await till().bill('onecupoftea')
    await till().pay(await till().prepaid(id), { notification: 'doubled' })
    assert.equal(await state(id), 'paid')
    assert.equal((await till().cloud.documents('payment_events')).length, 1)
  })

  it('is closed at WeChat before its purpose hears that it never will be paid', async () => {
    const id = await till().bill('onecupoftea', { payForMs: 120_000 })
    const prepaid = await till().prepaid(id)
    await till().payFault({ on: 'close', kind: 'unavailable', count: 3 })
    await till().minutes(3)
    assert.deepEqual((await till().one('tickets', id)).closed, {})
    await till().minutes(8)
    assert.deepEqual((await till().one('tickets', id)).closed, { [prepaid.attemptId]: true })
    assert.equal((await till().one('attempts', prepaid.attemptId)).status, 'closed')
    assert.match((await till().pay(prepaid)).errMsg, /订单已关闭/)
  })

  it('closes at the next minute where it was given up, and makes another attempt after that', async () => {
    const id = await till().bill('onecupoftea')
    const first = await till().prepaid(id)
    await till().cloud.raw('till', 'shopper-lin', { do: 'giveUp', id })
    await till().minutes()
    assert.equal((await till().one('attempts', first.attemptId)).status, 'closed')
    const second = await till().prepaid(id)
    assert.notEqual(second.attemptId, first.attemptId)
  })

  it('that arrives late goes back by itself, once, under a fixed number', async () => {
    const id = await till().bill('onecupoftea', { payForMs: 120_000 })
    const prepaid = await till().prepaid(id)
    await till().pay(prepaid, { how: 'late' })
    await till().minutes(10)
    assert.equal(await state(id), 'ended')
    const attempt = await till().one('attempts', prepaid.attemptId)
    assert.deepEqual([attempt.status, attempt.taken], ['paid', 'give-back'])
    const refunds = await till().cloud.documents('refunds')
    assert.deepEqual(
      refunds.map(({ fen, status }) => [fen, status]),
      [[1800, 'done']],
    )
  })

  it('says busy and charges nothing where WeChat Pay gives no clear answer', async () => {
    const id = await till().bill('onecupoftea')
    for (const kind of ['lost-reply', 'unavailable', 'wrong-signature']) {
      await till().payFault({ on: 'prepay', kind })
      assert.deepEqual(refusedWith(await till().prepay(id)), { code: 'payments/busy' })
    }
    const prepaid = await till().prepaid(id)
    assert.equal((await till().cloud.documents('attempts')).length, 1)
    assert.match((await till().pay(prepaid)).errMsg, /ok/)
  })

  it('stands after the reply to a close was lost', async () => {
    const id = await till().bill('onecupoftea', { payForMs: 60_000 })
    const prepaid = await till().prepaid(id)
    await till().payFault({ on: 'close', kind: 'lost-reply' })
    await till().minutes(4)
    assert.equal((await till().one('attempts', prepaid.attemptId)).status, 'closed')
    assert.deepEqual((await till().one('tickets', id)).closed, { [prepaid.attemptId]: true })
  })

  it('is settled however often it is broken off on the way', async () => {
    for (let after = 0; after < 12; after += 1) {
      const id = await till().bill(`cupoftea${String(after).padStart(4, '0')}`)
      const prepaid = await till().prepaid(id)
      const match = { function: 'pay-notify', action: 'database' }
      await till().cloud.fault({ kind: 'kill', match, count: 1, after })
      await till().pay(prepaid)
      await till().minutes(3)
      assert.equal(await state(id), 'paid', `killed at the call number ${after + 1}`)
    }
  })
})
