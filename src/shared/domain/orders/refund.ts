import type { OrderLineId } from '../../kernel/ids'
import { type Instant, MINUTE_MS, SECOND_MS } from '../../kernel/instant'
import { type Fen, splitFen } from '../../kernel/money'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Order, OrderLine, OrderRefund } from './order'

export type CannotRefund =
  | { readonly code: 'orders/refund-too-much'; readonly leftFen: Fen }
  | { readonly code: 'orders/refund-too-soon'; readonly at: Instant }

/** How long a refund can be withdrawn before it is sent. */
export const WITHDRAW_MS = 10 * SECOND_MS

/** WeChat wants a minute between two refunds of one payment (申请退款, frequency limits). */
export const BETWEEN_REFUNDS_MS = MINUTE_MS

export type Refundable = Pick<Order, 'lines' | 'totalFen' | 'refunds' | 'payment'>
type Counts = OrderRefund['lines']

/** Money given back, on its way or promised; only what was withdrawn is free again. */
export function givenBackFen({ refunds }: Pick<Order, 'refunds'>): Fen {
  return refunds
    .filter(({ status }) => status !== 'withdrawn')
    .reduce((sum, { fen }) => sum + fen, 0)
}

/** Money that has really gone back. */
export function refundedFen({ refunds }: Pick<Order, 'refunds'>): Fen {
  return refunds.filter(({ status }) => status === 'done').reduce((sum, { fen }) => sum + fen, 0)
}

export function leftFen(order: Pick<Order, 'totalFen' | 'refunds'>): Fen {
  return order.totalFen - givenBackFen(order)
}

/** Whether nothing of it is left to be given back, in money or, where it cost none, in lines: nobody goes on making it. */
export function isGivenBack(order: Pick<Order, 'lines' | 'totalFen' | 'refunds'>): boolean {
  if (order.totalFen > 0) return leftFen(order) === 0
  return order.lines.every(({ count, refundedCount }) => count === refundedCount)
}

/** An order as far as its money belongs to lines. */
export interface Priced {
  readonly totalFen: Fen
  readonly lines: readonly Pick<
    OrderLine,
    'id' | 'count' | 'unitFen' | 'packingFen' | 'discountFen' | 'refundedCount'
  >[]
}

/**
 * What each line's shares of the total are, one by one: an order's total split over its lines by
 * what they cost after all discounts with their packing, a line's over its pieces. All of them add
 * up to the total; what was rounded off is spread over all.
 */
export function sharesByLine(order: Priced): ReadonlyMap<OrderLineId, readonly Fen[]> {
  const net = order.lines.map(
    ({ unitFen, packingFen, count, discountFen }) => (unitFen + packingFen) * count - discountFen,
  )
  const parts = splitFen(order.totalFen, net)
  return new Map(
    order.lines.map((line, index) => {
      const pieces = Array.from({ length: line.count }, () => 1)
      return [line.id, splitFen(parts[index] ?? 0, pieces)]
    }),
  )
}

/** What so many of these lines amount to, those given back before left out; null for more than there are. */
export function fenOfLines(order: Priced, counts: Counts): Fen | null {
  const shares = sharesByLine(order)
  let sum = 0
  const known = new Set<string>(order.lines.map(({ id }) => id))
  if (Object.keys(counts).some((id) => !known.has(id))) return null
  for (const line of order.lines) {
    const count = counts[line.id] ?? 0
    if (count > line.count - line.refundedCount) return null
    const of = shares.get(line.id) ?? []
    sum += of
      .slice(line.refundedCount, line.refundedCount + count)
      .reduce((total, fen) => total + fen, 0)
  }
  return sum
}

/** Lines after so many of them were given back, or with `by` -1 were not after all. */
export function withCounts(lines: readonly OrderLine[], counts: Counts, by: 1 | -1): OrderLine[] {
  return lines.map((line) => ({
    ...line,
    refundedCount: line.refundedCount + by * (counts[line.id] ?? 0),
  }))
}

/** What has not been given back of each line. */
export function restOfLines({ lines }: Pick<Order, 'lines'>): Counts {
  return Object.fromEntries(
    lines.flatMap(({ id, count, refundedCount }) =>
      count > refundedCount ? [[id, count - refundedCount]] : [],
    ),
  )
}

/** When the next refund of an order may be asked for; money by hand goes back at any time. */
function nextRefundAt({ payment, refunds }: Refundable): Instant {
  if (payment.by !== 'wechat') return 0
  const asked = refunds.filter(({ status }) => status !== 'withdrawn').map((each) => each.askedAt)
  return asked.length === 0 ? 0 : Math.max(...asked) + BETWEEN_REFUNDS_MS
}

/**
 * How much goes back for these lines, or for an amount without lines. Lines bring their share to
 * the fen, and at most what is left of the order; a line that cost nothing brings nothing.
 * @param fen null for the lines' share
 */
export function amountToRefund(
  order: Refundable,
  counts: Counts,
  fen: Fen | null,
  now: Instant,
): Result<Fen, CannotRefund> {
  const left = leftFen(order)
  const tooMuch = refuse({ code: 'orders/refund-too-much', leftFen: left })
  const share = fenOfLines(order, counts)
  if (share === null) return tooMuch
  if (fen === null && Object.keys(counts).length === 0) return tooMuch
  const amount = fen ?? Math.min(share, left)
  if (amount > left) return tooMuch
  const at = nextRefundAt(order)
  return now < at ? refuse({ code: 'orders/refund-too-soon', at }) : ok(amount)
}

/** As anybody sees it: what waits is sent once its time to be withdrawn is over. */
export function statusOfRefund(
  refund: Pick<OrderRefund, 'status' | 'askedAt'> & { readonly dueAt: Instant },
  now: Instant,
): OrderRefund['status'] {
  return refund.status === 'waiting' && now >= refund.dueAt ? 'sent' : refund.status
}
