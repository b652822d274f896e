import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { UnknownOrder, WrongStatus } from '@/shared/contracts/orders.contract'
import { statusAt } from '@/shared/domain/orders/order-at'
import { ownRefundReasons } from '@/shared/domain/orders/own-refund-reasons'
import { leftFen, restOfLines } from '@/shared/domain/orders/refund'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { PersonId } from '@/shared/kernel/ids'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import type { Reader, Reply, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { giveUpAttempt } from '../payments/attempts.service'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { type Change, changeOrder } from './change-order.service'
import { remembered, repeated } from './last-request'
import { type OrderDocument, orders } from './orders.documents'
import { refundIdOf } from './orders.ids'
import { orderSummary, orderView, shownToOwner } from './own-order-view'
import { withRefund, withReturn } from './refund-change'

const PAGE = 20

const unknown = { code: 'orders/unknown' } as const

/** Whether an order is this person's; somebody else's is as unknown as none, and so is one never placed. */
function isOwn(
  order: OrderDocument | undefined,
  person: PersonId | undefined,
): order is OrderDocument {
  return order?.personId === person && order?.number !== null
}

export async function myOrder(
  { orderId }: Input<'orders/order'>,
  { person, now }: Reader,
): Reply<'orders/order'> {
  const order = person && (await orders.get(orderId))
  return order && isOwn(order, person) ? ok(await shownToOwner(order, now)) : refuse(unknown)
}

/** One's own, the latest first. */
export async function myOrders(
  { before }: Input<'orders/mine'>,
  { person, now }: Reader,
): Promise<Result<Output<'orders/mine'>, never>> {
  if (!person) return ok({ orders: [], more: false })
  const { lt, neq } = operators
  const found = await orders.find(
    {
      personId: person,
      number: neq(null),
      ...(before !== null && { placedAt: lt(before) }),
    },
    { limit: PAGE + 1, orderBy: { path: 'placedAt', order: 'desc' } },
  )
  const page = found.slice(0, PAGE)
  const ids = [...new Set(page.map(({ storeId }) => storeId))]
  const known = await stores.find({ _id: operators.in(ids) }, { limit: PAGE })
  const shown = page.flatMap((order) => {
    const store = known.find(({ _id }) => _id === order.storeId)
    return store ? [orderSummary(store, order, now)] : []
  })
  return ok({ orders: shown, more: found.length > PAGE })
}

/** Changes one's own order, once for an intent. */
export async function changeOwn<R extends RefusalShape>(
  orderId: OrderDocument['_id'],
  writer: Writer,
  decide: (order: OrderDocument, store: StoreDocument) => Result<Change, R>,
): Promise<Result<Output<'orders/order'>, R | UnknownOrder | CallRefusal>> {
  const { person, now } = writer
  const there = await orders.get(orderId)
  const store = isOwn(there, person) && (await stores.get(there.storeId))
  if (!store) return refuse(unknown)
  const changed = await changeOrder<R | UnknownOrder | CallRefusal>(orderId, now, (order) => {
    if (!isOwn(order, person)) return refuse(unknown)
    const before = repeated(order, writer)
    if (before) return before
    const decided = decide(order, store)
    return decided.ok ? ok(remembered(decided.value, writer)) : decided
  })
  return changed.ok ? ok(orderView(store, changed.value, now)) : changed
}

/** Paid and not begun: everything goes back, the money, the shelf's and the kitchen's. */
function callOffPaid(order: OrderDocument, store: StoreDocument, writer: Writer): Change {
  const { intent, person, now } = writer
  const id = refundIdOf(intent.id)
  const lines = restOfLines(order)
  const off = { ...order, status: 'cancelled' as const, endedAt: now, unsettled: true }
  const fen = leftFen(order)
  const reason = ownRefundReasons['called-off'].zh
  const asked = {
    id,
    fen,
    lines,
    reason,
    by: person,
    dueAt: now,
    needsApproval: false,
    restocks: false,
  }
  const today = businessDayAt(now, store.tradingDay)
  const returned = withReturn(off, id, lines)
  return withRefund(returned, asked, today, now)
}

function callOff(
  order: OrderDocument,
  store: StoreDocument,
  writer: Writer,
): Result<Change, WrongStatus> {
  const { now } = writer
  const status = statusAt(order, now)
  switch (status) {
    case 'awaiting-payment':
      // What it holds is let go once WeChat has said that it will never be paid.
      return ok({ order: { ...order, status: 'cancelled', endedAt: now } })
    case 'paid':
      return order.kind === 'goods'
        ? ok(callOffPaid(order, store, writer))
        : refuse({ code: 'orders/not-now', status })
    case 'accepted':
    case 'ready':
      return ok({ order: { ...order, cancelAskedAt: order.cancelAskedAt ?? now } })
    case 'placing':
    case 'collected':
    case 'cancelled':
    case 'expired':
    case 'refunded':
      return refuse({ code: 'orders/not-now', status })
    default:
      return status satisfies never
  }
}

/** Calls an order off. An open attempt to pay it is given up, so that WeChat's word comes soon. */
export async function cancel(
  { orderId }: Input<'orders/cancel'>,
  writer: Writer,
): Reply<'orders/cancel'> {
  const off = await changeOwn(orderId, writer, (order, store) => callOff(order, store, writer))
  if (off.ok && off.value.status === 'cancelled') {
    await giveUpAttempt({ kind: 'order', id: orderId }, writer.now)
  }
  return off
}
