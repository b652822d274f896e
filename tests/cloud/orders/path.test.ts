import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refusalCode, value } from '../../support/answers'
import { yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { line, oolong, TestShop, tin } from '../../support/order-shop'

describe('an order', () => {
  const cloud = withCloud()

  it('is placed, paid, accepted with its note seen, made, handed over and refunded in part', async () => {
    const shop = new TestShop(cloud())
    await shop.board()
    const before = await shop.stock(tin)
    const lines = [line(oolong, 2), line(tin)]
    const placed = await shop.place(lines, 'shopper-lin', { allergyNote: '花生过敏' })
    assert.equal(placed.status, 'awaiting-payment')
    assert.equal(placed.number, 'T1')
    assert.deepEqual(await shop.stock(tin), { available: before.available - 1, held: 1 })
    assert.deepEqual((await shop.board()).orders, [])

    await shop.pay(placed.id)
    assert.equal((await shop.order(placed.id)).status, 'paid')
    assert.deepEqual(await shop.stock(tin), { available: before.available - 1, held: 0 })
    const shown = await shop.onBoard('T1')
    assert.equal(shown.allergyNote, '花生过敏')

    const orderId = placed.id
    const at = { storeId: yuyuan, orderId }
    const unseen = await shop.send('orders/accept', { ...at, notesSeen: false })
    assert.equal(refusalCode(unseen), 'orders/notes-unseen')
    value<'orders/accept'>(await shop.send('orders/accept', { ...at, notesSeen: true }))
    value<'orders/ready'>(await shop.send('orders/ready', at))
    const handOver = { ...at, code: null, withoutCode: null }
    const board = value<'orders/hand-over'>(await shop.send('orders/hand-over', handOver))
    const left = board.orders.map(({ number, status }) => [number, status])
    assert.deepEqual(left, [['T1', 'collected']], 'in reach while something may be given back')

    const [first] = placed.lines
    assert.ok(first)
    const refund = { ...at, lines: { [first.id]: 1 }, fen: null, reason: '洒了一杯' }
    value<'orders/refund'>(await shop.send('orders/refund', refund))
    await cloud().advance(120_000)
    const after = await shop.order(orderId)
    assert.equal(after.refundedFen, first.unitFen)
    assert.equal(after.status, 'collected')
    assert.equal(after.lines[0]?.refundedCount, 1)
  })

  it('of a guest without a phone is paid in cash and counted for its clerk', async () => {
    const shop = new TestShop(cloud())
    await shop.board()
    const cart = shop.cart([line(oolong)])
    const { totalFen } = await shop.quote(cart)
    const entered = {
      ...cart,
      totalFen,
      allergyNote: '',
      paidBy: 'cash',
      guestName: '王女士',
    } as const
    const board = value<'orders/enter'>(await shop.send('orders/enter', entered))
    const [guest] = board.orders
    assert.equal(guest?.guestName, '王女士')
    assert.equal(guest?.paidBy, 'cash')
    const manager = cloud().phone('manager-chen')
    const figures = value<'orders/figures'>(
      await manager.read('orders/figures', { storeId: yuyuan, day: null }),
    )
    assert.equal(figures.cashFen, totalFen)
    assert.equal(figures.orders, 2)
    assert.equal(figures.byClerk[0]?.cashFen, totalFen)
  })
})
