import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { CannotRefund, UnknownOrder, WrongStatus } from '@/shared/contracts/orders.contract'
import type { RefundToSettle } from '@/shared/contracts/orders.views'
import { keptStatuses } from '@/shared/domain/orders/order-life'
import { ownRefundReasons } from '@/shared/domain/orders/own-refund-reasons'
import { amountToRefund, leftFen, restOfLines, WITHDRAW_MS } from '@/shared/domain/orders/refund'
import { businessDayAt } from '@/shared/kernel/business-day'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { operators } from '../../platform/sdk'
import { withdrawRefund } from '../payments/refund.service'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { boardWrite } from './board.service'
import { type Change, changeOrder } from './change-order.service'
import { remembered, repeated } from './last-request'
import { orderingOf } from './ordering-of'
import { type KeptRefund, type OrderDocument, orders } from './orders.documents'
import { refundIdOf } from './orders.ids'
import { onItsWay, withoutRefund, withRefund } from './refund-change'

type RefundRefusal = CannotRefund | WrongStatus | CallRefusal

interface Wanted {
  readonly lines: KeptRefund['lines']
  readonly fen: number | null
  readonly reason: string
  /** Whether its goods go back on the shelf: what is eaten, carried off or was never there does not. */
  readonly restocks: boolean
}

function mayBeRefunded({ status }: OrderDocument): boolean {
  return keptStatuses.some((each) => each === status)
}

/**
 * Gives back lines or an amount: at once counted off the order, sent after ten seconds. What is
 * above a clerk's limit waits for somebody in charge.
 */
function giveBack(
  order: OrderDocument,
  { lines, fen, reason, restocks }: Wanted,
  store: StoreDocument,
  { intent, person, role, reviewer, now }: StaffWriter,
): Result<Change, RefundRefusal> {
  const { status } = order
  if (reviewer && order.personId !== person) return refuse({ code: 'staff/not-allowed' })
  const id = refundIdOf(intent.id)
  if (order.refunds.some((each) => each.id === id)) return ok({ order })
  if (!mayBeRefunded(order)) return refuse({ code: 'orders/not-now', status })
  const amount = amountToRefund(order, lines, fen, now)
  if (!amount.ok) return amount
  const limit = orderingOf(store).clerkRefundsUpToFen
  const needsApproval = role === 'clerk' && amount.value > limit
  const dueAt = now + WITHDRAW_MS
  const asked = { id, fen: amount.value, lines, reason, by: person, dueAt, needsApproval, restocks }
  return ok(withRefund(order, asked, businessDayAt(now, store.tradingDay), now))
}

export const refund = boardWrite<Input<'orders/refund'>, RefundRefusal>(
  (order, { lines, fen, reason }, { store, writer }) =>
    giveBack(order, { lines, fen, reason, restocks: order.status !== 'collected' }, store, writer),
)

/** One line that cannot be made, all of it that is left; there is nothing to put back. */
export const cannotMake = boardWrite<Input<'orders/cannot-make'>, RefundRefusal>(
  (order, { lineId }, { store, writer }) => {
    const rest = restOfLines(order)[lineId]
    const { status } = order
    if (rest === undefined || status === 'collected') {
      return refuse({ code: 'orders/not-now', status })
    }
    const lines = { [lineId]: rest }
    const reason = ownRefundReasons['cannot-make'].zh
    return giveBack(order, { lines, fen: null, reason, restocks: false }, store, writer)
  },
)

/** The answer to a shopper who wants to call off what is being made. */
export const answerCancel = boardWrite<Input<'orders/answer-cancel'>, RefundRefusal>(
  (order, { agreed }, { store, writer }) => {
    const { status } = order
    if (order.cancelAskedAt === null || !mayBeRefunded(order)) {
      return refuse({ code: 'orders/not-now', status })
    }
    const answered = { ...order, cancelAskedAt: null }
    if (!agreed) return ok({ order: answered })
    const lines = restOfLines(order)
    const reason = ownRefundReasons['called-off'].zh
    return giveBack(answered, { lines, fen: leftFen(order), reason, restocks: true }, store, writer)
  },
)

const withdrawTap = boardWrite<Input<'orders/withdraw-refund'>, WrongStatus>(
  (order, { refundId }) => {
    const found = order.refunds.find(({ id }) => id === refundId)
    const { status } = order
    const may = found?.status === 'waiting' || found?.status === 'waiting-approval'
    return found && may
      ? ok({ order: withoutRefund(order, found) })
      : refuse({ code: 'orders/not-now', status })
  },
)

/**
 * Takes a refund back: where it is on its way out, payments has the word on whether it was sent.
 * A repetition finds it withdrawn there and goes on.
 */
export async function withdraw(
  input: Input<'orders/withdraw-refund'>,
  writer: StaffWriter,
): ReturnType<typeof withdrawTap> {
  const order = await orders.get(input.orderId)
  const found = order?.refunds.find(({ id }) => id === input.refundId)
  if (order?.storeId === input.storeId && found?.status === 'waiting') {
    const stopped = await withdrawRefund(input.refundId)
    if (!stopped) return refuse({ code: 'orders/not-now', status: order.status })
  }
  return withdrawTap(input, writer)
}

const MOST_TO_SETTLE = 100
const toSettle = ['waiting-approval', 'failed'] as const

function troubleOf({ trouble }: KeptRefund): Pick<RefundToSettle, 'trouble'> {
  if (trouble === null) return {}
  return { trouble: trouble === 'not-enough-balance' ? trouble : 'abnormal' }
}

/** What somebody in charge decides on or sees to, the oldest order first. */
export async function refundsToSettle({ _id }: StoreDocument): Promise<RefundToSettle[]> {
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

/** Somebody in charge lets a refund go out, or does not. */
export async function approve(
  { storeId, refundId, approved }: Input<'orders/approve-refund'>,
  writer: StaffWriter,
): Promise<Result<Output<'orders/approve-refund'>, UnknownOrder | WrongStatus | CallRefusal>> {
  const { now } = writer
  const store = await storeAtWork(storeId)
  const [found] = await orders.find({ storeId, 'refunds.id': refundId }, { limit: 1 })
  if (!found) return refuse({ code: 'orders/unknown' })
  type Refusal = WrongStatus | UnknownOrder | CallRefusal
  const changed = await changeOrder<Refusal>(found._id, now, (order) => {
    const asked = order?.refunds.find(({ id }) => id === refundId)
    if (!order || !asked) return refuse({ code: 'orders/unknown' })
    const before = repeated(order, writer)
    if (before) return before
    const { status } = order
    if (asked.status !== 'waiting-approval') return refuse({ code: 'orders/not-now', status })
    if (!approved) return ok(remembered({ order: withoutRefund(order, asked) }, writer))
    const dueAt = now + WITHDRAW_MS
    const waiting = { ...asked, status: 'waiting' as const, dueAt }
    const refunds = order.refunds.map((each) => (each.id === refundId ? waiting : each))
    const today = businessDayAt(now, store.tradingDay)
    return ok(remembered(onItsWay({ ...order, refunds }, waiting, today, now), writer))
  })
  return changed.ok ? ok({ refunds: await refundsToSettle(store) }) : changed
}
