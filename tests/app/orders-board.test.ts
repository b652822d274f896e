import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  columnsOf,
  heardOf,
  isNews,
  lateMinutes,
  leftAtClosing,
} from '@/features/orders/board/arrange'
import { leftOf, refundSum, sentCounts } from '@/features/orders/board/refund-sum'
import type { BoardOrder, BoardView, OrderLineView } from '@/shared/contracts/orders.views'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId } from '@/shared/kernel/ids'
import { MINUTE_MS } from '@/shared/kernel/instant'

const order = (id: string, more: Partial<BoardOrder> = {}): BoardOrder => ({
  id: asId<'order'>(id),
  number: 'T1',
  status: 'paid',
  lines: [],
  serving: { how: 'here' },
  wantedAt: null,
  promisedAt: 0,
  allergyNote: '',
  placedAt: 0,
  adjustments: [],
  totalFen: 1_800,
  paidBy: 'wechat',
  refunds: [],
  ...more,
})

const board = (orders: readonly BoardOrder[]): BoardView => ({
  storeId: asId<'store'>('storeone00'),
  storeName: { zh: '桂花茶舍' },
  utcOffsetMinutes: 480,
  day: businessDayAt(0, { utcOffsetMinutes: 480, dayStartsAtMinutes: 240 }),
  orders,
  counterPayments: [],
  pausedUntil: null,
  closesAt: null,
  places: [],
  nextPollMs: 15_000,
})

describe('the board', () => {
  it('puts each order where its work is, what was promised first at the head', () => {
    const { incoming, making, ready, handedOver } = columnsOf([
      order('laterorder', { promisedAt: 9 }),
      order('soonerorder', { promisedAt: 5 }),
      order('madeorder00', { status: 'accepted' }),
      order('readyorder0', { status: 'ready' }),
      order('goneorder00', { status: 'collected' }),
    ])
    assert.deepEqual(
      incoming.map(({ id }) => String(id)),
      ['soonerorder', 'laterorder'],
    )
    assert.deepEqual([making.length, ready.length, handedOver.length], [1, 1, 1])
  })

  it('puts one whose shopper asks to cancel before all others', () => {
    const { making } = columnsOf([
      order('soonerorder', { status: 'accepted', promisedAt: 1 }),
      order('asksorder00', { status: 'accepted', promisedAt: 9, cancelAsked: true }),
    ])
    assert.equal(String(making[0]?.id), 'asksorder00')
  })

  it('says how late an order is by whole minutes, never before its time', () => {
    assert.equal(lateMinutes({ promisedAt: 10 * MINUTE_MS }, 9 * MINUTE_MS), 0)
    assert.equal(lateMinutes({ promisedAt: 10 * MINUTE_MS }, 12.9 * MINUTE_MS), 2)
  })

  it('lists what is ready and not collected in the last half hour before closing alone', () => {
    const orders = [order('readyorder0', { status: 'ready' }), order('madeorder00')]
    const closesAt = 100 * MINUTE_MS
    const listed = (now: number, closes: number | null = closesAt) =>
      leftAtClosing({ orders, closesAt: closes }, now).map(({ id }) => String(id))
    assert.deepEqual(listed(70 * MINUTE_MS - 1), [])
    assert.deepEqual(listed(70 * MINUTE_MS), ['readyorder0'])
    assert.deepEqual(listed(closesAt), ['readyorder0'])
    assert.deepEqual(listed(70 * MINUTE_MS, null), [], 'open without an end')
  })

  it('sounds for a new order and a new plea, not for what was there or has gone', () => {
    const one = order('oneorder000')
    const before = heardOf(board([one]))
    const heard = (orders: readonly BoardOrder[]) => isNews(before, heardOf(board(orders)))
    assert.equal(isNews(null, before), false, 'what is found at opening is only seen')
    assert.equal(heard([one]), false)
    assert.equal(heard([]), false)
    assert.equal(heard([one, order('twoorder000')]), true)
    assert.equal(heard([order('oneorder000', { status: 'accepted', cancelAsked: true })]), true)
    assert.equal(heard([order('oneorder000', { status: 'accepted' })]), false)
  })
})

const line = (id: string, more: Partial<OrderLineView> = {}): OrderLineView => ({
  id: asId<'order-line'>(id),
  skuId: asId<'sku'>('oolonglarg'),
  productId: asId<'product'>('oolongtea0'),
  name: { zh: '乌龙' },
  chosen: [],
  choices: {},
  count: 3,
  unitFen: 1_800,
  packingFen: 0,
  note: '',
  rules: [],
  discountFen: 0,
  refundedCount: 0,
  ...more,
})

describe('a refund by line', () => {
  it('comes to the units chosen, and never to more of a line than is left of it', () => {
    const lines = [
      line('lineone000'),
      line('linetwo000', { count: 2, refundedCount: 1, unitFen: 500 }),
    ]
    const [one, two] = lines.map(({ id }) => id)
    assert.ok(one && two)
    const counts = { [one]: 2, [two]: 9 }
    assert.deepEqual(lines.map(leftOf), [3, 1])
    assert.deepEqual(sentCounts(lines, counts), { [one]: 2, [two]: 1 })
    const totalFen = 3 * 1_800 + 2 * 500
    assert.equal(refundSum({ lines, totalFen, refunds: [] }, counts), 2 * 1_800 + 500)
    assert.deepEqual(sentCounts(lines, { [one]: 0 }), {}, 'none of a line is not said')
  })

  it('brings its packing back with it, and at most what is left of the order', () => {
    const boxed = line('lineboxed00', { count: 2, packingFen: 100 })
    const counts = { [boxed.id]: 2 }
    const order = { lines: [boxed], totalFen: 3_800, refunds: [] }
    assert.equal(refundSum(order, counts), 3_800)
    const given = { fen: 1_000, status: 'sent' }
    const taken = { fen: 2_000, status: 'withdrawn' }
    assert.equal(refundSum({ ...order, refunds: [given, taken] }, counts), 2_800)
  })

  it('brings back what was paid for it, not what the menu says', () => {
    const [lowered, other] = [
      line('lineone000', { count: 2, discountFen: 600 }),
      line('linetwo000'),
    ]
    const order = { lines: [lowered, other], totalFen: 3_000 + 3 * 1_800, refunds: [] }
    assert.equal(refundSum(order, { [lowered.id]: 1 }), 1_500)
    assert.equal(refundSum(order, { [other.id]: 1 }), 1_800)
  })
})
