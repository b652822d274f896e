import * as v from 'valibot'
import type { Offers } from '@/shared/domain/catalogue/sellable'
import { asId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { OffersDocument } from '../../modules/catalogue/menu.documents'
import { emptyStock, ledgerLine } from '../../modules/catalogue/stock-document'
import { merchantId } from '../../platform/merchant'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000))
const priceFen = v.pipe(v.number(), v.integer(), v.minValue(0))
const sku = merchantId<'sku'>(26)

/** What the demo's staff have done to their shelves before anybody looks. */
export const shelvesFile = v.array(
  v.strictObject({
    store: merchantId<'store'>(18),
    delivered: v.array(v.strictObject({ sku, count })),
    notOffered: v.optional(v.array(sku), () => []),
    prices: v.optional(v.array(v.strictObject({ sku, priceFen })), () => []),
  }),
)

type Shelf = v.InferOutput<typeof shelvesFile>[number]

function offersOf({ store, notOffered, prices }: Shelf): OffersDocument {
  const skus: Offers = Object.fromEntries([
    ...notOffered.map((id) => [id, { offered: false }]),
    ...prices.map(({ sku: id, priceFen }) => [id, { priceFen }]),
  ])
  return { _id: store, v: 1, rev: 0, skus, last: {} }
}

/** The demo's shelves as delivered, each delivery in the ledger. */
export function stockedShelves(shelves: readonly Shelf[], at: Instant) {
  const reason = '开店备货'
  const name = asId('firstdelivery')
  const deliveries = shelves.flatMap(({ store, delivered }) =>
    delivered.map(({ sku: id, count: change }) => ({
      stock: { ...emptyStock(store, id), available: change },
      movement: { kind: 'delivery', change, reason, at, by: null, fingerprint: name } as const,
    })),
  )
  return {
    stocks: deliveries.map(({ stock }) => stock),
    stockMovements: deliveries.map(({ stock, movement }) => ledgerLine(stock, name, movement)),
    offers: shelves.map(offersOf),
  }
}
