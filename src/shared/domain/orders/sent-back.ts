import type { Order } from './order'

/** Why money for an order goes back by itself: it came too late, after a cancelling, or once more. */
export type SentBack = 'late' | 'cancelled' | 'twice'

/**
 * Why money came for an order and was not kept; null where none was. What was kept says that
 * whatever went back had come besides.
 * @param sentBackCount how many payments of it were not kept
 */
export function whySentBack(
  { status, payment }: Pick<Order, 'status' | 'payment'>,
  sentBackCount: number,
): SentBack | null {
  if (sentBackCount === 0) return null
  if (payment.by !== 'wechat' || payment.attemptId !== null) return 'twice'
  return status === 'cancelled' ? 'cancelled' : 'late'
}
