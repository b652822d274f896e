import { statusAt } from '@/shared/domain/orders/order-at'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { ok } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { lastAttempt } from '../payments/attempts.service'
import { changeOrder } from './change-order.service'
import { letGoUnpaid } from './order-purpose.service'
import { type OrderDocument, orders } from './orders.documents'

/** How many orders one minute's run sees to; the rest wait for the next. */
const SLICE = 100

/** No call of a function lasts so long: whoever was told there is something to pay has made its attempt. */
const ATTEMPT_MADE_MS = 2 * MINUTE_MS

/** The timer's task: orders whose time to be paid is over say so. */
export async function expireOrders(now: Instant): Promise<void> {
  const late = await orders.find(
    { status: 'awaiting-payment', payUntil: operators.lte(now) },
    { limit: SLICE, orderBy: { path: 'payUntil', order: 'asc' } },
  )
  for (const { _id } of late) {
    await changeOrder<never>(_id, now, (order) => {
      if (!order) throw new Error(`order ${_id} was found and is gone`)
      if (statusAt(order, now) === order.status) return ok({ order })
      return ok({ order: { ...order, status: 'expired', endedAt: order.payUntil } })
    })
  }
}

async function neverPaid({ _id }: OrderDocument): Promise<boolean> {
  const last = await lastAttempt({ kind: 'order', id: _id })
  return last === undefined || last.status === 'closed'
}

/**
 * The timer's task: what orders still hold that ended without their money. Where there was an
 * attempt WeChat has the word; where there never was one, there is nothing to wait for.
 */
export async function letGoEnded(now: Instant): Promise<void> {
  const ended = await orders.find(
    { 'stock.state': 'held', endedAt: operators.lte(now - ATTEMPT_MADE_MS) },
    { limit: SLICE, orderBy: { path: 'endedAt', order: 'asc' } },
  )
  for (const order of ended) if (await neverPaid(order)) await letGoUnpaid(order._id, now)
}
