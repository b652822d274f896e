import type { Category, Product } from '../domain/catalogue/product'
import type { MovementKind, NotEnoughToMove, StockMove } from '../domain/catalogue/stock'
import type { BusinessDay } from '../kernel/business-day'
import type { CategoryId, ProductId, SkuId, StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { Fen } from '../kernel/money'
import type { MerchantText } from '../kernel/words'
import type { UnknownStore } from './stores.contract'

/** A product as the menu lists it: what decides, and no more. */
export interface MenuItem {
  readonly id: ProductId
  readonly categoryId: CategoryId
  readonly name: MerchantText
  readonly about?: MerchantText
  readonly picture?: string
  /** What it costs at least, with the cheapest size and choices. */
  readonly fromFen: Fen
  /** Another size or choice of it costs more. */
  readonly varies?: true
  /** Set when there is nothing to choose: one tap puts it into the cart. */
  readonly only?: SkuId
  readonly soldOut?: true
  /** Words of the product that a search looks through, lower case, both languages. */
  readonly words: string
}

export interface MenuView {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  readonly categories: readonly Category[]
  readonly items: readonly MenuItem[]
}

/** What a store has of one size: null where it is not counted. */
export interface SkuHere {
  readonly skuId: SkuId
  readonly priceFen: Fen
  readonly left: number | null
  readonly soldOut: boolean
}

export interface ProductView {
  readonly storeId: StoreId
  readonly product: Product
  /** Its sizes as this store sells them; one it does not offer is absent. */
  readonly here: readonly SkuHere[]
}

/** One size as the store's staff see it. */
export interface ShelfItem {
  readonly skuId: SkuId
  readonly productName: MerchantText
  readonly skuName: MerchantText | null
  readonly categoryId: CategoryId
  readonly offered: boolean
  /** The store's own price, or null where it is the menu's. */
  readonly ownPriceFen: Fen | null
  readonly priceFen: Fen
  readonly soldOutUntil: BusinessDay | null
  /** Free to sell; null where it is not counted. */
  readonly available: number | null
  /** Taken by orders that are not paid yet. */
  readonly held: number
}

export interface ShelfView {
  readonly storeId: StoreId
  readonly categories: readonly Category[]
  readonly items: readonly ShelfItem[]
}

export interface MovementView {
  readonly id: string
  readonly kind: MovementKind
  /** By how many the stock changed. */
  readonly change: number
  readonly reason: string
  readonly at: Instant
}

export type UnknownProduct = { readonly code: 'catalogue/unknown' }

export interface CatalogueContract {
  'catalogue/menu': {
    in: 'shopper'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: MenuView
    refusal: UnknownStore
  }
  'catalogue/product': {
    in: 'shopper'
    kind: 'read'
    input: { readonly storeId: StoreId; readonly productId: ProductId }
    output: ProductView
    refusal: UnknownStore | UnknownProduct
  }
  /** A barcode off a shelf, as scanned. */
  'catalogue/find-barcode': {
    in: 'shopper'
    kind: 'read'
    input: { readonly storeId: StoreId; readonly barcode: string }
    output: ProductView
    refusal: UnknownStore | UnknownProduct
  }
  'catalogue/shelf': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: ShelfView
    refusal: UnknownStore
  }
  /** What is left out stays as it is. `soldOut` holds until the next business day. */
  'catalogue/set-offer': {
    in: 'staff'
    kind: 'write'
    input: {
      readonly storeId: StoreId
      readonly skuId: SkuId
      readonly offered?: boolean
      readonly soldOut?: boolean
    }
    output: ShelfView
    refusal: UnknownStore | UnknownProduct
  }
  /** The store's own price; null goes back to the menu's. */
  'catalogue/set-price': {
    in: 'staff'
    kind: 'write'
    input: { readonly storeId: StoreId; readonly skuId: SkuId; readonly priceFen: Fen | null }
    output: ShelfView
    refusal: UnknownStore | UnknownProduct
  }
  'catalogue/move-stock': {
    in: 'staff'
    kind: 'write'
    input: {
      readonly storeId: StoreId
      readonly skuId: SkuId
      readonly move: StockMove
      readonly reason: string
    }
    output: ShelfView
    refusal: UnknownStore | UnknownProduct | NotEnoughToMove
  }
  'catalogue/movements': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId; readonly skuId: SkuId; readonly before: Instant | null }
    output: { readonly movements: readonly MovementView[] }
    refusal: UnknownStore | UnknownProduct
  }
}
