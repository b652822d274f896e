import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import { HOUR_MS, MINUTE_MS } from '@/shared/kernel/instant'
import { value } from '../../support/answers'
import { withCloud } from '../../support/local-cloud'
import { line, oolong, TestShop, tin } from '../../support/order-shop'

const deskSchema = v.object({
  slips: v.array(
    v.object({
      number: v.string(),
      allergyNote: v.string(),
      lines: v.array(
        v.object({ note: v.string(), count: v.number(), chosen: v.array(v.unknown()) }),
      ),
    }),
  ),
})

describe('the slip of an order', () => {
  const cloud = withCloud()
  const onDesk = async () => {
    const response = await fetch(`${cloud().url}/local/desk`)
    return v.parse(deskSchema, await response.json()).slips
  }
  const prints = async () =>
    (await cloud().documents('outbox')).filter(({ kind }) => kind === 'orders/print')

  it('is on the desk once it is accepted, and waits without being tried', async () => {
    const shop = new TestShop(cloud())
    await shop.board()
    const lines = [line(oolong, 2, { note: '少放' }), line(tin)]
    const { id, number } = await shop.paid(lines, 'shopper-lin', { allergyNote: '花生过敏' })
    assert.deepEqual(await onDesk(), [])
    const at = { storeId: shop.storeId, orderId: id, notesSeen: true }
    value<'orders/accept'>(await shop.send('orders/accept', at))
    const [slip, ...more] = await onDesk()
    assert.deepEqual(more, [])
    assert.ok(slip)
    assert.equal(slip.number, number)
    assert.equal(slip.allergyNote, '花生过敏')
    assert.deepEqual(
      slip.lines.map(({ note, count }) => [note, count]),
      [
        ['少放', 2],
        ['', 1],
      ],
    )
    assert.ok(slip.lines[0]?.chosen.length)
    await cloud().advance(MINUTE_MS)
    assert.deepEqual(
      (await prints()).map(({ status, attempts }) => [status, attempts]),
      [['pending', 0]],
    )
  })

  it('is let go by the timer after a day, and not before', async () => {
    const now = cloud().cloud.clock.now()
    const kept = { _id: 'printkept', kind: 'orders/print', createdAt: now - 23 * HOUR_MS }
    const old = { _id: 'printold', kind: 'orders/print', createdAt: now - 25 * HOUR_MS }
    await cloud().wire({
      action: 'database.insertDocument',
      collectionName: 'outbox',
      data: [kept, old].map((entry) => JSON.stringify(entry)),
    })
    const ids = async () => (await prints()).map(({ _id }) => _id)
    assert.ok((await ids()).includes(old._id))
    await cloud().advance(10 * MINUTE_MS)
    const left = await ids()
    assert.ok(left.includes(kept._id))
    assert.ok(!left.includes(old._id))
  })
})
