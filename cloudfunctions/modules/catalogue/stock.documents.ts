import type { Movement, Stock } from '@/shared/domain/catalogue/stock'
import type { Id, SkuId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { Collection } from '../../platform/database'

/** There once a store has counted a size or had it delivered. */
export interface StockDocument extends Stock {
  readonly _id: Id<'stock'>
  readonly v: 1
  readonly rev: number
  readonly storeId: StoreId
  readonly skuId: SkuId
  /** Set by every ending and movement; the timer clears it once they are written and forgotten. */
  readonly unswept: boolean
  readonly sweptAt: Instant
}

export const stocks = new Collection<StockDocument, StockDocument>('stocks', (stored) => stored)

/** One line of the ledger: of a stock's lines, the changes add up to available + held. */
export interface MovementDocument extends Movement {
  readonly _id: string
  readonly v: 1
  readonly stockId: Id<'stock'>
  readonly storeId: StoreId
  readonly skuId: SkuId
}

export const stockMovements = new Collection<MovementDocument, MovementDocument>(
  'stockMovements',
  (stored) => stored,
)
