import type { OrderLineView } from '@/shared/contracts/orders.views'
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

/** What the lines chosen come to by their unit prices; what is paid for packing is the cloud's to add. */
export function refundSum(lines: readonly OrderLineView[], counts: RefundCounts): Fen {
  const sent = sentCounts(lines, counts)
  return lines.reduce((fen, line) => fen + line.unitFen * (sent[line.id] ?? 0), 0)
}
