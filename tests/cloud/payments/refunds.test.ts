import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import { withTill } from '../../support/till'

describe('a refund', () => {
  const till = withTill()

  async function paid(): Promise<{ id: string; prepaid: Prepaid }> {
    const id = await till().bill('onecupoftea')
    const prepaid = await till().prepaid(id)
    await till().pay(prepaid)
    return { id, prepaid }
  }
  async function heard(id: string): Promise<unknown> {
    return (await till().one('tickets', id)).refunds
  }
  async function refund(id: string) {
    const { status, trouble } = await till().one('refunds', id)
    return [status, trouble]
  }

  it('is sent when it is due, not before, and its purpose hears of it once done', async () => {
    const { id, prepaid } = await paid()
    await till().refund('firstrefund', prepaid, 500, 90_000)
    await till().minutes()
    assert.deepEqual(await refund('firstrefund'), ['waiting', null])
    await till().minutes(2)
    assert.deepEqual(await refund('firstrefund'), ['done', null])
    assert.deepEqual(await heard(id), { firstrefund: 'done' })
  })

  it('can be withdrawn until it is sent, and not after', async () => {
    const { prepaid } = await paid()
    await till().refund('firstrefund', prepaid, 500, 60_000)
    const withdraw = () =>
      till().cloud.raw('till', 'shopper-lin', { do: 'withdraw', id: 'firstrefund' })
    assert.equal(await withdraw(), true)
    assert.equal(await withdraw(), true)
    await till().minutes(3)
    assert.deepEqual(await refund('firstrefund'), ['withdrawn', null])
    await till().refund('nextrefund0', prepaid, 500)
    await till().minutes(3)
    const late = { do: 'withdraw', id: 'nextrefund0' }
    assert.equal(await till().cloud.raw('till', 'shopper-lin', late), false)
  })

  it('goes in parts a minute apart, and never above the whole', async () => {
    const { id, prepaid } = await paid()
    for (const [name, fen] of [
      ['firstrefund', 900],
      ['nextrefund0', 899],
      ['lastrefund0', 2],
    ] as const) {
      await till().refund(name, prepaid, fen)
    }
    await till().minutes(6)
    const attempt = await till().one('attempts', prepaid.attemptId)
    assert.equal(
      attempt.refundedFen,
      Object.values(Object(attempt.refunds)).reduce((a, b) => Number(a) + Number(b), 0),
    )
    assert.ok(Number(attempt.refundedFen) <= 1800, `${attempt.refundedFen} fen of 1800`)
    const said = Object.values(Object(await heard(id))).sort()
    assert.deepEqual(said, ['above-total', 'done', 'done'])
    const sent = await till().post('/local/wechat-pay/fault', {
      on: 'bill',
      kind: 'unavailable',
      count: 1,
    })
    assert.deepEqual(sent, {})
  })

  it('is the same refund when the reply was lost, and when it is sent again', async () => {
    for (const kind of ['lost-reply', 'unavailable', 'wrong-signature']) {
      await till().cloud.reset('empty')
      const { id, prepaid } = await paid()
      await till().payFault({ on: 'refund', kind })
      await till().refund('firstrefund', prepaid, 1800)
      await till().minutes(5)
      assert.deepEqual(await refund('firstrefund'), ['done', null], kind)
      assert.deepEqual(await heard(id), { firstrefund: 'done' }, kind)
      assert.equal((await till().one('attempts', prepaid.attemptId)).refundedFen, 1800)
    }
  })

  it('shows that there is not enough money, and goes out by itself when there is', async () => {
    const { id, prepaid } = await paid()
    await till().payFault({ on: 'refund', kind: 'not-enough' })
    await till().refund('firstrefund', prepaid, 700)
    await till().minutes()
    assert.deepEqual(await refund('firstrefund'), ['failed', 'not-enough-balance'])
    assert.deepEqual(await heard(id), { firstrefund: 'not-enough-balance' })
    await till().minutes(3)
    assert.deepEqual(await heard(id), { firstrefund: 'done' })
  })

  it('that the bank could not pay out stays visible as abnormal', async () => {
    const { id, prepaid } = await paid()
    await till().payFault({ on: 'refund', kind: 'abnormal' })
    await till().refund('firstrefund', prepaid, 700)
    await till().minutes(3)
    assert.deepEqual(await refund('firstrefund'), ['failed', 'abnormal'])
    assert.deepEqual(await heard(id), { firstrefund: 'abnormal' })
  })

  it('arrives once however often it is broken off on the way', async () => {
    const { id, prepaid } = await paid()
    const names: Record<string, string> = {}
    for (let after = 0; after < 14; after += 1) {
      const name = `refund${String(after).padStart(6, '0')}`
      names[name] = 'done'
      const match = { function: 'pay', action: 'database' }
      await till().refund(name, prepaid, 100)
      await till().cloud.fault({ kind: 'kill', match, count: 1, after })
      await till().minutes(5)
      assert.deepEqual(await heard(id), names, `killed at the call number ${after + 1}`)
    }
    const attempt = await till().one('attempts', prepaid.attemptId)
    assert.equal(attempt.refundedFen, 1400)
  })
})
