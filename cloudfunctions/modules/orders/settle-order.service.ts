import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import { releaseStock, returnStock, sellStock } from '../catalogue/stock.service'
import { settleBenefits } from './hold-benefits.service'
import { releaseSlot } from './order-day.service'
import { type OrderDocument, orders } from './orders.documents'

/** How many orders one minute's run sees to; the rest wait for the next. */
const SLICE = 100

/** Whether nobody will make it: called off or run out, and its stock let go or given back. */
function isOver({ status, stock }: OrderDocument): boolean {
  return (status === 'cancelled' || status === 'expired') && stock.state !== 'held'
}

/**
 * Brings stock, kitchen, coupon and points to what an order says. Every step is idempotent by its name, so this may
 * run at any time, twice, or beside itself; it goes by the order as it was read, whose stock only
 * ever ends one way under one name.
 */
export async function settleOrder(order: OrderDocument, now: Instant): Promise<void> {
  const { storeId, stock, returns } = order
  for (const { skuId } of stock.items) {
    const hold = { storeId, skuId, holdId: stock.holdId }
    if (stock.state === 'sold') await sellStock(hold)
    if (stock.state === 'released') await releaseStock(hold)
  }
  for (const { id, items } of returns) {
    for (const item of items) await returnStock({ storeId, returnId: id, ...item })
  }
  await settleBenefits(order, now)
  if (isOver(order)) await releaseSlot(storeId, order.day, order._id, now)
  const { inc, set } = operators
  await orders.update(
    { _id: order._id, rev: order.rev, unsettled: true },
    { unsettled: set(false), rev: inc(1) },
  )
}

/** The timer's task: orders that something may not have followed. One that cannot follow yet keeps no other. */
export async function settleOrders(now: Instant): Promise<void> {
  const behind = await orders.find({ unsettled: true }, { limit: SLICE })
  const failures: unknown[] = []
  for (const order of behind) {
    await settleOrder(order, now).catch((thrown: unknown) => failures.push(thrown))
  }
  const [first] = failures
  if (first !== undefined) throw first
}
