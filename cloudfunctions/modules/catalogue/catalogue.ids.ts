import type { MovementKind } from '@/shared/domain/catalogue/stock'
import { asId, type Id, type SkuId, type StoreId } from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** What one store has of one size. */
export function stockId(storeId: StoreId, skuId: SkuId): Id<'stock'> {
  return derivedId('stock', storeId, skuId)
}

/** One line of a stock's ledger: of its kind, for whatever it was asked under. */
export function movementId(stock: Id<'stock'>, kind: MovementKind, askedUnder: Id): string {
  return derivedId('movement', stock, kind, askedUnder)
}

/** The one document that speaks of the menu as a whole. */
export const MENU_ID = asId<'menu'>('thewholemenu')
