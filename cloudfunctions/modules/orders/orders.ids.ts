import { type BusinessDay, dayDigits } from '@/shared/kernel/business-day'
import {
  type AttemptId,
  asId,
  type Id,
  type OrderId,
  type OrderLineId,
  type RefundId,
  type StoreId,
} from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** A store's orders of one day, and its figures: known without looking. Store ids have ≤ 18 characters. */
export function orderDayId(storeId: StoreId, day: BusinessDay): string {
  return asId(storeId + dayDigits(day))
}

export function lineIdOf(orderId: OrderId, position: number): OrderLineId {
  return derivedId('order-line', orderId, String(position))
}

/** What an order takes off the shelves goes by its own name. */
export function holdIdOf(orderId: OrderId): Id<'hold'> {
  return asId(orderId)
}

/** Late money takes the stock anew: the first hold was released, and stays so. */
export function lateHoldId(orderId: OrderId, attemptId: AttemptId): Id<'hold'> {
  return derivedId('late-hold', orderId, attemptId)
}

/** The refund an intent asks for: arriving again it finds it. */
export function refundIdOf(intentId: string): RefundId {
  return derivedId('refund', intentId)
}
