import type { Movement } from '@/shared/domain/catalogue/stock'
import type { Id, SkuId, StoreId } from '@/shared/kernel/ids'
import { movementId, stockId } from './catalogue.ids'
import type { MovementDocument, StockDocument } from './stock.documents'

/** A stock nothing was delivered to yet. */
export function emptyStock(storeId: StoreId, skuId: SkuId): StockDocument {
  const none = { available: 0, held: 0, holds: {}, moves: {} }
  const _id = stockId(storeId, skuId)
  return { _id, v: 1, rev: 0, storeId, skuId, ...none, unswept: false, sweptAt: 0 }
}

type OfLedger = Pick<StockDocument, '_id' | 'storeId' | 'skuId'>

/** A stock's movement as the ledger keeps it. */
export function ledgerLine(
  { _id: stock, storeId, skuId }: OfLedger,
  askedUnder: Id,
  movement: Movement,
): MovementDocument {
  const _id = movementId(stock, movement.kind, askedUnder)
  return { _id, v: 1, stockId: stock, storeId, skuId, ...movement }
}
