import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { UnknownOrder } from '@/shared/contracts/orders.contract'
import type { FapiaoToIssue } from '@/shared/contracts/orders.money.views'
import { refundedFen } from '@/shared/domain/orders/refund'
import type { StoreId } from '@/shared/kernel/ids'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { changeOrder } from './change-order.service'
import { orders } from './orders.documents'

const MOST_SHOWN = 100

async function toIssue(storeId: StoreId): Promise<FapiaoToIssue[]> {
  const found = await orders.find(
    { storeId, 'fapiao.status': operators.in(['asked', 'to-correct']) },
    { limit: MOST_SHOWN, orderBy: { path: 'fapiao.askedAt', order: 'asc' } },
  )
  return found.flatMap((order) => {
    const { fapiao, number } = order
    if (!fapiao || fapiao.status === 'issued' || number === null) return []
    const fen = order.totalFen - refundedFen(order)
    return [{ orderId: order._id, number, fen, ...fapiao, status: fapiao.status }]
  })
}

export async function fapiaoOf(
  { storeId }: Input<'orders/fapiao'>,
  _reader: StaffReader,
): Promise<Result<Output<'orders/fapiao'>, never>> {
  return ok({ asked: await toIssue(storeId) })
}

/** The invoice has been issued, or corrected. Marked twice, it is issued. */
export async function issued(
  { storeId, orderId }: Input<'orders/issued-fapiao'>,
  { now }: StaffWriter,
): Promise<Result<Output<'orders/issued-fapiao'>, UnknownOrder | CallRefusal>> {
  const changed = await changeOrder<UnknownOrder>(orderId, now, (order) => {
    if (order?.storeId !== storeId || !order.fapiao) return refuse({ code: 'orders/unknown' })
    if (order.fapiao.status === 'issued') return ok({ order })
    return ok({ order: { ...order, fapiao: { ...order.fapiao, status: 'issued' } } })
  })
  return changed.ok ? ok({ asked: await toIssue(storeId) }) : changed
}
