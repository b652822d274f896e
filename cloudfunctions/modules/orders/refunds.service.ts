import type { Input } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { CannotRefund, WrongStatus } from '@/shared/contracts/orders.contract'
import { keptStatuses } from '@/shared/domain/orders/order-life'
import { ownRefundReasons } from '@/shared/domain/orders/own-refund-reasons'
import { amountToRefund, leftFen, restOfLines, WITHDRAW_MS } from '@/shared/domain/orders/refund'
import { businessDayAt } from '@/shared/kernel/business-day'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { withdrawRefund } from '../payments/refund.service'
import type { StaffWriter } from '../staff/staff-door'
import type { StoreDocument } from '../stores/stores.documents'
import { boardWrite } from './board.service'
import type { Change } from './change-order.service'
import { orderingOf } from './ordering-of'
import { type KeptRefund, type OrderDocument, orders } from './orders.documents'
import { refundIdOf } from './orders.ids'
import { withoutRefund, withRefund } from './refund-change'

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
