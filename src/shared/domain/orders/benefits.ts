import type { CouponId } from '../../kernel/ids'
import { type Fen, splitFen } from '../../kernel/money'
import type { LoyaltyProgramme } from '../loyalty/programme'
import type { LineDiscount, PricedItem } from '../promotions/promotion'
import type { Adjustment } from './order'
import type { PricedCart, PricedLine } from './price'

/** What a shopper wants taken off, beside what comes off by itself. */
export interface WantedBenefits {
  /** The best there is, one of their own, or none. */
  readonly coupon: 'best' | CouponId | null
  /** At most so many points, 0 for none; more than they have or may is as many as that. */
  readonly points: number
}

export interface PointsOff {
  readonly points: number
  readonly fen: Fen
}

/**
 * What so many points take off goods at this price: at the programme's rate, of all of it at most
 * its share, both rounded down; and never a point more than that takes.
 */
export function pointsOff(
  burn: LoyaltyProgramme['burn'],
  goodsFen: Fen,
  points: number,
): PointsOff {
  if (!burn) return { points: 0, fen: 0 }
  const { pointsPerYuan, mostPercent } = burn
  const mostFen = Math.floor((goodsFen * mostPercent) / 100)
  const most = Math.max(0, Math.min(points, Math.floor((mostFen * pointsPerYuan) / 100)))
  const fen = Math.floor((most * 100) / pointsPerYuan)
  return { points: Math.ceil((fen * pointsPerYuan) / 100), fen }
}

function canBeHad(line: PricedCart['lines'][number]): line is PricedLine {
  return 'unitFen' in line && !line.trouble
}

/** The lines rules are asked about: those that can be ordered, in the cart's order. */
export function itemsToChooseFor({ lines }: PricedCart): PricedItem[] {
  return lines.filter(canBeHad).map(({ productId, categoryId, unitFen, line: { count } }) => {
    return { productId, categoryId, unitFen, count }
  })
}

function netFen({ unitFen, line: { count }, discountFen }: PricedLine): Fen {
  return unitFen * count - discountFen
}

/** What the goods that can be ordered cost after everything taken off so far, without packing. */
export function goodsFen({ lines }: PricedCart): Fen {
  return lines.filter(canBeHad).reduce((sum, line) => sum + netFen(line), 0)
}

/** What is paid for each of those lines in turn, with its packing; all of them add up to the total. */
export function paidFenByLine(priced: PricedCart): Fen[] {
  const net = priced.lines.filter(canBeHad).map((line) => {
    return netFen(line) + line.packingFen * line.line.count
  })
  return net.length === 0 ? [] : splitFen(priced.totalFen, net)
}

function withLines(priced: PricedCart, change: (line: PricedLine, at: number) => PricedLine) {
  let at = -1
  return priced.lines.map((line) => {
    if (!canBeHad(line)) return line
    at += 1
    return change(line, at)
  })
}

/** Each rule once, with all that it takes off, in the order of its first line. */
function adjustmentsOf(discounts: readonly LineDiscount[]): Adjustment[] {
  const byRule = new Map<string, Adjustment>()
  for (const { promotionId, couponId, name, fen } of discounts) {
    const key = couponId ?? promotionId
    const sum = (byRule.get(key)?.fen ?? 0) - fen
    byRule.set(
      key,
      couponId === null
        ? { reason: 'promotion', promotionId, name, fen: sum }
        : { reason: 'coupon', couponId, name, fen: sum },
    )
  }
  return [...byRule.values()]
}

function withAdjustments(priced: PricedCart, lines: PricedCart['lines'], more: Adjustment[]) {
  const off = more.reduce((sum, { fen }) => sum + fen, 0)
  const adjustments = [...priced.adjustments, ...more]
  return { ...priced, lines, adjustments, totalFen: priced.totalFen + off }
}

/**
 * A cart after its promotions and its coupon: one of each a line at most, as they were chosen.
 * @param discounts by the places `itemsToChooseFor` gave the lines
 */
export function withRules(priced: PricedCart, discounts: readonly LineDiscount[]): PricedCart {
  const lines = withLines(priced, (line, at) => {
    const own = discounts.filter((each) => each.line === at)
    const rules = own.map(({ promotionId, couponId, name, fen }) => {
      return { promotionId, couponId, name, fen }
    })
    return { ...line, rules, discountFen: rules.reduce((sum, { fen }) => sum + fen, 0) }
  })
  return withAdjustments(priced, lines, adjustmentsOf(discounts))
}

/** A cart after points: what they take off is split over the goods by what those still cost. */
export function withPoints(priced: PricedCart, { points, fen }: PointsOff): PricedCart {
  if (fen === 0) return priced
  const parts = splitFen(fen, priced.lines.filter(canBeHad).map(netFen))
  const lines = withLines(priced, (line, at) => {
    return { ...line, discountFen: line.discountFen + (parts[at] ?? 0) }
  })
  return withAdjustments(priced, lines, [{ reason: 'points', points, fen: -fen }])
}

/** A cart at last: its total rounded down to what the store takes. */
export function rounded(priced: PricedCart, downToFen: 1 | 10): PricedCart {
  const fen = priced.totalFen % downToFen
  if (fen === 0) return priced
  return withAdjustments(priced, priced.lines, [{ reason: 'rounding', fen: -fen }])
}
