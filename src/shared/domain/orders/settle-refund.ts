import type { BusinessDay } from '../../kernel/business-day'
import type { RefundId } from '../../kernel/ids'
import type { Order, OrderRefund, OrderStatus } from './order'
import { mayBecome } from './order-life'
import { isGivenBack, refundedFen } from './refund'

/** An order's status once all of its money has gone back; the others keep theirs. */
export function statusWhenRefunded(
  order: Pick<Order, 'status' | 'lines' | 'totalFen' | 'refunds'>,
): OrderStatus {
  const whole = refundedFen(order) === order.totalFen && isGivenBack(order)
  return whole && mayBecome(order.status, 'refunded') ? 'refunded' : order.status
}

type Settled = Pick<OrderRefund, 'id' | 'status'> & {
  readonly doneDay: BusinessDay | null
  readonly trouble: string | null
}

/** The refund once its money has gone back, or cannot for now. What has gone back stays so. */
export function settledRefunds<R extends Settled>(
  refunds: readonly R[],
  id: RefundId,
  outcome: { readonly done: BusinessDay } | { readonly trouble: string },
): readonly R[] {
  return refunds.map((refund) => {
    if (refund.id !== id || refund.status === 'done') return refund
    if ('done' in outcome) {
      return { ...refund, status: 'done' as const, doneDay: outcome.done, trouble: null }
    }
    return { ...refund, status: 'failed' as const, trouble: outcome.trouble }
  })
}
