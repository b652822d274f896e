import { addFigures, daysOf, noFigures, recounted } from '@/shared/domain/orders/figures'
import { mayBecome } from '@/shared/domain/orders/order-life'
import type { OrderId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result } from '@/shared/kernel/result'
import { type Transaction, transaction } from '../../platform/transaction'
import { sendAtOnce } from '../notifications/at-once'
import { tellOfOrder } from './order-news'
import { type OrderDocument, orderFigures, orders } from './orders.documents'
import { orderDayId } from './orders.ids'
import { settleOrder } from './settle-order.service'

/** An order as it is to be, and what is written with it or not at all. */
export interface Change {
  readonly order: OrderDocument
  readonly beside?: (tx: Transaction) => Promise<void>
}

/** Takes an order's old share off the figures of its days and puts the new one on. */
async function recount(
  tx: Transaction,
  before: OrderDocument,
  after: OrderDocument,
): Promise<void> {
  for (const day of new Set([...daysOf(before), ...daysOf(after)])) {
    const { storeId } = after
    const _id = orderDayId(storeId, day)
    const known = await tx.get(orderFigures, _id)
    const figures = recounted(day, addFigures(noFigures, known ?? noFigures), before, after)
    await tx.put(orderFigures, { _id, v: 2, storeId, day, ...figures })
  }
}

function checkLife(before: OrderDocument, after: OrderDocument): void {
  if (before.status === after.status || mayBecome(before.status, after.status)) return
  throw new Error(`order ${after._id} went from ${before.status} to ${after.status}`)
}

/** Whether its coupon or its points may have to follow a change: they go by status and refunds. */
function movesBenefits(before: OrderDocument, { status, refunds, benefits }: OrderDocument) {
  const has = benefits.account !== null || benefits.promotionIds.length > 0
  return has && (before.status !== status || before.refunds !== refunds)
}

/**
 * The one way an order changes: decided on the order as it is, written in one transaction with its
 * share of the day's figures, what its shopper is told of it, and whatever must not stand without it. Deciding on the order itself
 * unchanged writes nothing. What follows for stock, kitchen and points is done after, or by the timer.
 */
export async function changeOrder<R extends RefusalShape>(
  orderId: OrderId,
  now: Instant,
  decide: (order: OrderDocument | undefined) => Result<Change, R>,
): Promise<Result<OrderDocument, R>> {
  type Written = Result<{ readonly order: OrderDocument; readonly told: readonly string[] }, R>
  const changed = await transaction(async (tx): Promise<Written> => {
    const before = await tx.get(orders, orderId)
    const decided = decide(before)
    if (!decided.ok) return decided
    const { order, beside } = decided.value
    if (!before || order === before) return ok({ order, told: [] })
    checkLife(before, order)
    const unsettled = order.unsettled || movesBenefits(before, order)
    const after = { ...order, unsettled, days: daysOf(order), movedAt: now, rev: before.rev + 1 }
    await recount(tx, before, after)
    await tx.put(orders, after)
    await beside?.(tx)
    return ok({ order: after, told: await tellOfOrder(tx, before, after, now) })
  })
  if (!changed.ok) return changed
  const { order, told } = changed.value
  if (order.unsettled) await settleOrder(order, now)
  await sendAtOnce(told)
  return ok(order)
}
