import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withTill } from '../../support/till'

const HOUR = 3_600_000

describe('the day after', () => {
  const till = withTill('0 0 * * * * *')

  async function paid(name: string, more: object = {}) {
    const id = await till().bill(name)
    const prepaid = await till().prepaid(id)
    await till().pay(prepaid, more)
    return prepaid
  }
  const hours = (count: number) => till().cloud.advance(count * HOUR)
  async function day(name = '2026-11-25') {
    const found = await till().one('reconciliations', name)
    const { _id, v: _v, at: _at, ...rest } = found
    return rest
  }
  async function differences(name?: string): Promise<readonly Record<string, unknown>[]> {
    const { differences: found } = await day(name)
    assert.ok(Array.isArray(found))
    return found
  }
  function change(collectionName: string, id: string, set: object): Promise<unknown> {
    const query = JSON.stringify({ _id: id })
    const data = JSON.stringify({ $set: set })
    const how = { queryType: 'WHERE', multi: false, merge: true, upsert: false }
    return till().cloud.wire({
      action: 'database.modifyDocument',
      collectionName,
      query,
      data,
      ...how,
    })
  }

  it('both books agree to the fen, refunds in parts among them, once the bill is there', async () => {
    const prepaid = await paid('onecupoftea')
    await paid('othercupoftea')
    await till().refund('firstrefund', prepaid, 500)
    await till().refund('nextrefund0', prepaid, 7)
    await hours(21)
    assert.deepEqual(
      (await till().cloud.documents('reconciliations')).filter(({ _id }) => _id === '2026-11-25'),
      [],
      'not before ten',
    )
    await hours(1)
    assert.deepEqual(await day(), {
      lines: 4,
      paidFen: 3600,
      refundedFen: 507,
      ownPaidFen: 3600,
      ownRefundedFen: 507,
      differences: [],
    })
  })

  it('without trade is compared like any other', async () => {
    await hours(23)
    const nothing = { lines: 0, paidFen: 0, refundedFen: 0, ownPaidFen: 0, ownRefundedFen: 0 }
    assert.deepEqual(await day(), { ...nothing, differences: [] })
  })

  it('a payment nobody told us of is settled by the bill at the latest', async () => {
    const prepaid = await paid('onecupoftea', { notification: 'lost' })
    await till().payFault({ on: 'query', kind: 'unavailable', count: 22 })
    await hours(22)
    assert.deepEqual(await differences(), [])
    assert.equal((await till().one('attempts', prepaid.attemptId)).status, 'paid')
  })

  it('says which payment is one fen off, which is nobody’s, and which is not in the bill', async () => {
    const off = await paid('onecupoftea')
    const gone = await paid('othercupoftea')
    const ours = await paid('thirdcupoftea')
    await change('attempts', off.attemptId, { amountFen: 1801 })
    const { clock } = till().cloud.cloud
    await change('attempts', ours.attemptId, { paidAt: clock.now() - 24 * HOUR })
    await till().cloud.wire({
      action: 'database.removeDocument',
      collectionName: 'attempts',
      queryType: 'WHERE',
      query: JSON.stringify({ _id: gone.attemptId }),
      multi: false,
    })
    await hours(22)
    const found = (await differences()).map(({ kind, number }) => [kind, number])
    assert.deepEqual(found.sort(), [
      ['payment-amount', off.attemptId],
      ['unknown-payment', gone.attemptId],
    ])
    const before = (await differences('2026-11-24')).map(({ kind, number }) => [kind, number])
    assert.deepEqual(before, [['missing-payment', ours.attemptId]])
  })

  it('that could not be had at its hour is compared the hour after', async () => {
    await paid('onecupoftea')
    await hours(21)
    await till().payFault({ on: 'bill-file', kind: 'unavailable' })
    await hours(1)
    assert.equal(
      (await till().cloud.documents('reconciliations')).some(({ _id }) => _id === '2026-11-25'),
      false,
    )
    await hours(1)
    assert.deepEqual(await differences(), [])
  })
})
