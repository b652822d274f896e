import type { Input } from '@/shared/contracts'
import type { CartLine } from '@/shared/domain/orders/order'
import type { OrderId } from '@/shared/kernel/ids'
import { yuyuan } from '../../demo'
import { line, oolong, tin } from '../../order-shop'
import type { Tape } from '../tape'
import { CHEN, LIN, MEI, there, WANG } from './people'

const storeId = yuyuan

const cartOf = (cart: readonly CartLine[]) =>
  ({ storeId, cart, serving: { how: 'here' }, wantedAt: null }) as const

async function placed(tape: Tape, lines: readonly CartLine[], who = LIN): Promise<OrderId> {
  const cart: Input<'orders/quote'> = {
    ...cartOf(lines),
    benefits: { coupon: 'best', points: 0 },
  }
  const { totalFen } = await tape.says(who, 'orders/quote', cart)
  const whole = { ...cart, totalFen, allergyNote: '花生过敏' }
  return (await tape.says(who, 'orders/place', whole)).id
}

async function paid(tape: Tape, lines: readonly CartLine[], who = LIN): Promise<OrderId> {
  const id = await placed(tape, lines, who)
  const purpose = { kind: 'order', id } as const
  await tape.pays(who, await tape.says(who, 'payments/prepay', { purpose }))
  await tape.says(who, 'orders/order', { orderId: id })
  return id
}

async function made(tape: Tape): Promise<void> {
  const orderId = await paid(tape, [line(oolong, 2), line(tin)])
  const at = { storeId, orderId }
  await tape.says(MEI, 'orders/board', { storeId })
  await tape.says(MEI, 'orders/accept', { ...at, notesSeen: true })
  await tape.says(MEI, 'orders/ready', at)
  await tape.says(LIN, 'orders/order', { orderId })
  await tape.says(MEI, 'orders/hand-over', { ...at, code: null, withoutCode: null })
  await tape.says(LIN, 'orders/ask-fapiao', {
    orderId,
    title: '桂花科技有限公司',
    taxNumber: '91110000600037341L',
    email: 'fapiao@example.com',
  })
  await tape.says(CHEN, 'orders/fapiao', { storeId })
  await tape.says(CHEN, 'orders/issued-fapiao', at)
}

async function givenBack(tape: Tape): Promise<void> {
  const orderId = await paid(tape, [line(oolong, 2), line(tin)], WANG)
  const at = { storeId, orderId }
  const part = { ...at, lines: {}, fen: 100, reason: '慢了' }
  const { orders } = await tape.says(MEI, 'orders/refund', part)
  const refundId = there(orders.find(({ id }) => id === orderId)?.refunds[0], 'refund').id
  await tape.says(MEI, 'orders/withdraw-refund', { ...at, refundId })
  const order = await tape.says(WANG, 'orders/order', { orderId })
  const lineId = there(order.lines[0], 'line').id
  await tape.says(MEI, 'orders/cannot-make', { ...at, lineId })
  const tins = await paid(tape, [line(tin)], 'shopper-zhao')
  const whole = { storeId, orderId: tins, lines: {}, fen: 6_800, reason: '包装破了' }
  await tape.says(MEI, 'orders/refund', whole)
  const { refunds } = await tape.says(CHEN, 'orders/refunds', { storeId })
  const waiting = there(refunds[0], 'refund that waits').id
  await tape.tries(CHEN, 'orders/retry-refund', { storeId, refundId: waiting })
  const yes = { storeId, refundId: waiting, approved: true }
  await tape.says(CHEN, 'orders/approve-refund', yes)
}

async function calledOff(tape: Tape): Promise<void> {
  const never = await placed(tape, [line(oolong)])
  await tape.says(LIN, 'orders/cancel', { orderId: never })
  const orderId = await paid(tape, [line(oolong)])
  await tape.says(MEI, 'orders/accept', { storeId, orderId, notesSeen: true })
  await tape.says(LIN, 'orders/cancel', { orderId })
  await tape.says(MEI, 'orders/answer-cancel', { storeId, orderId, agreed: true })
}

async function atTheCounter(tape: Tape): Promise<void> {
  const cart = cartOf([line(oolong)])
  const { totalFen } = await tape.says(MEI, 'orders/staff-quote', cart)
  const guest = { ...cart, totalFen, allergyNote: '', paidBy: 'cash', guestName: '王' } as const
  await tape.says(MEI, 'orders/enter', guest)
  const amountFen = 3_650
  const { id } = await tape.says(LIN, 'orders/pay-at-counter', { storeId, amountFen })
  const purpose = { kind: 'order', id } as const
  await tape.pays(LIN, await tape.says(LIN, 'payments/prepay', { purpose }))
  await tape.says(MEI, 'orders/paid-at-counter', { storeId, amountFen, since: 0 })
  await tape.says(MEI, 'orders/pause', { storeId, minutes: 15 })
  await tape.says(MEI, 'orders/pause', { storeId, minutes: null })
}

/** Orders from the cart to the hand and back. */
export async function orders(tape: Tape): Promise<void> {
  await tape.says(MEI, 'orders/board', { storeId })
  await made(tape)
  await givenBack(tape)
  await calledOff(tape)
  await atTheCounter(tape)
  await tape.says(LIN, 'orders/mine', { before: null })
  await tape.says(CHEN, 'orders/figures', { storeId, day: null })
}
