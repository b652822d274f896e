import { SLOT_MS } from '@/shared/domain/orders/kitchen'
import { statusAt } from '@/shared/domain/orders/order-at'
import { settledRefunds } from '@/shared/domain/orders/settle-refund'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { OrderId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, refuse } from '@/shared/kernel/result'
import { outbox } from '../../platform/outbox'
import { retryWhileContended } from '../../platform/retry'
import { releaseStock, reserveStock } from '../catalogue/stock.service'
import type { PaidAttempt, PurposePort } from '../payments/purpose-port'
import { shippingEntry } from '../payments/shipping.service'
import { type StoreDocument, stores } from '../stores/stores.documents'
import { type Change, changeOrder } from './change-order.service'
import { holdBenefits, releaseBenefits } from './hold-benefits.service'
import { tellOfGivenBack } from './order-news'
import { type OrderDocument, orders } from './orders.documents'
import { lateHoldId } from './orders.ids'
import { paymentDescription } from './orders.text'
import { refundDone } from './refund-change'
import { settleOrder } from './settle-order.service'

type OrderPort = PurposePort<OrderId>

async function storeOf({ _id, storeId }: OrderDocument): Promise<StoreDocument> {
  const store = await stores.get(storeId)
  if (!store) throw new Error(`order ${_id} is of a store without a document`)
  return store
}

const due: OrderPort['due'] = async (id, now) => {
  const order = await orders.get(id)
  if (!order || order.status === 'placing' || order.number === null) return { nothing: 'unknown' }
  const status = statusAt(order, now)
  if (status === 'cancelled' || status === 'expired') return { nothing: 'ended' }
  const { personId, payUntil, storeId, totalFen: amountFen } = order
  if (status !== 'awaiting-payment' || personId === null || payUntil === null) {
    return { nothing: 'paid' }
  }
  const store = await storeOf(order)
  const description = paymentDescription(store.name, order.number)
  return { personId, storeId, amountFen, description, payUntil }
}

/** What was said of this attempt's money before; undefined where it is news. */
function saidBefore(
  { payment, givenBack }: OrderDocument,
  { attemptId }: PaidAttempt,
): 'taken' | 'give-back' | undefined {
  if (payment.by === 'wechat' && payment.attemptId === attemptId) return 'taken'
  return givenBack.includes(attemptId) ? 'give-back' : undefined
}

/** Whether an order still wants money: called off by its shopper after they paid, it does not. */
function wantsMoney({ status, payment, endedAt }: OrderDocument, { paidAt }: PaidAttempt): boolean {
  if (payment.by !== 'wechat' || payment.attemptId !== null) return false
  if (status === 'awaiting-payment' || status === 'expired') return true
  return status === 'cancelled' && endedAt !== null && paidAt > endedAt
}

/** Takes once more what an order has let go, its stock and all: null where some of it is not there. */
async function takeAgain(
  order: OrderDocument,
  { attemptId }: PaidAttempt,
  now: Instant,
): Promise<OrderDocument['stock'] | null> {
  const { _id, storeId, stock } = order
  const holdId = lateHoldId(_id, attemptId)
  if (!(await holdBenefits(order, holdId, now))) return null
  const { items } = stock
  for (const item of items) {
    const taken = await reserveStock({ storeId, holdId, ...item, until: now })
    if (taken !== 'reserved') return null
  }
  return { holdId, items, state: 'held' }
}

/** Lets go what was taken for money that goes back: only once that is written, for it is one answer. */
async function letGoLate(order: OrderDocument, { attemptId }: PaidAttempt, now: Instant) {
  const { _id, storeId, stock } = order
  const holdId = lateHoldId(_id, attemptId)
  await releaseBenefits(order, holdId, now)
  for (const { skuId } of stock.items) await releaseStock({ storeId, skuId, holdId })
}

/** The order with its money: what it held is sold. Late, it is promised for the next ten minutes. */
function withMoney(
  order: OrderDocument,
  store: StoreDocument,
  { attemptId, paidAt }: PaidAttempt,
  now: Instant,
): Change {
  const promisedAt = Math.max(order.promisedAt, Math.ceil(now / SLOT_MS) * SLOT_MS)
  const isLate = order.status !== 'awaiting-payment'
  const paid: OrderDocument = {
    ...order,
    status: 'paid',
    payment: { by: 'wechat', attemptId },
    paidAt,
    paidDay: businessDayAt(now, store.tradingDay),
    endedAt: null,
    ...(isLate && { promisedAt }),
    stock: { ...order.stock, state: 'sold' },
    unsettled: true,
  }
  if (order.kind === 'goods') return { order: paid }
  // Paid at the counter, it is delivered with the paying.
  const entry = shippingEntry({ kind: 'order', id: order._id }, attemptId, now)
  return { order: paid, beside: (tx) => tx.create(outbox, entry) }
}

/** The order without this money. What it held for it is let go: there will be no other. */
function withoutMoney(order: OrderDocument, { attemptId }: PaidAttempt): OrderDocument {
  const givenBack = [...order.givenBack, attemptId]
  const { status, stock } = order
  const over = status === 'cancelled' || status === 'expired'
  if (!over || stock.state !== 'held') return { ...order, givenBack }
  return { ...order, givenBack, stock: { ...stock, state: 'released' }, unsettled: true }
}

/** The order with this money, or without it; one that has changed since it was read is read again. */
function decide(
  seen: OrderDocument,
  store: StoreDocument,
  attempt: PaidAttempt,
  again: OrderDocument['stock'] | null,
  now: Instant,
) {
  return changeOrder<{ readonly code: 'moved' }>(seen._id, now, (order) => {
    if (order?.rev !== seen.rev) return refuse({ code: 'moved' })
    const held = again ? { ...order, stock: again } : order
    const takes = wantsMoney(order, attempt) && held.stock.state === 'held'
    return takes && attempt.amountFen === order.totalFen
      ? ok(withMoney(held, store, attempt, now))
      : ok({ order: withoutMoney(order, attempt) })
  })
}

/**
 * Money for an order, on time, late or a second time. What it comes to is written with the order,
 * so that whoever tells of it again hears the same.
 */
const paid: OrderPort['paid'] = (id, attempt, now) =>
  retryWhileContended('orders/paid', async () => {
    const seen = await orders.get(id)
    if (!seen) return 'give-back'
    const before = saidBefore(seen, attempt)
    if (before) {
      if (before === 'give-back') await letGoLate(seen, attempt, now)
      return before
    }
    const late = seen.stock.state === 'released' && wantsMoney(seen, attempt)
    if (late && seen.unsettled) {
      // What it held before is let go first, or it would be forgotten under its new name.
      await settleOrder(seen, now)
      return 'again'
    }
    const again = late ? await takeAgain(seen, attempt, now) : null
    await decide(seen, await storeOf(seen), attempt, again, now)
    // Written or not, the next look tells.
    return 'again'
  })

/** Lets an order's stock go, if it is over and nothing was paid for it. */
export async function letGoUnpaid(id: OrderId, now: Instant): Promise<void> {
  await changeOrder<never>(id, now, (order) => {
    if (!order) throw new Error(`order ${id} is told of and is not there`)
    const status = statusAt(order, now)
    const over = status === 'expired' || status === 'cancelled'
    if (!over || order.stock.state !== 'held') return ok({ order })
    const stock = { ...order.stock, state: 'released' as const }
    const endedAt = order.endedAt ?? order.payUntil ?? now
    return ok({ order: { ...order, status, endedAt, stock, unsettled: true } })
  })
}

const closed: OrderPort['closed'] = (id, _attemptId, now) => letGoUnpaid(id, now)

const refunded: OrderPort['refunded'] = async (id, refundId, outcome, now) => {
  const seen = await orders.get(id)
  if (!seen) return
  // Late or second money that goes back is none of the order's refunds.
  if (!seen.refunds.some((each) => each.id === refundId)) {
    if (outcome.outcome === 'done') await tellOfGivenBack(seen, { refundId, ...outcome }, now)
    return
  }
  const today = businessDayAt(now, (await storeOf(seen)).tradingDay)
  await changeOrder<never>(id, now, (order = seen) => {
    if (outcome.outcome === 'done') return ok({ order: refundDone(order, refundId, today) })
    const { trouble } = outcome
    return ok({
      order: { ...order, refunds: settledRefunds(order.refunds, refundId, { trouble }) },
    })
  })
}

/** What payments asks and tells of orders. */
export const orderPurpose: OrderPort = { due, paid, closed, refunded }
