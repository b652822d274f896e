import { asId } from '@/shared/kernel/ids'
import type { StillTrue } from '../notifications/tell.service'
import { hasGoneBack } from '../payments/refund.service'
import { type KeptRefund, type OrderDocument, orders } from './orders.documents'

type Port = StillTrue['order-ready']

function ofOrder(
  holds: (order: OrderDocument, occasion: string) => boolean | Promise<boolean>,
): Port {
  return async ({ personId, about, occasion }) => {
    const order = await orders.get(asId<'order'>(about))
    return order?.personId === personId && holds(order, occasion)
  }
}

function ofRefund(holds: (refund: KeptRefund) => boolean): Port {
  return ofOrder(({ refunds }, occasion) =>
    refunds.some((refund) => refund.id === occasion && holds(refund)),
  )
}

/** Whether what is to be told of an order is still so. */
export const ordersStillTrue: Pick<
  StillTrue,
  'order-ready' | 'order-refunded' | 'order-cannot-be-made'
> = {
  'order-ready': ofOrder(({ status }) => status === 'ready'),
  'order-refunded': ofOrder((_order, refundId) => hasGoneBack(asId<'refund'>(refundId))),
  'order-cannot-be-made': ofRefund(({ status }) => status !== 'withdrawn'),
}
