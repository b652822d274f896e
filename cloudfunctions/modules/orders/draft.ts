import type {
  Order,
  OrderBenefits,
  OrderLine,
  Payment,
  Serving,
} from '@/shared/domain/orders/order'
import { countsBySku, type PricedCart } from '@/shared/domain/orders/price'
import { businessDayAt } from '@/shared/kernel/business-day'
import { asId, type OrderId, type PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { Fen } from '@/shared/kernel/money'
import type { Intent } from '../../platform/request'
import type { StoreDocument } from '../stores/stores.documents'
import type { ItemCount, OrderDocument } from './orders.documents'
import { holdIdOf, lineIdOf } from './orders.ids'

/** What an order is made of before anything is taken for it. */
export interface Wish {
  readonly intent: Intent
  readonly store: StoreDocument
  readonly kind: Order['kind']
  readonly personId: PersonId | null
  readonly lines: readonly OrderLine[]
  readonly adjustments: Order['adjustments']
  readonly benefits: OrderBenefits
  readonly totalFen: Fen
  /** What it takes off the shelves, in the order it is taken. */
  readonly items: readonly ItemCount[]
  readonly work: number
  readonly payment: Payment
  readonly serving: Serving
  readonly placeId: Order['placeId']
  readonly wantedAt: Instant | null
  readonly allergyNote: string
  readonly guestName: string | null
}

/** The lines of a cart as they are ordered: their words and prices stay as they are now. */
export function orderLines(orderId: OrderId, priced: PricedCart): OrderLine[] {
  return priced.lines.flatMap((each, position) => {
    if (!('unitFen' in each)) return []
    const { line, productId, name, chosen, choices, unitFen, packingFen, rules, discountFen } = each
    const { skuId, count, note } = line
    const id = lineIdOf(orderId, position)
    return [
      {
        id,
        skuId,
        productId,
        name,
        chosen,
        choices,
        count,
        unitFen,
        packingFen,
        note,
        rules,
        discountFen,
        refundedCount: 0,
      },
    ]
  })
}

/** What a cart takes off the shelves: of what is counted there, in the order of their keys. */
export function itemsOf(priced: PricedCart): readonly ItemCount[] {
  return countsBySku(
    priced.lines.flatMap((each) => ('unitFen' in each && each.counted ? [each.line] : [])),
  )
}

/** The order a wish amounts to, nothing of it taken yet. */
export function draftOf(wish: Wish, now: Instant): OrderDocument {
  const { intent, store, items, ...rest } = wish
  const _id = asId<'order'>(intent.id)
  return {
    ...rest,
    _id,
    v: 2,
    rev: 0,
    fingerprint: intent.fingerprint,
    storeId: store._id,
    day: businessDayAt(now, store.tradingDay),
    number: null,
    status: 'placing',
    refunds: [],
    promisedAt: now,
    placedAt: now,
    movedAt: now,
    payUntil: null,
    paidAt: null,
    paidDay: null,
    endedAt: null,
    stock: { holdId: holdIdOf(_id), items, state: 'held' },
    returns: [],
    unsettled: false,
    givenBack: [],
    last: {},
    cancelAskedAt: null,
    handedOver: null,
    fapiao: null,
    days: [],
    personal: true,
  }
}
