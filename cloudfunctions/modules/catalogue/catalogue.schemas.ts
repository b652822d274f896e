import * as v from 'valibot'
import { id, shortName } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const ofStore = { storeId: id<'store'>() }
const ofSku = { ...ofStore, skuId: id<'sku'>() }

/** More than this nobody delivers to a shop at once, nor has on its shelves. */
const MOST_MOVED = 10_000

/** Nothing on a menu costs more than ¥100,000. */
const MOST_FEN = 10_000_000

function whole(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
}

export const storeInput = v.strictObject(ofStore)

export const productInput: InputSchema<'catalogue/product'> = v.strictObject({
  ...ofStore,
  productId: id<'product'>(),
})

export const barcodeInput: InputSchema<'catalogue/find-barcode'> = v.strictObject({
  ...ofStore,
  barcode: v.pipe(v.string(), v.regex(/^\d{8,14}$/)),
})

export const setOfferInput: InputSchema<'catalogue/set-offer'> = v.pipe(
  v.strictObject({
    ...ofSku,
    offered: v.exactOptional(v.boolean()),
    soldOut: v.exactOptional(v.boolean()),
  }),
  v.check(({ offered, soldOut }) => offered !== undefined || soldOut !== undefined),
)

export const setPriceInput: InputSchema<'catalogue/set-price'> = v.strictObject({
  ...ofSku,
  priceFen: v.nullable(whole(0, MOST_FEN)),
})

export const moveStockInput: InputSchema<'catalogue/move-stock'> = v.strictObject({
  ...ofSku,
  move: v.variant('kind', [
    v.strictObject({ kind: v.picklist(['delivery', 'waste']), count: whole(1, MOST_MOVED) }),
    v.strictObject({ kind: v.literal('count'), there: whole(0, MOST_MOVED) }),
  ]),
  reason: shortName(60),
})

export const movementsInput: InputSchema<'catalogue/movements'> = v.strictObject({
  ...ofSku,
  before: v.nullable(v.pipe(v.number(), v.integer())),
})
