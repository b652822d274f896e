import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { ShelfItem, ShelfView, UnknownProduct } from '@/shared/contracts/catalogue.contract'
import type { Product, Sku } from '@/shared/domain/catalogue/product'
import type { Offer, Offers } from '@/shared/domain/catalogue/sellable'
import { businessDayAt, daysAfter } from '@/shared/kernel/business-day'
import type { SkuId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { retryWhileContended } from '../../platform/retry'
import type { Reader, Writer } from '../../platform/route'
import { type Operator, operators } from '../../platform/sdk'
import { storeAtWork } from '../staff/store-at-work'
import type { StoreDocument } from '../stores/stores.documents'
import { offers } from './menu.documents'
import { readMenu, readStocks } from './sellable.service'

type Stocks = Awaited<ReturnType<typeof readStocks>>

function shelfItem(product: Product, sku: Sku, offer: Offer, stocks: Stocks): ShelfItem {
  const { available, held } = stocks.get(sku.id) ?? { available: 0, held: 0 }
  return {
    skuId: sku.id,
    productName: product.name,
    skuName: sku.name,
    categoryId: product.categoryId,
    offered: offer.offered ?? true,
    ownPriceFen: offer.priceFen ?? null,
    priceFen: offer.priceFen ?? sku.priceFen,
    soldOutUntil: offer.soldOutUntil ?? null,
    available: sku.counted ? available : null,
    held: sku.counted ? held : 0,
  }
}

/** The whole menu as a store's staff see it, sold-out marks of days gone by left out. */
export async function shelfView(store: StoreDocument, now: Instant): Promise<ShelfView> {
  const [menu, offered, stocks] = await Promise.all([
    readMenu(),
    offers.get(store._id),
    readStocks(store._id),
  ])
  const skus: Offers = offered?.skus ?? {}
  const today = businessDayAt(now, store.tradingDay)
  const items = menu.products.flatMap((product) =>
    product.skus.map((sku) => {
      const item = shelfItem(product, sku, skus[sku.id] ?? {}, stocks)
      const over = item.soldOutUntil !== null && item.soldOutUntil <= today
      return over ? { ...item, soldOutUntil: null } : item
    }),
  )
  return { storeId: store._id, categories: menu.categories, items }
}

export async function shelf(
  { storeId }: Input<'catalogue/shelf'>,
  { now }: Reader,
): Promise<Result<Output<'catalogue/shelf'>, never>> {
  return ok(await shelfView(await storeAtWork(storeId), now))
}

/** Whether the menu has this size, offered or not. */
export async function knownSku(skuId: SkuId): Promise<Sku | undefined> {
  const { products } = await readMenu()
  return products.flatMap(({ skus }) => skus).find(({ id }) => id === skuId)
}

type Changed = Promise<Result<ShelfView, UnknownProduct | CallRefusal>>

/** Changes one size's offer once for an intent; what is left out of `change` stays. */
async function changeOffer(
  store: StoreDocument,
  skuId: SkuId,
  change: Offer,
  { person, intent, now }: Writer,
): Changed {
  if (!(await knownSku(skuId))) return refuse({ code: 'catalogue/unknown' })
  const { inc, neq, set } = operators
  const { requestId, fingerprint } = intent
  const changes: Record<string, Operator> = {}
  for (const [field, value] of Object.entries(change)) {
    changes[`skus.${skuId}.${field}`] = set(value)
  }
  return retryWhileContended('catalogue/offer', async () => {
    const done = await offers.update(
      { _id: store._id, [`last.${person}.requestId`]: neq(requestId) },
      { ...changes, [`last.${person}`]: set({ requestId, fingerprint }), rev: inc(1) },
    )
    if (done) return ok(await shelfView(store, now))
    const there = await offers.get(store._id)
    if (!there) {
      await offers.create({ _id: store._id, v: 1, rev: 0, skus: {}, last: {} })
      return 'again'
    }
    if (there.last[person]?.requestId !== requestId) return 'again'
    if (there.last[person].fingerprint !== fingerprint) return refuse({ code: 'request/reused' })
    return ok(await shelfView(store, now))
  })
}

export async function setOffer(
  { storeId, skuId, offered, soldOut }: Input<'catalogue/set-offer'>,
  writer: Writer,
): Changed {
  const store = await storeAtWork(storeId)
  const tomorrow = daysAfter(businessDayAt(writer.now, store.tradingDay), 1)
  const change: Offer = {
    ...(offered !== undefined && { offered }),
    ...(soldOut !== undefined && { soldOutUntil: soldOut ? tomorrow : null }),
  }
  return changeOffer(store, skuId, change, writer)
}

export async function setPrice(
  { storeId, skuId, priceFen }: Input<'catalogue/set-price'>,
  writer: Writer,
): Changed {
  return changeOffer(await storeAtWork(storeId), skuId, { priceFen }, writer)
}
