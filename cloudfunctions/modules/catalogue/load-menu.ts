import type { Product } from '@/shared/domain/catalogue/product'
import { derivedId } from '../../platform/new-id'
import { MENU_ID } from './catalogue.ids'
import type { MenuDocument, ProductDocument } from './menu.documents'
import type { MenuOfMerchant } from './menu.merchant'

function productOf(
  { category, sizes, options, about, ...rest }: MenuOfMerchant['products'][number],
  menu: MenuOfMerchant,
): Product {
  return {
    ...rest,
    categoryId: category,
    about: about ?? null,
    skus: sizes.map(({ name = null, barcode = null, ...size }) => ({ ...size, name, barcode })),
    options: options.flatMap((id) => menu.options.find((option) => option.id === id) ?? []),
  }
}

export interface LoadedMenu {
  readonly products: readonly ProductDocument[]
  readonly menus: readonly MenuDocument[]
}

/**
 * The documents after loading a merchant's menu over those there are, in the order to write them.
 * A product the file no longer has keeps its document and leaves the menu; what stores have of a
 * size is never touched. Loading the same file again changes nothing.
 */
export function loadedMenu(
  file: MenuOfMerchant,
  there: readonly ProductDocument[] = [],
): LoadedMenu {
  const all = file.products.map((each) => productOf(each, file))
  const kept = new Set(all.map(({ id }) => id))
  const gone = there.filter(({ _id }) => !kept.has(_id))
  const { categories } = file
  return {
    products: [
      ...all.map((product, position) => ({ _id: product.id, v: 1 as const, product, position })),
      ...gone.map((each) => ({ ...each, position: null })),
    ],
    menus: [
      { _id: MENU_ID, v: 1, version: derivedId(JSON.stringify([categories, all])), categories },
    ],
  }
}
