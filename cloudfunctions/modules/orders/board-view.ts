import type { BoardOrder, BoardView, CounterPayment } from '@/shared/contracts/orders.views'
import { asksForCode } from '@/shared/domain/orders/hand-over'
import { boardStatuses, isOnBoard } from '@/shared/domain/orders/order-life'
import { boardPollMs } from '@/shared/domain/orders/polling'
import { statusOfRefund } from '@/shared/domain/orders/refund'
import { pausedUntil } from '@/shared/domain/orders/taking'
import { opennessAt } from '@/shared/domain/stores/openness'
import { businessDayAt } from '@/shared/kernel/business-day'
import { HOUR_MS, type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { storeHours } from '../stores/store-hours'
import type { StoreDocument } from '../stores/stores.documents'
import { type DayGlance, glanceAtDay } from './order-day.service'
import { lineViews, placeNameOf } from './order-lines'
import { orderingOf } from './ordering-of'
import { type KeptRefund, type OrderDocument, orders } from './orders.documents'

/** More open orders than this no kitchen has; each is about half a kilobyte. */
const MOST_ON_BOARD = 150

/** What was paid at the counter a moment ago. */
const COUNTER_SHOWN_MS = 30 * MINUTE_MS
const MOST_COUNTER_PAYMENTS = 10

/** How long what was handed over stays in reach, by when it was promised. */
const HANDED_OVER_SHOWN_MS = 2 * HOUR_MS
const MOST_HANDED_OVER = 10

function refundOnBoard(refund: KeptRefund, now: Instant): BoardOrder['refunds'][number] {
  const { id, fen, reason, askedAt, dueAt } = refund
  const status = statusOfRefund(refund, now)
  const shown = { id, fen, status, reason, askedAt }
  return status === 'waiting' ? { ...shown, mayWithdrawUntil: dueAt } : shown
}

function boardOrder(store: StoreDocument, order: OrderDocument, now: Instant): BoardOrder[] {
  const { number, status, guestName } = order
  if (number === null || !(isOnBoard(status) || status === 'collected')) return []
  const placeName = placeNameOf(store, order)
  return [
    {
      id: order._id,
      number,
      status,
      lines: lineViews(order),
      serving: order.serving,
      ...(placeName && { placeName }),
      wantedAt: order.wantedAt,
      promisedAt: order.promisedAt,
      allergyNote: order.allergyNote,
      placedAt: order.placedAt,
      adjustments: order.adjustments,
      totalFen: order.totalFen,
      paidBy: order.payment.by,
      ...(guestName !== null && { guestName }),
      ...(order.cancelAskedAt !== null && { cancelAsked: true }),
      ...(asksForCode(order, orderingOf(store)) && { asksForCode: true }),
      refunds: order.refunds.map((refund) => refundOnBoard(refund, now)),
    },
  ]
}

export function counterPayment({ _id, number, totalFen, paidAt }: OrderDocument): CounterPayment[] {
  return number === null || paidAt === null ? [] : [{ id: _id, number, totalFen, paidAt }]
}

function openOrders(store: StoreDocument): Promise<OrderDocument[]> {
  return orders.find(
    { storeId: store._id, kind: 'goods', status: operators.in(boardStatuses) },
    { limit: MOST_ON_BOARD, orderBy: { path: 'promisedAt', order: 'asc' } },
  )
}

/** The latest to be handed over: something of them may still have to be given back. */
function handedOver(store: StoreDocument, now: Instant): Promise<OrderDocument[]> {
  const promisedAt = operators.gte(now - HANDED_OVER_SHOWN_MS)
  return orders.find(
    { storeId: store._id, kind: 'goods', status: 'collected', promisedAt },
    { limit: MOST_HANDED_OVER, orderBy: { path: 'promisedAt', order: 'desc' } },
  )
}

function paidAtCounter(store: StoreDocument, now: Instant): Promise<OrderDocument[]> {
  return orders.find(
    { storeId: store._id, kind: 'at-counter', paidAt: operators.gte(now - COUNTER_SHOWN_MS) },
    { limit: MOST_COUNTER_PAYMENTS, orderBy: { path: 'paidAt', order: 'desc' } },
  )
}

/** What a store's staff see of its orders: those to be made and handed over, the soonest first. */
export async function boardOf(
  store: StoreDocument,
  now: Instant,
  glance?: DayGlance,
): Promise<BoardView> {
  const [open, gone, paid, day] = await Promise.all([
    openOrders(store),
    handedOver(store, now),
    paidAtCounter(store, now),
    glance ?? glanceAtDay(store, now),
  ])
  const movedAt = Math.max(0, ...[...open, ...gone, ...paid].map((order) => order.movedAt))
  const openness = opennessAt(storeHours(store), now)
  const isOpen = openness.status === 'open'
  return {
    storeId: store._id,
    storeName: store.name,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    day: businessDayAt(now, store.tradingDay),
    orders: [...open, ...gone].flatMap((order) => boardOrder(store, order, now)),
    counterPayments: paid.flatMap(counterPayment),
    pausedUntil: pausedUntil(day, now),
    closesAt: openness.status === 'open' ? openness.closesAt : null,
    places: store.places.map(({ id, name }) => ({ id, name })),
    nextPollMs: boardPollMs(isOpen, open.length, movedAt, now),
  }
}
