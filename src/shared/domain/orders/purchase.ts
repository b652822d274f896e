import { type Fen, splitFen } from '../../kernel/money'
import type { PurchaseState } from '../loyalty/account'
import type { Order, OrderLine, OrderRefund } from './order'
import { isGivenBack, refundedFen, sharesByLine } from './refund'

type Bought = Pick<
  Order,
  'kind' | 'status' | 'lines' | 'totalFen' | 'refunds' | 'benefits' | 'storeId' | 'day'
>

function doneRefunds({ refunds }: Pick<Order, 'refunds'>): OrderRefund[] {
  return refunds.filter(({ status }) => status === 'done')
}

/** How many of a line have gone back with their money: what is only asked for may yet be withdrawn. */
function backOf({ id }: OrderLine, refunds: readonly OrderRefund[]): number {
  return refunds.reduce((sum, { lines }) => sum + (lines[id] ?? 0), 0)
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0)
}

/**
 * What was paid for each line and has not gone back, adding up to just that. An amount that went
 * back without lines is taken off all of them, by what they still stand for.
 */
export function keptFenByLine(order: Bought): Fen[] {
  const left = order.totalFen - refundedFen(order)
  if (order.lines.length === 0) return [left]
  const shares = sharesByLine(order)
  const refunds = doneRefunds(order)
  const whole = order.lines.map(({ id }) => sumOf(shares.get(id) ?? []))
  const kept = order.lines.map((line) => {
    return sumOf((shares.get(line.id) ?? []).slice(backOf(line, refunds)))
  })
  return splitFen(left, sumOf(kept) > 0 ? kept : whole)
}

/** Points of each piece of each line: split by what points took off a line, and evenly within it. */
function pointsByPiece({ lines, benefits: { points } }: Bought): number[][] {
  const off = lines.map(
    ({ discountFen, rules }) => discountFen - sumOf(rules.map(({ fen }) => fen)),
  )
  const parts = splitFen(points, off)
  return lines.map(({ count }, at) =>
    splitFen(
      parts[at] ?? 0,
      Array.from({ length: count }, () => 1),
    ),
  )
}

/**
 * How many of the points burned for an order its refunds give back by now: those of the pieces that
 * went back, and of the others in proportion to the money that went back without lines, rounded
 * down. All of them once everything has; never fewer than before.
 */
export function pointsGivenBack(order: Bought): number {
  const { lines, totalFen, benefits } = order
  const refunds = doneRefunds(order)
  const pieces = pointsByPiece(order)
  const back = sumOf(
    lines.map((line, at) => sumOf((pieces[at] ?? []).slice(0, backOf(line, refunds)))),
  )
  const isForLines = ({ lines: counts }: OrderRefund) => Object.keys(counts).length > 0
  const byLineFen = sumOf(refunds.filter(isForLines).map(({ fen }) => fen))
  const byAmountFen = refundedFen(order) - byLineFen
  const othersFen = totalFen - byLineFen
  if (othersFen === 0) return isAllBack(order) ? benefits.points : back
  return back + Math.floor(((benefits.points - back) * byAmountFen) / othersFen)
}

/** Whether all of it has gone back, in money or, where it cost none, in lines. */
function isAllBack(order: Bought): boolean {
  return refundedFen(order) === order.totalFen && isGivenBack(order)
}

/** Nothing is left to be collected or called off: what was earned with it is the member's. */
function isOver(order: Bought): boolean {
  const { kind, status } = order
  return kind === 'at-counter' || status === 'collected' || isAllBack(order)
}

/**
 * A paid order as points see it; null for whose points nobody keeps.
 * @param version grows with every change of the order
 */
export function purchaseOf(
  order: Bought & Pick<Order, 'id'>,
  version: number,
): PurchaseState | null {
  const { id, storeId, day, benefits } = order
  const { account, earning, points } = benefits
  if (account === null || earning === null) return null
  return {
    source: { kind: 'order', id },
    storeId,
    version,
    day,
    status: isOver(order) ? 'done' : 'pending',
    netFenByLine: keptFenByLine(order),
    rule: earning,
    burned: points,
    givenBack: pointsGivenBack(order),
  }
}

/** What has become of the coupon an order took, and of its place within the limits of its rules. */
export type BenefitsFate = 'held' | 'used' | 'returned'

/**
 * Held while it may still be paid, and used with its money; back where that never came, and where
 * all of it was called off or has gone back.
 * @param stock what has become of its goods, which is decided in the same moment
 */
export function fateOfBenefits(
  { status }: Pick<Order, 'status'>,
  stock: 'held' | 'sold' | 'released',
): BenefitsFate {
  switch (stock) {
    case 'held':
      return 'held'
    case 'released':
      return 'returned'
    case 'sold':
      return status === 'cancelled' || status === 'refunded' ? 'returned' : 'used'
    default:
      return stock satisfies never
  }
}
