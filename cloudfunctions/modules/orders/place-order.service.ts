import { PAY_MINUTES, PLACING_MS } from '@/shared/domain/orders/order-life'
import { businessDayAt } from '@/shared/kernel/business-day'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { reserveStock } from '../catalogue/stock.service'
import type { StoreDocument } from '../stores/stores.documents'
import { changeOrder } from './change-order.service'
import { holdBenefits } from './hold-benefits.service'
import { type Numbered, takeNumber } from './order-day.service'
import { orderingOf } from './ordering-of'
import { type OrderDocument, orders } from './orders.documents'
import type { Quoted } from './quote.service'

export type NotPlaced =
  /** Somebody else took the last of something, or it was rolled back before. */
  | { readonly code: 'short' }
  | { readonly code: 'orders/slot-full' }
  /** There is an order under its name that asked for something else. */
  | { readonly code: 'request/reused' }

type Placed = Result<OrderDocument, NotPlaced>

const SLICE = 100

/** Lets everything an order has taken so far go again; one that got further stays as it is. */
function rollBack(order: OrderDocument, now: Instant) {
  return changeOrder<never>(order._id, now, (read) => {
    // Undone by the timer in the middle of its steps: what was taken after that goes as well.
    if (read?.status === 'expired' && read.number === null) {
      return ok({ order: { ...read, unsettled: true } })
    }
    if (read?.status !== 'placing') return ok({ order: read ?? order })
    const stock = { ...read.stock, state: 'released' as const }
    return ok({ order: { ...read, status: 'expired', endedAt: now, stock, unsettled: true } })
  })
}

/** Each size in the order of its key, so that two orders never wait for each other in a ring. */
async function reserveAll(order: OrderDocument): Promise<boolean> {
  const until = order.placedAt + PAY_MINUTES * MINUTE_MS
  for (const { skuId, count } of order.stock.items) {
    const { storeId, stock } = order
    const taken = await reserveStock({ storeId, skuId, holdId: stock.holdId, count, until })
    if (taken !== 'reserved') return false
  }
  return true
}

/** Paid with being placed: by hand, or because it costs nothing. */
function paidAtOnce(order: OrderDocument, store: StoreDocument, now: Instant): OrderDocument {
  return {
    ...order,
    status: 'paid',
    paidAt: now,
    paidDay: businessDayAt(now, store.tradingDay),
    stock: { ...order.stock, state: 'sold' },
    unsettled: true,
  }
}

/** Waiting for its money: nothing else is written with that, so one guarded update is enough. */
async function awaitPayment(order: OrderDocument, got: Numbered, now: Instant): Promise<Placed> {
  const { inc, set } = operators
  const { _id, rev } = order
  const payUntil = order.placedAt + PAY_MINUTES * MINUTE_MS
  const done = await orders.update(
    { _id, rev, status: 'placing' },
    {
      status: set('awaiting-payment'),
      number: set(got.number),
      promisedAt: set(got.promisedAt),
      payUntil: set(payUntil),
      movedAt: set(now),
      rev: inc(1),
    },
  )
  if (done) {
    return ok({
      ...order,
      ...got,
      status: 'awaiting-payment',
      payUntil,
      movedAt: now,
      rev: rev + 1,
    })
  }
  // The same request was here beside this one, or the timer was.
  const there = await orders.get(_id)
  return there && there.number !== null ? ok(there) : refuse({ code: 'short' })
}

/** The last step, which stands for all of them. */
async function commit(
  store: StoreDocument,
  order: OrderDocument,
  got: Numbered,
  now: Instant,
): Promise<Placed> {
  if (order.payment.by === 'wechat') return awaitPayment(order, got, now)
  return changeOrder<NotPlaced>(order._id, now, (read) => {
    if (!read || read.status === 'expired') return refuse({ code: 'short' })
    if (read.status !== 'placing') return ok({ order: read })
    return ok({ order: paidAtOnce({ ...read, ...got }, store, now) })
  })
}

/**
 * Places an order by its recorded steps: the order itself, `placing`; its coupon, points and places
 * within limits; each size off the shelf; the kitchen's time and the number; then what it has become, at once. Every step goes by
 * the order's own name, so the same request takes up where one that died left off, and the timer
 * undoes what nobody took up.
 */
export async function placeOrder(
  store: StoreDocument,
  draft: OrderDocument,
  { plan, taken }: Pick<Quoted, 'plan' | 'taken'>,
  now: Instant,
): Promise<Placed> {
  const made = await orders.create(draft)
  const order = made === 'created' ? draft : await orders.get(draft._id)
  if (!order) throw new Error(`order ${draft._id} existed and is gone`)
  if (order.fingerprint !== draft.fingerprint) return refuse({ code: 'request/reused' })
  if (order.number !== null) return ok(order)
  if (order.status !== 'placing') return refuse({ code: 'short' })
  if (!(await holdBenefits(order, order.stock.holdId, now)) || !(await reserveAll(order))) {
    await rollBack(order, now)
    return refuse({ code: 'short' })
  }
  const { workPerTenMinutes } = orderingOf(store)
  const got = await takeNumber(order, workPerTenMinutes, plan, taken)
  if (got === 'full') {
    await rollBack(order, now)
    return refuse({ code: 'orders/slot-full' })
  }
  const placed = await commit(store, order, got, now)
  if (!placed.ok) await rollBack(order, now)
  return placed
}

/** The timer's task: what a function that died was in the middle of placing is undone. */
export async function rollBackPlacing(now: Instant): Promise<void> {
  const left = await orders.find(
    { status: 'placing', placedAt: operators.lt(now - PLACING_MS) },
    { limit: SLICE },
  )
  for (const order of left) await rollBack(order, now)
}
