import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { UnknownOrder, WrongStatus } from '@/shared/contracts/orders.contract'
import type { RefundToSettle } from '@/shared/contracts/orders.views'
import { WITHDRAW_MS } from '@/shared/domain/orders/refund'
import { businessDayAt } from '@/shared/kernel/business-day'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { retryRefund } from '../payments/refund.service'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { type Change, changeOrder } from './change-order.service'
import { remembered, repeated } from './last-request'
import { type KeptRefund, type OrderDocument, orders } from './orders.documents'
import { onItsWay, withoutRefund } from './refund-change'

const MOST_TO_SETTLE = 100
const toSettle = ['waiting-approval', 'failed'] as const

function troubleOf({ trouble }: KeptRefund): Pick<RefundToSettle, 'trouble'> {
  if (trouble === null) return {}
  return { trouble: trouble === 'not-enough-balance' ? trouble : 'abnormal' }
}

/** What somebody in charge decides on or sees to, the oldest order first. */
async function refundsToSettle({ _id }: StoreDocument): Promise<RefundToSettle[]> {
  const found = await orders.find(
    { storeId: _id, 'refunds.status': operators.in(toSettle) },
    { limit: MOST_TO_SETTLE, orderBy: { path: 'placedAt', order: 'asc' } },
  )
  return found.flatMap((order) =>
    order.refunds.flatMap((each) => {
      const status = toSettle.find((one) => one === each.status)
      if (!status) return []
      const { id, fen, reason } = each
      const number = order.number ?? ''
      return [{ id, orderId: order._id, number, fen, reason, status, ...troubleOf(each) }]
    }),
  )
}

export async function refundsOf(
  { storeId }: Input<'orders/refunds'>,
  _reader: StaffReader,
): Promise<Result<Output<'orders/refunds'>, never>> {
  return ok({ refunds: await refundsToSettle(await storeAtWork(storeId)) })
}

interface Settling {
  readonly order: OrderDocument
  readonly refund: KeptRefund
  readonly store: StoreDocument
}

type Refusal = UnknownOrder | WrongStatus | CallRefusal

/** One decision on a refund, once however often it is asked for; answered with what is left. */
async function settle(
  { storeId, refundId }: Pick<Input<'orders/retry-refund'>, 'storeId' | 'refundId'>,
  writer: StaffWriter,
  decide: (settling: Settling) => Result<Change, WrongStatus>,
): Promise<Result<{ readonly refunds: RefundToSettle[] }, Refusal>> {
  const store = await storeAtWork(storeId)
  const [found] = await orders.find({ storeId, 'refunds.id': refundId }, { limit: 1 })
  if (!found) return refuse({ code: 'orders/unknown' })
  const changed = await changeOrder<Refusal>(found._id, writer.now, (order) => {
    const refund = order?.refunds.find(({ id }) => id === refundId)
    if (!order || !refund) return refuse({ code: 'orders/unknown' })
    const before = repeated(order, writer)
    if (before) return before
    const decided = decide({ order, refund, store })
    return decided.ok ? ok(remembered(decided.value, writer)) : decided
  })
  return changed.ok ? ok({ refunds: await refundsToSettle(store) }) : changed
}

function withChanged(order: OrderDocument, refund: KeptRefund): OrderDocument {
  return { ...order, refunds: order.refunds.map((each) => (each.id === refund.id ? refund : each)) }
}

/** Somebody in charge lets a refund go out, or does not. */
export function approve(input: Input<'orders/approve-refund'>, writer: StaffWriter) {
  const { now } = writer
  return settle(input, writer, ({ order, refund, store }) => {
    const { status } = order
    if (refund.status !== 'waiting-approval') return refuse({ code: 'orders/not-now', status })
    if (!input.approved) return ok({ order: withoutRefund(order, refund) })
    const waiting = { ...refund, status: 'waiting' as const, dueAt: now + WITHDRAW_MS }
    const today = businessDayAt(now, store.tradingDay)
    return ok(onItsWay(withChanged(order, waiting), waiting, today, now))
  })
}

/**
 * Tries a refund again for which there was not enough money: under its own number, which is how
 * WeChat asks for it (退款申请, NOT_ENOUGH), at the next minute. What it could not pay out to the
 * payer is settled on pay.weixin.qq.com and nowhere else (ABNORMAL), so that is refused here.
 */
export function retry(input: Input<'orders/retry-refund'>, writer: StaffWriter) {
  return settle(input, writer, ({ order, refund }) => {
    if (refund.status !== 'failed' || refund.trouble !== 'not-enough-balance') {
      return refuse({ code: 'orders/not-now', status: order.status })
    }
    const sent = { ...refund, status: 'sent' as const, trouble: null }
    return ok({ order: withChanged(order, sent), beside: retryRefund(refund.id, writer.now) })
  })
}
