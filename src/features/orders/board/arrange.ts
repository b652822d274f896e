import type { BoardOrder, BoardView } from '@/shared/contracts/orders.views'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'

/** The board's columns, in the order of the work. */
export interface Columns {
  readonly incoming: readonly BoardOrder[]
  readonly making: readonly BoardOrder[]
  readonly ready: readonly BoardOrder[]
  readonly handedOver: readonly BoardOrder[]
}

/** Whoever asks to cancel comes first, then what was promised first. */
function byUrgency(a: BoardOrder, b: BoardOrder): number {
  const asked = Number(b.cancelAsked ?? false) - Number(a.cancelAsked ?? false)
  return asked || a.promisedAt - b.promisedAt || a.placedAt - b.placedAt
}

export function columnsOf(orders: readonly BoardOrder[]): Columns {
  const of = (status: BoardOrder['status']) =>
    orders.filter((order) => order.status === status).sort(byUrgency)
  return {
    incoming: of('paid'),
    making: of('accepted'),
    ready: of('ready'),
    handedOver: of('collected').reverse(),
  }
}

/** How many whole minutes ago it was promised; 0 while that is to come. */
export function lateMinutes({ promisedAt }: Pick<BoardOrder, 'promisedAt'>, now: Instant): number {
  return Math.max(0, Math.floor((now - promisedAt) / MINUTE_MS))
}

/** How long before closing the board lists what nobody has collected. */
const BEFORE_CLOSING_MS = 30 * MINUTE_MS

/** What is ready and not collected in the last half hour before closing; none at other times. */
export function leftAtClosing(
  { orders, closesAt }: Pick<BoardView, 'orders' | 'closesAt'>,
  now: Instant,
): readonly BoardOrder[] {
  if (closesAt === null || now < closesAt - BEFORE_CLOSING_MS) return []
  return columnsOf(orders).ready
}

/** What there is on a board to be heard: orders come in, payments at the counter, pleas to cancel. */
export function heardOf(board: BoardView): Set<string> {
  const incoming = board.orders.filter(({ status }) => status === 'paid').map(({ id }) => id)
  const pleas = board.orders.filter((order) => order.cancelAsked).map(({ id }) => `cancel-${id}`)
  const payments = board.counterPayments.map(({ id }) => id)
  return new Set([...incoming, ...pleas, ...payments])
}

/** Whether a board holds anything that was not there before; what was found at opening is only seen. */
export function isNews(before: ReadonlySet<string> | null, after: ReadonlySet<string>): boolean {
  return before !== null && [...after].some((id) => !before.has(id))
}
