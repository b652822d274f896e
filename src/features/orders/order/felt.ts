import type { OrderStatus } from '@/shared/domain/orders/order'

/** Whether a change is to be felt: it is ready, or it will not be made after all. */
export function isFelt(before: OrderStatus | null, after: OrderStatus | null): boolean {
  if (before === null || after === null || before === after) return false
  return after === 'ready' || after === 'refunded'
}
