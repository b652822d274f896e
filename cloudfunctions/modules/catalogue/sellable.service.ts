import type { Product } from '@/shared/domain/catalogue/product'
import {
  type Menu,
  type SellableMenu,
  sellableMenu as sellableAt,
} from '@/shared/domain/catalogue/sellable'
import { businessDayAt } from '@/shared/kernel/business-day'
import type { SkuId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { operators } from '../../platform/sdk'
import type { StoreDocument } from '../stores/stores.documents'
import { MENU_ID } from './catalogue.ids'
import { menus, offers, products } from './menu.documents'
import { stocks } from './stock.documents'

/** As many as one answer of the database holds. */
const MOST = 1_000

/** The products as this instance last read them, hundreds of kilobytes, and of which version. */
let read: { readonly version: string; readonly products: readonly Product[] } | undefined

/** The merchant's menu; empty where none was loaded. */
export async function readMenu(): Promise<Menu> {
  const menu = await menus.get(MENU_ID)
  if (!menu) return { categories: [], products: [] }
  if (read?.version !== menu.version) {
    const found = await products.find(
      { position: operators.gte(0) },
      { limit: MOST, orderBy: { path: 'position', order: 'asc' } },
    )
    read = { version: menu.version, products: found.map(({ product }) => product) }
  }
  return { categories: menu.categories, products: read.products }
}

/** What is free and what is held of every size a store has counted. */
export async function readStocks(
  storeId: StoreId,
): Promise<ReadonlyMap<SkuId, { readonly available: number; readonly held: number }>> {
  const found = await stocks.pick({ storeId }, ['skuId', 'available', 'held'], {
    limit: MOST,
  })
  return new Map(found.map(({ skuId, available, held }) => [skuId, { available, held }]))
}

/** What a store sells now: its prices, what is sold out, how many are left. Prices are made from this. */
export async function sellableMenu(
  { _id: storeId, tradingDay }: Pick<StoreDocument, '_id' | 'tradingDay'>,
  now: Instant,
): Promise<SellableMenu> {
  const [menu, offered, counted] = await Promise.all([
    readMenu(),
    offers.get(storeId),
    readStocks(storeId),
  ])
  const left = new Map([...counted].map(([skuId, { available }]) => [skuId, available]))
  return sellableAt(storeId, menu, offered?.skus ?? {}, left, businessDayAt(now, tradingDay))
}
