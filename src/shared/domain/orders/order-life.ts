import { type OrderStatus, orderLife } from './order'

export function mayBecome(from: OrderStatus, to: OrderStatus): boolean {
  const next: readonly OrderStatus[] = orderLife[from]
  return next.includes(to)
}

/** Statuses in which an order has been paid for and not called off. */
export const keptStatuses = [
  'paid',
  'accepted',
  'ready',
  'collected',
  'refunded',
] as const satisfies readonly OrderStatus[]

/** Statuses in which the staff still have something to do. */
export const boardStatuses = ['paid', 'accepted', 'ready'] as const satisfies readonly OrderStatus[]

export type BoardStatus = (typeof boardStatuses)[number]

export function isOnBoard(status: OrderStatus): status is BoardStatus {
  const shown: readonly OrderStatus[] = boardStatuses
  return shown.includes(status)
}

/** How long a placed order waits for its money before its stock is offered to others again. */
export const PAY_MINUTES = 15

/** A `placing` older than this was left by a function that died: it is rolled back. */
export const PLACING_MS = 60_000
