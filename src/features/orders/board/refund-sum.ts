import type { OrderLineView } from '@/shared/contracts/orders.views'
import { fenOfLines } from '@/shared/domain/orders/refund'
import type { OrderLineId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'

/** How many of each line are to be given back. */
export type RefundCounts = Readonly<Record<OrderLineId, number>>

/** How many of a line there still are to give back. */
export function leftOf(line: OrderLineView): number {
  return Math.max(0, line.count - line.refundedCount)
}

/** The counts as they are sent: none of a line is left out, and never more than there are. */
export function sentCounts(lines: readonly OrderLineView[], counts: RefundCounts): RefundCounts {
  const sent: Record<OrderLineId, number> = {}
  for (const line of lines) {
    const count = Math.min(leftOf(line), counts[line.id] ?? 0)
    if (count > 0) sent[line.id] = count
  }
  return sent
}

/** An order, or what was paid at the counter, as far as money goes back for it. */
export interface Refundable {
  readonly totalFen: Fen
  readonly lines: readonly OrderLineView[]
  readonly refunds: readonly { readonly fen: Fen; readonly status: string }[]
}

/** What the lines chosen bring back, packing and all, and at most what is left of the order. */
export function refundSum({ totalFen, lines, refunds }: Refundable, counts: RefundCounts): Fen {
  const given = refunds
    .filter(({ status }) => status !== 'withdrawn')
    .reduce((sum, { fen }) => sum + fen, 0)
  const share = fenOfLines({ lines, totalFen }, sentCounts(lines, counts)) ?? 0
  return Math.min(share, totalFen - given)
}
