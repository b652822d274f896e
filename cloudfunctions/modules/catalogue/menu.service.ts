import type { Input, Output } from '@/shared/contracts'
import type { UnknownProduct } from '@/shared/contracts/catalogue.contract'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { barcodeOf } from '@/shared/domain/catalogue/barcode'
import type { SellableMenu, SellableProduct } from '@/shared/domain/catalogue/sellable'
import type { StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader } from '../../platform/route'
import { stores } from '../stores/stores.documents'
import { menuView, productView } from './menu-views'
import { sellableMenu } from './sellable.service'

export async function menu(
  { storeId }: Input<'catalogue/menu'>,
  { now }: Reader,
): Promise<Result<Output<'catalogue/menu'>, UnknownStore>> {
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  return ok(menuView(await sellableMenu(store, now), store.name))
}

type Found = Promise<Result<Output<'catalogue/product'>, UnknownStore | UnknownProduct>>

async function findProduct(
  storeId: StoreId,
  now: Instant,
  find: (menu: SellableMenu) => SellableProduct | undefined,
): Found {
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const here = await sellableMenu(store, now)
  const found = find(here)
  return found ? ok(productView(here, found)) : refuse({ code: 'catalogue/unknown' })
}

export function product(
  { storeId, productId }: Input<'catalogue/product'>,
  { now }: Reader,
): Found {
  return findProduct(storeId, now, ({ products }) => products.find(({ id }) => id === productId))
}

/** What a camera read in the shop: the product it is on, with this store's price and stock. */
export function findBarcode(
  { storeId, barcode: scanned }: Input<'catalogue/find-barcode'>,
  { now }: Reader,
): Found {
  const barcode = barcodeOf(scanned)
  return findProduct(storeId, now, ({ products }) =>
    products.find(({ skus }) => skus.some((sku) => barcode !== null && sku.barcode === barcode)),
  )
}
