import type { Category, Product } from '@/shared/domain/catalogue/product'
import type { Offers } from '@/shared/domain/catalogue/sellable'
import type { Id, PersonId, ProductId, StoreId } from '@/shared/kernel/ids'
import { Collection } from '../../platform/database'

/** What is said of the menu as a whole: one document, the last that loading writes. */
export interface MenuDocument {
  readonly _id: Id<'menu'>
  readonly v: 1
  /** Another whenever anything of the menu is: functions keep what they have read under it. */
  readonly version: string
  readonly categories: readonly Category[]
}

export const menus = new Collection<MenuDocument, MenuDocument>('menus', (stored) => stored)

/** A product of the merchant's file; loading it again replaces all of this. */
export interface ProductDocument {
  readonly _id: ProductId
  readonly v: 1
  readonly product: Product
  /** Its place in the menu; null once the file no longer has it. */
  readonly position: number | null
}

export const products = new Collection<ProductDocument, ProductDocument>(
  'products',
  (stored) => stored,
)

/** How one store sells the menu: only what its staff have changed. */
export interface OffersDocument {
  readonly _id: StoreId
  readonly v: 1
  readonly rev: number
  readonly skus: Offers
  /** What each of them asked for last, so that a repetition changes nothing. */
  readonly last: Readonly<Record<PersonId, { requestId: string; fingerprint: string }>>
}

export const offers = new Collection<OffersDocument, OffersDocument>('offers', (stored) => stored)
