import type { OrderRefund } from '@/shared/domain/orders/order'
import { countsBySku } from '@/shared/domain/orders/price'
import { withCounts } from '@/shared/domain/orders/refund'
import { settledRefunds, statusWhenRefunded } from '@/shared/domain/orders/settle-refund'
import type { BusinessDay } from '@/shared/kernel/business-day'
import type { OrderLineId, PersonId, RefundId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import type { Transaction } from '../../platform/transaction'
import { refundDocuments } from '../payments/payments.documents'
import { refundDocument } from '../payments/refund.service'
import type { Change } from './change-order.service'
import type { ItemCount, KeptRefund, OrderDocument } from './orders.documents'

/** What is to be given back of an order, its amount settled. */
export interface Asked {
  readonly id: RefundId
  readonly fen: Fen
  readonly lines: OrderRefund['lines']
  readonly reason: string
  readonly by: PersonId | 'system'
  /** When it is sent, if it is sent through WeChat: until then it can be withdrawn. */
  readonly dueAt: Instant
  readonly needsApproval: boolean
  /** Whether its goods go back on the shelf once it is done. */
  readonly restocks: boolean
}

/** Each size once: two lines of the same go back together, under one name. */
function itemsOf(order: OrderDocument, counts: OrderRefund['lines']): readonly ItemCount[] {
  return countsBySku(
    order.lines.flatMap(({ id, skuId }) => {
      const count = counts[id]
      return count ? [{ skuId, count }] : []
    }),
  )
}

/** An order whose lines go back on the shelf, once under a name. */
export function withReturn(
  order: OrderDocument,
  id: RefundId,
  counts: Readonly<Record<OrderLineId, number>>,
): OrderDocument {
  const items = itemsOf(order, counts)
  if (items.length === 0 || order.returns.some((each) => each.id === id)) return order
  return { ...order, returns: [...order.returns, { id, items }], unsettled: true }
}

/** The order once a refund's money has gone back: a fapiao that was issued has to be corrected. */
export function refundDone(order: OrderDocument, id: RefundId, day: BusinessDay): OrderDocument {
  const refund = order.refunds.find((each) => each.id === id)
  if (!refund || refund.status === 'done') return order
  const { fapiao } = order
  const corrected =
    fapiao?.status === 'issued' ? ({ ...fapiao, status: 'to-correct' } as const) : fapiao
  const refunds = settledRefunds(order.refunds, id, { done: day })
  const settled = { ...order, refunds, fapiao: corrected }
  const after = { ...settled, status: statusWhenRefunded(settled) }
  return refund.restocks ? withReturn(after, id, refund.lines) : after
}

/** Whether the money of an order came through WeChat, and under which attempt. */
function attemptOf({ payment }: OrderDocument) {
  return payment.by === 'wechat' ? payment.attemptId : null
}

/** The refund as payments will send it, written with the order. */
export function sending(order: OrderDocument, refund: KeptRefund, now: Instant) {
  const attemptId = attemptOf(order)
  if (attemptId === null || refund.fen === 0) return undefined
  const { id: refundId, fen, reason, dueAt } = refund
  return async (tx: Transaction) => {
    await tx.create(
      refundDocuments,
      refundDocument({ refundId, attemptId, fen, reason, dueAt }, now),
    )
  }
}

/** An approved refund on its way: through WeChat, or by hand and so done at once. */
export function onItsWay(
  order: OrderDocument,
  refund: KeptRefund,
  today: BusinessDay,
  now: Instant,
): Change {
  const beside = sending(order, refund, now)
  if (beside) return { order, beside }
  return { order: refundDone(order, refund.id, today) }
}

/** An order with one more refund: its lines are counted off at once, so that nobody gives them twice. */
export function withRefund(
  order: OrderDocument,
  { needsApproval, ...asked }: Asked,
  today: BusinessDay,
  now: Instant,
): Change {
  const refund: KeptRefund = {
    ...asked,
    status: needsApproval ? 'waiting-approval' : 'waiting',
    askedAt: now,
    doneDay: null,
    trouble: null,
  }
  const after = {
    ...order,
    lines: withCounts(order.lines, asked.lines, 1),
    refunds: [...order.refunds, refund],
  }
  return needsApproval ? { order: after } : onItsWay(after, refund, today, now)
}

/** An order one of whose refunds is not to be after all. */
export function withoutRefund(order: OrderDocument, refund: KeptRefund): OrderDocument {
  return {
    ...order,
    lines: withCounts(order.lines, refund.lines, -1),
    refunds: order.refunds.map((each) =>
      each.id === refund.id ? { ...each, status: 'withdrawn' as const } : each,
    ),
  }
}
