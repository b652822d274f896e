import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { addFigures, type DayFigures, figuresOf, noFigures } from '@/shared/domain/orders/figures'
import type { OrderId } from '@/shared/kernel/ids'
import { refusalCode, value } from '../../support/answers'
import { wukang, yuyuan } from '../../support/demo'
import { withCloud } from '../../support/local-cloud'
import { orderDocuments } from '../../support/order-documents'
import { line, oolong, TestShop, tin } from '../../support/order-shop'

const MINUTE = 60_000

describe('an order and its money', () => {
  const cloud = withCloud()
  const shop = () => new TestShop(cloud())
  const at = (orderId: OrderId) => ({ storeId: yuyuan, orderId })
  beforeEach(async () => {
    await cloud().reset()
    await shop().board()
  })

  it('of which a line cannot be made gives that line back and nothing else', async () => {
    const { id, lines } = await shop().paid([line(oolong, 2), line(tin)])
    const [cups] = lines
    assert.ok(cups)
    const board = value<'orders/cannot-make'>(
      await shop().send('orders/cannot-make', { ...at(id), lineId: cups.id }),
    )
    assert.equal(board.orders[0]?.refunds[0]?.fen, 2 * cups.unitFen)
    const again = await shop().send('orders/cannot-make', { ...at(id), lineId: cups.id })
    assert.equal(refusalCode(again), 'orders/not-now')
  })

  it('given back by a clerk above the limit waits for a manager, who may say no', async () => {
    const { id, totalFen } = await shop().paid([line(tin)])
    const whole = { ...at(id), lines: {}, fen: totalFen, reason: '包装破了' }
    value<'orders/refund'>(await shop().send('orders/refund', whole))
    await cloud().advance(2 * MINUTE)
    assert.equal((await shop().order(id)).refundedFen, 0)
    const chen = cloud().phone('manager-chen')
    const { refunds } = value<'orders/refunds'>(
      await chen.read('orders/refunds', { storeId: yuyuan }),
    )
    assert.deepEqual(
      refunds.map(({ fen, status }) => [fen, status]),
      [[totalFen, 'waiting-approval']],
    )
    const [asked] = refunds
    assert.ok(asked)
    const clerk = await shop().send('orders/approve-refund', {
      storeId: yuyuan,
      refundId: asked.id,
      approved: true,
    })
    assert.equal(refusalCode(clerk), 'staff/not-allowed')
    const no = { storeId: yuyuan, refundId: asked.id, approved: false }
    value<'orders/approve-refund'>(await shop().send('orders/approve-refund', no, 'manager-chen'))
    value<'orders/refund'>(await shop().send('orders/refund', whole, 'manager-chen'))
    await cloud().advance(2 * MINUTE)
    assert.equal((await shop().order(id)).refundedFen, totalFen)
  })

  it('can be taken back for ten seconds, and not after', async () => {
    const { id } = await shop().paid([line(tin)])
    const part = { ...at(id), lines: {}, fen: 100, reason: '慢了' }
    const board = value<'orders/refund'>(await shop().send('orders/refund', part))
    const [made] = board.orders[0]?.refunds ?? []
    assert.ok(made?.mayWithdrawUntil)
    const taken = await shop().send('orders/withdraw-refund', { ...at(id), refundId: made.id })
    assert.equal(value<'orders/withdraw-refund'>(taken).orders[0]?.refunds[0]?.status, 'withdrawn')
    const next = value<'orders/refund'>(await shop().send('orders/refund', part))
    const second = next.orders[0]?.refunds[1]
    assert.ok(second)
    const soon = await shop().send('orders/refund', part)
    assert.equal(refusalCode(soon), 'orders/refund-too-soon')
    await cloud().advance(2 * MINUTE)
    const late = await shop().send('orders/withdraw-refund', { ...at(id), refundId: second.id })
    assert.equal(refusalCode(late), 'orders/not-now')
    const tooMuch = await shop().send('orders/refund', { ...part, fen: 6_701 })
    assert.equal(refusalCode(tooMuch), 'orders/refund-too-much')
  })

  it('is nobody else’s: not another shopper’s, not a clerk’s of another store', async () => {
    const { id } = await shop().paid([line(tin)])
    const wang = cloud().phone('shopper-wang')
    assert.equal(refusalCode(await wang.read('orders/order', { orderId: id })), 'orders/unknown')
    const off = await wang.intent('orders/cancel', { orderId: id }).send()
    assert.equal(refusalCode(off), 'orders/unknown')
    const there = { storeId: wukang, orderId: id, notesSeen: true }
    assert.equal(refusalCode(await shop().send('orders/accept', there)), 'staff/not-allowed')
    assert.equal(
      refusalCode(await shop().send('orders/accept', there, 'owner-zhou')),
      'orders/unknown',
    )
  })

  it('above the shop’s amount is handed over by its code, once, by one of two clerks', async () => {
    const { id } = await shop().paid([line(tin, 3)])
    value<'orders/accept'>(await shop().send('orders/accept', { ...at(id), notesSeen: false }))
    value<'orders/ready'>(await shop().send('orders/ready', at(id)))
    const none = { ...at(id), code: null, withoutCode: null }
    assert.equal(refusalCode(await shop().send('orders/hand-over', none)), 'orders/code-needed')
    const wrong = { ...none, code: '000000000000' }
    assert.equal(refusalCode(await shop().send('orders/hand-over', wrong)), 'orders/code-wrong')
    const { pickUpCode } = await shop().order(id)
    assert.ok(pickUpCode)
    const right = { ...none, code: pickUpCode }
    const both = await Promise.all([
      shop().send('orders/hand-over', right),
      shop().send('orders/hand-over', right, 'manager-chen'),
    ])
    assert.equal(both.filter((answer) => answer.ok).length, 1)
    const [entry] = (await cloud().documents('outbox')).filter(
      ({ kind }) => kind === 'payments/shipping',
    )
    assert.ok(entry)
  })

  it('gets its invoice asked for with a tax number that can be one, and corrected by a refund', async () => {
    const { id } = await shop().paid([line(tin)])
    const phone = cloud().phone('shopper-lin')
    const asked = {
      orderId: id,
      title: '桂花科技有限公司',
      taxNumber: '91310000MA1FL0000X',
      email: 'fapiao@example.com',
    }
    const ask = (more: object) => phone.intent('orders/ask-fapiao', { ...asked, ...more }).send()
    assert.equal(refusalCode(await ask({})), 'orders/tax-number-wrong')
    const right = { taxNumber: '91110000600037341L' }
    assert.equal(refusalCode(await ask({ ...right, email: 'nowhere' })), 'orders/email-wrong')
    assert.equal(value<'orders/ask-fapiao'>(await ask(right)).fapiao?.status, 'asked')
    const chen = (input: { storeId: typeof yuyuan; orderId: OrderId }) =>
      shop().send('orders/issued-fapiao', input, 'manager-chen')
    assert.deepEqual(value<'orders/issued-fapiao'>(await chen(at(id))).asked, [])
    value<'orders/refund'>(
      await shop().send('orders/refund', { ...at(id), lines: {}, fen: 800, reason: '慢了' }),
    )
    await cloud().advance(2 * MINUTE)
    const manager = cloud().phone('manager-chen')
    const list = value<'orders/fapiao'>(await manager.read('orders/fapiao', { storeId: yuyuan }))
    assert.deepEqual(
      list.asked.map(({ fen, status }) => [fen, status]),
      [[6_000, 'to-correct']],
    )
  })

  it('is in the day’s figures as a recount of all orders finds them', async () => {
    const first = await shop().paid([line(tin)])
    await shop().paid([line(oolong, 2)], 'shopper-wang')
    await shop().place([line(tin)])
    value<'orders/refund'>(
      await shop().send('orders/refund', { ...at(first.id), lines: {}, fen: 300, reason: '慢了' }),
    )
    const cart = shop().cart([line(oolong)])
    const { totalFen } = await shop().quote(cart)
    const guest = {
      ...cart,
      totalFen,
      allergyNote: '',
      paidBy: 'terminal',
      guestName: '王',
    } as const
    value<'orders/enter'>(await shop().send('orders/enter', guest))
    await cloud().advance(2 * MINUTE)
    const all = await orderDocuments(cloud())
    const [counted] = await cloud().documents('orderFigures')
    assert.ok(counted)
    const day = first.placedAt && all[0]?.day
    assert.ok(day)
    const anew = all.reduce<DayFigures>(
      (sum, order) => addFigures(sum, figuresOf(order, day)),
      noFigures,
    )
    const { _id, v, storeId, day: ofDay, ...figures } = counted
    assert.deepEqual(figures, anew)
    assert.equal(anew.refundedFen, 300)
    assert.equal(anew.terminalFen, totalFen)
  })

  it('paid at the counter is seen there at once', async () => {
    const phone = cloud().phone('shopper-lin')
    const input = { storeId: yuyuan, amountFen: 8_800 }
    const order = value<'orders/pay-at-counter'>(
      await phone.intent('orders/pay-at-counter', input).send(),
    )
    await shop().pay(order.id)
    const { counterPayments } = await shop().board()
    assert.deepEqual(
      counterPayments.map(({ number, totalFen }) => [number, totalFen]),
      [[order.number, 8_800]],
    )
  })
})
