import type { BusinessDay } from '../../kernel/business-day'
import type { SkuId, StoreId } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import type { Category, Product, Sku } from './product'

/** How one store sells one size: what is absent is as the menu has it. */
export interface Offer {
  readonly offered?: boolean
  /** The store's own price; null for the menu's. */
  readonly priceFen?: Fen | null
  /** Sold out until this business day begins. */
  readonly soldOutUntil?: BusinessDay | null
}

export type Offers = Readonly<Record<SkuId, Offer>>

/** A merchant's menu, the same for every store. */
export interface Menu {
  readonly categories: readonly Category[]
  readonly products: readonly Product[]
}

/** A size as one store sells it at a moment, at that store's price. */
export interface SellableSku extends Sku {
  /** Free to sell; null where it is not counted. */
  readonly left: number | null
  readonly soldOut: boolean
}

export interface SellableProduct extends Omit<Product, 'skus'> {
  /** At least one. */
  readonly skus: readonly [SellableSku, ...SellableSku[]]
}

/** What one store sells at a moment, at what price, and how much of it is left. */
export interface SellableMenu {
  readonly storeId: StoreId
  readonly categories: readonly Category[]
  readonly products: readonly SellableProduct[]
}

/** Sold out by hand holds until the store's next business day. Days compare as texts. */
export function isSoldOut({ soldOutUntil = null }: Offer, today: BusinessDay): boolean {
  return soldOutUntil !== null && today < soldOutUntil
}

/** @param left what is free of each counted size; one without a number has none */
export function sellableMenu(
  storeId: StoreId,
  menu: Menu,
  offers: Offers,
  left: ReadonlyMap<SkuId, number>,
  today: BusinessDay,
): SellableMenu {
  const here = (sku: Sku): SellableSku[] => {
    const offer: Offer = offers[sku.id] ?? {}
    if (offer.offered === false) return []
    const free = sku.counted ? Math.max(0, left.get(sku.id) ?? 0) : null
    const priceFen = offer.priceFen ?? sku.priceFen
    return [{ ...sku, priceFen, left: free, soldOut: free === 0 || isSoldOut(offer, today) }]
  }
  const products = menu.products.flatMap((product): SellableProduct[] => {
    const [first, ...others] = product.skus.flatMap(here)
    return first ? [{ ...product, skus: [first, ...others] }] : []
  })
  const filled = new Set(products.map(({ categoryId }) => categoryId))
  return { storeId, categories: menu.categories.filter(({ id }) => filled.has(id)), products }
}

/** One size with the product it is of, if the store sells it. */
export function findSku(
  { products }: SellableMenu,
  skuId: SkuId,
): { readonly product: SellableProduct; readonly sku: SellableSku } | undefined {
  for (const product of products) {
    const sku = product.skus.find(({ id }) => id === skuId)
    if (sku) return { product, sku }
  }
  return undefined
}
