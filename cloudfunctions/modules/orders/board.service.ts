import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type {
  UnknownOrder,
  UnknownPlaceCode,
  WrongStatus,
} from '@/shared/contracts/orders.contract'
import type { BoardView } from '@/shared/contracts/orders.views'
import { hasNotes, mayHandOver } from '@/shared/domain/orders/hand-over'
import type { OrderStatus } from '@/shared/domain/orders/order'
import { isOnBoard, mayBecome } from '@/shared/domain/orders/order-life'
import { isGivenBack } from '@/shared/domain/orders/refund'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import { outbox } from '../../platform/outbox'
import { shippingEntry } from '../payments/shipping.service'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { boardOf } from './board-view'
import { type Change, changeOrder } from './change-order.service'
import { remembered, repeated } from './last-request'
import { boardSeen, glanceAtDay, pauseUntil } from './order-day.service'
import { orderingOf } from './ordering-of'
import type { OrderDocument } from './orders.documents'
import { isPickUpCode } from './pick-up-code'
import { printEntry } from './print-entry'

export async function board(
  { storeId }: Input<'orders/board'>,
  { now }: StaffReader,
): Promise<Result<Output<'orders/board'>, never>> {
  const store = await storeAtWork(storeId)
  const glance = await glanceAtDay(store, now)
  await boardSeen(store, glance, now)
  return ok(await boardOf(store, now, glance))
}

export async function pause(
  { storeId, minutes }: Input<'orders/pause'>,
  { now }: StaffWriter,
): Promise<Result<Output<'orders/pause'>, never>> {
  const store = await storeAtWork(storeId)
  await pauseUntil(store, minutes === null ? null : now + minutes * MINUTE_MS, now)
  return ok(await boardOf(store, now))
}

type OfStore = Pick<Input<'orders/ready'>, 'storeId' | 'orderId'>

/** What one tap on an order of the board comes to. */
type Tap<I, R extends RefusalShape> = (
  order: OrderDocument,
  input: I,
  at: { readonly store: StoreDocument; readonly writer: StaffWriter },
) => Result<Change, R>

/** A tap on one order, once for an intent, and the board as it is after. */
export function boardWrite<I extends OfStore, R extends RefusalShape = never>(tap: Tap<I, R>) {
  return async (
    input: I,
    writer: StaffWriter,
  ): Promise<Result<BoardView, R | UnknownOrder | CallRefusal>> => {
    const { now } = writer
    const store = await storeAtWork(input.storeId)
    type Refusal = R | UnknownOrder | CallRefusal
    const changed = await changeOrder<Refusal>(input.orderId, now, (order) => {
      if (order?.storeId !== input.storeId || order.number === null) {
        return refuse({ code: 'orders/unknown' })
      }
      const before = repeated(order, writer)
      if (before) return before
      const decided = tap(order, input, { store, writer })
      return decided.ok ? ok(remembered(decided.value, writer)) : decided
    })
    return changed.ok ? ok(await boardOf(store, now)) : changed
  }
}

/** Whether an order goes on to be that: nobody makes or hands over what is given back. */
export function mayGoOn(order: OrderDocument, to: OrderStatus): boolean {
  return order.kind === 'goods' && mayBecome(order.status, to) && !isGivenBack(order)
}

export const accept = boardWrite<
  Input<'orders/accept'>,
  WrongStatus | { readonly code: 'orders/notes-unseen' }
>((order, { notesSeen }, { store, writer }) => {
  const { status } = order
  if (!mayGoOn(order, 'accepted')) return refuse({ code: 'orders/not-now', status })
  if (hasNotes(order) && !notesSeen) return refuse({ code: 'orders/notes-unseen' })
  const accepted = { ...order, status: 'accepted' as const }
  const beside: Change['beside'] = (tx) => tx.create(outbox, printEntry(store, order, writer.now))
  return ok({ order: accepted, beside })
})

export const ready = boardWrite<Input<'orders/ready'>, WrongStatus>((order) => {
  const { status } = order
  if (!mayGoOn(order, 'ready')) return refuse({ code: 'orders/not-now', status })
  return ok({ order: { ...order, status: 'ready' } })
})

type HandOverRefusal =
  | WrongStatus
  | { readonly code: 'orders/code-wrong' }
  | { readonly code: 'orders/code-needed' }

/** Handed over: what came through WeChat Pay is reported as delivered, once. */
export const handOver = boardWrite<Input<'orders/hand-over'>, HandOverRefusal>(
  (order, { code, withoutCode }, { store, writer }) => {
    const { status, payment } = order
    const { now, person } = writer
    if (!mayGoOn(order, 'collected')) return refuse({ code: 'orders/not-now', status })
    const shown = { code, withoutCode }
    const isRight = (text: string) => isPickUpCode(text, order._id, now)
    const allowed = mayHandOver(order, orderingOf(store), shown, isRight)
    if (!allowed.ok) return allowed
    const handedOver = { by: person, at: now, withoutCode: code === null ? withoutCode : null }
    const collected = { ...order, status: 'collected' as const, handedOver, cancelAskedAt: null }
    if (payment.by !== 'wechat' || payment.attemptId === null) return ok({ order: collected })
    const entry = shippingEntry({ kind: 'order', id: order._id }, payment.attemptId, now)
    return ok({ order: collected, beside: (tx) => tx.create(outbox, entry) })
  },
)

export const changePlace = boardWrite<Input<'orders/change-place'>, WrongStatus | UnknownPlaceCode>(
  (order, { placeId }, { store }) => {
    const place = store.places.find(({ id }) => id === placeId)
    if (!place) return refuse({ code: 'orders/unknown-place' })
    const { status } = order
    if (!isOnBoard(status)) return refuse({ code: 'orders/not-now', status })
    const serving = { how: 'to-place', placeCode: place.code } as const
    return ok({ order: { ...order, serving, placeId } })
  },
)
