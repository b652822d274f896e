import type { BusinessDay } from '../../kernel/business-day'
import type { PersonId, ProductId } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import type { MerchantText } from '../../kernel/words'
import type { Adjustment, Order } from './order'

/** One business day of a store's orders, counted. */
export interface DayFigures {
  readonly orders: number
  readonly paidFen: Fen
  readonly refundedFen: Fen
  readonly cashFen: Fen
  readonly terminalFen: Fen
  /** What was taken off the orders paid that day, and by what; money given back later stays in it. */
  readonly promotionFen: Fen
  readonly coupons: number
  readonly couponFen: Fen
  readonly points: number
  readonly pointsFen: Fen
  readonly byClerk: Readonly<Record<PersonId, { readonly cashFen: Fen; readonly terminalFen: Fen }>>
  readonly sold: Readonly<
    Record<ProductId, { readonly name: MerchantText; readonly count: number }>
  >
}

export const noFigures: DayFigures = {
  orders: 0,
  paidFen: 0,
  refundedFen: 0,
  cashFen: 0,
  terminalFen: 0,
  promotionFen: 0,
  coupons: 0,
  couponFen: 0,
  points: 0,
  pointsFen: 0,
  byClerk: {},
  sold: {},
}

/** An order as it is counted: when it was paid, and when each refund was done. */
export interface Countable extends Pick<Order, 'lines' | 'adjustments' | 'totalFen' | 'payment'> {
  /** Null until it is paid. */
  readonly paidDay: BusinessDay | null
  readonly refunds: readonly (Pick<Order['refunds'][number], 'fen'> & {
    /** Null until the money has gone back. */
    readonly doneDay: BusinessDay | null
  })[]
}

/** The days an order counts on. */
export function daysOf({ paidDay, refunds }: Countable): BusinessDay[] {
  const days = [paidDay, ...refunds.map(({ doneDay }) => doneDay)]
  return [...new Set(days.flatMap((day) => (day === null ? [] : [day])))]
}

/** What money by hand one order brought on a day, refunds taken off. */
function byHand({ payment, totalFen }: Countable, paidToday: boolean, refundedFen: Fen) {
  if (payment.by !== 'cash' && payment.by !== 'terminal') return {}
  const fen = (paidToday ? totalFen : 0) - refundedFen
  const cashFen = payment.by === 'cash' ? fen : 0
  const terminalFen = payment.by === 'terminal' ? fen : 0
  return { cashFen, terminalFen, byClerk: { [payment.clerk]: { cashFen, terminalFen } } }
}

/** What rules and points took off an order. */
function takenOff({ adjustments }: Pick<Order, 'adjustments'>) {
  const of = (reason: Adjustment['reason']) => adjustments.filter((each) => each.reason === reason)
  const fenOf = (reason: Adjustment['reason']) => of(reason).reduce((sum, { fen }) => sum - fen, 0)
  return {
    promotionFen: fenOf('promotion'),
    coupons: of('coupon').length,
    couponFen: fenOf('coupon'),
    points: adjustments.reduce((sum, each) => sum + ('points' in each ? each.points : 0), 0),
    pointsFen: fenOf('points'),
  }
}

/** What one order adds to a day. */
export function figuresOf(order: Countable, day: BusinessDay): DayFigures {
  const paidToday = order.paidDay === day
  const refundedFen = order.refunds
    .filter(({ doneDay }) => doneDay === day)
    .reduce((sum, { fen }) => sum + fen, 0)
  const sold: Record<ProductId, { name: MerchantText; count: number }> = {}
  for (const { productId, name, count, refundedCount } of paidToday ? order.lines : []) {
    const before = sold[productId]?.count ?? 0
    sold[productId] = { name, count: before + count - refundedCount }
  }
  return {
    ...noFigures,
    orders: paidToday ? 1 : 0,
    paidFen: paidToday ? order.totalFen : 0,
    refundedFen,
    ...byHand(order, paidToday, refundedFen),
    ...(paidToday && takenOff(order)),
    sold,
  }
}

function keysOf<Key extends string>(...maps: readonly Readonly<Record<Key, unknown>>[]): Key[] {
  return [...new Set(maps.flatMap((map) => Object.keys(map) as Key[]))]
}

/** Two days' figures in one, or with `by` -1 the second taken off the first; what comes to nothing is left out. */
export function addFigures(a: DayFigures, b: DayFigures, by: 1 | -1 = 1): DayFigures {
  const hand = (clerk: PersonId, of: 'cashFen' | 'terminalFen') =>
    (a.byClerk[clerk]?.[of] ?? 0) + by * (b.byClerk[clerk]?.[of] ?? 0)
  const clerks = keysOf<PersonId>(a.byClerk, b.byClerk).map((clerk) => {
    const taken = { cashFen: hand(clerk, 'cashFen'), terminalFen: hand(clerk, 'terminalFen') }
    return [clerk, taken] as const
  })
  const sold = keysOf<ProductId>(a.sold, b.sold).map((id) => {
    const name = b.sold[id]?.name ?? a.sold[id]?.name ?? { zh: '' }
    const count = (a.sold[id]?.count ?? 0) + by * (b.sold[id]?.count ?? 0)
    return [id, { name, count }] as const
  })
  return {
    orders: a.orders + by * b.orders,
    paidFen: a.paidFen + by * b.paidFen,
    refundedFen: a.refundedFen + by * b.refundedFen,
    cashFen: a.cashFen + by * b.cashFen,
    terminalFen: a.terminalFen + by * b.terminalFen,
    promotionFen: a.promotionFen + by * b.promotionFen,
    coupons: a.coupons + by * b.coupons,
    couponFen: a.couponFen + by * b.couponFen,
    points: a.points + by * b.points,
    pointsFen: a.pointsFen + by * b.pointsFen,
    byClerk: Object.fromEntries(
      clerks.filter(([, { cashFen, terminalFen }]) => cashFen || terminalFen),
    ),
    sold: Object.fromEntries(sold.filter(([, { count }]) => count !== 0)),
  }
}

/** A day's figures after an order changed: its old share off, its new one on. */
export function recounted(
  day: BusinessDay,
  figures: DayFigures,
  before: Countable | null,
  after: Countable,
): DayFigures {
  const without = before ? addFigures(figures, figuresOf(before, day), -1) : figures
  return addFigures(without, figuresOf(after, day))
}

const TOP_SHOWN = 5

/** The products most sold, the most first. */
export function topSold({ sold }: Pick<DayFigures, 'sold'>) {
  return Object.values(sold)
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name.zh < b.name.zh ? -1 : 1))
    .slice(0, TOP_SHOWN)
}
