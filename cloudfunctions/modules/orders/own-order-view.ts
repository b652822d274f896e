import type { OrderSummary, OrderView } from '@/shared/contracts/orders.views'
import { pointsOf } from '@/shared/domain/loyalty/purchase'
import { asksForCode } from '@/shared/domain/orders/hand-over'
import { statusAt } from '@/shared/domain/orders/order-at'
import { orderPollMs } from '@/shared/domain/orders/polling'
import { keptFenByLine, pointsGivenBack } from '@/shared/domain/orders/purchase'
import { refundedFen, statusOfRefund } from '@/shared/domain/orders/refund'
import { whySentBack } from '@/shared/domain/orders/sent-back'
import type { Instant } from '@/shared/kernel/instant'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { lineViews, placeNameOf } from './order-lines'
import { orderingOf } from './ordering-of'
import type { OrderDocument } from './orders.documents'
import { pickUpCode } from './pick-up-code'

function fapiaoView({ fapiao }: OrderDocument): OrderView['fapiao'] {
  if (!fapiao) return undefined
  const { title, taxNumber, status } = fapiao
  return { titleKind: taxNumber === null ? 'person' : 'organisation', title, status }
}

/** What it earns by what is kept of it, and what came back of what it took. */
function pointsView(order: OrderDocument): Pick<OrderView, 'points'> {
  const { earning } = order.benefits
  if (!earning) return {}
  const earns = pointsOf(keptFenByLine(order), earning)
  return { points: { earns, givenBack: pointsGivenBack(order) } }
}

/** What changes with the time and with how far the order is. */
function whileItLasts(store: StoreDocument, order: OrderDocument, now: Instant) {
  const status = statusAt(order, now)
  const waits = status === 'accepted' || status === 'ready'
  const code = waits && asksForCode(order, orderingOf(store)) ? pickUpCode(order._id, now) : null
  const payUntil = status === 'awaiting-payment' ? order.payUntil : null
  return {
    status,
    nextPollMs: orderPollMs(status),
    ...(payUntil !== null && { payUntil }),
    ...(code !== null && { pickUpCode: code }),
    ...(waits && order.cancelAskedAt !== null && { cancelAsked: true as const }),
  }
}

/** An order as its shopper sees it now. */
export function orderView(store: StoreDocument, order: OrderDocument, now: Instant): OrderView {
  const placeName = placeNameOf(store, order)
  const packing = order.adjustments.filter(({ reason }) => reason === 'packing')
  const fapiao = fapiaoView(order)
  const sentBack = whySentBack(order, order.givenBack.length)
  return {
    id: order._id,
    storeId: store._id,
    storeName: store.name,
    kind: order.kind,
    number: order.number,
    lines: lineViews(order),
    packingFen: packing.reduce((sum, { fen }) => sum + fen, 0),
    adjustments: order.adjustments,
    totalFen: order.totalFen,
    refundedFen: refundedFen(order),
    serving: order.serving,
    wantedAt: order.wantedAt,
    promisedAt: order.promisedAt,
    allergyNote: order.allergyNote,
    placedAt: order.placedAt,
    utcOffsetMinutes: store.tradingDay.utcOffsetMinutes,
    refunds: order.refunds.map((refund) => {
      return { fen: refund.fen, reason: refund.reason, status: statusOfRefund(refund, now) }
    }),
    ...whileItLasts(store, order, now),
    ...pointsView(order),
    ...(placeName && { placeName }),
    ...(fapiao && { fapiao }),
    ...(sentBack && { sentBack }),
  }
}

/** @param known the order's store, where it has been read already */
export async function shownToOwner(
  order: OrderDocument,
  now: Instant,
  known?: StoreDocument,
): Promise<OrderView> {
  const store = known ?? (await stores.get(order.storeId))
  if (!store) throw new Error(`order ${order._id} is of a store without a document`)
  return orderView(store, order, now)
}

export function orderSummary(
  store: StoreDocument,
  order: OrderDocument,
  now: Instant,
): OrderSummary {
  return {
    id: order._id,
    storeId: store._id,
    storeName: store.name,
    number: order.number,
    status: statusAt(order, now),
    totalFen: order.totalFen,
    placedAt: order.placedAt,
    firstLine: order.lines[0]?.name ?? null,
    itemCount: order.lines.reduce((sum, { count }) => sum + count, 0),
  }
}
