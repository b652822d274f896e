import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { UnknownOrder, WrongStatus } from '@/shared/contracts/orders.contract'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryRefund } from '../payments/refund.service'
import type { StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { changeOrder } from './change-order.service'
import { remembered, repeated } from './last-request'
import { orders } from './orders.documents'
import { refundsToSettle } from './refunds.service'

/**
 * Tries a refund again for which there was not enough money: under its own number, which is how
 * WeChat asks for it (退款申请, NOT_ENOUGH), at the next minute. What it could not pay out to the
 * payer is settled on pay.weixin.qq.com and nowhere else (ABNORMAL), so that is refused here.
 */
export async function retry(
  { storeId, refundId }: Input<'orders/retry-refund'>,
  writer: StaffWriter,
): Promise<Result<Output<'orders/retry-refund'>, UnknownOrder | WrongStatus | CallRefusal>> {
  const { now } = writer
  const store = await storeAtWork(storeId)
  const [found] = await orders.find({ storeId, 'refunds.id': refundId }, { limit: 1 })
  if (!found) return refuse({ code: 'orders/unknown' })
  type Refusal = WrongStatus | UnknownOrder | CallRefusal
  const changed = await changeOrder<Refusal>(found._id, now, (order) => {
    const failed = order?.refunds.find(({ id }) => id === refundId)
    if (!order || !failed) return refuse({ code: 'orders/unknown' })
    const before = repeated(order, writer)
    if (before) return before
    if (failed.status !== 'failed' || failed.trouble !== 'not-enough-balance') {
      return refuse({ code: 'orders/not-now', status: order.status })
    }
    const sent = { ...failed, status: 'sent' as const, trouble: null }
    const refunds = order.refunds.map((each) => (each.id === refundId ? sent : each))
    const beside = retryRefund(refundId, now)
    return ok(remembered({ order: { ...order, refunds }, beside }, writer))
  })
  return changed.ok ? ok({ refunds: await refundsToSettle(store) }) : changed
}
