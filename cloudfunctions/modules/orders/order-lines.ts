import type { OrderLineView } from '@/shared/contracts/orders.views'
import type { StoreDocument } from '../stores/stores.documents'
import type { OrderDocument } from './orders.documents'

/** An order's lines as everybody sees them. */
export function lineViews(order: Pick<OrderDocument, 'lines'>): OrderLineView[] {
  return order.lines.map((line) => ({
    id: line.id,
    skuId: line.skuId,
    productId: line.productId,
    name: line.name,
    chosen: line.chosen,
    choices: line.choices,
    count: line.count,
    unitFen: line.unitFen,
    packingFen: line.packingFen,
    note: line.note,
    rules: line.rules,
    discountFen: line.discountFen,
    refundedCount: line.refundedCount,
  }))
}

/** Where it is brought to, if it is brought anywhere the store still has. */
export function placeNameOf({ places }: StoreDocument, { placeId }: OrderDocument) {
  return places.find(({ id }) => id === placeId)?.name
}
