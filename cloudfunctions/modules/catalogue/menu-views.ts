import type {
  MenuItem,
  MenuView,
  ProductView,
  SkuHere,
} from '@/shared/contracts/catalogue.contract'
import type { Product } from '@/shared/domain/catalogue/product'
import type { SellableMenu, SellableProduct } from '@/shared/domain/catalogue/sellable'
import type { Fen } from '@/shared/kernel/money'
import type { MerchantText } from '@/shared/kernel/words'

function searched(...texts: readonly (MerchantText | null)[]): string {
  return texts
    .flatMap((text) => (text ? [text.zh, text.en ?? ''] : []))
    .join(' ')
    .toLowerCase()
}

/** What one costs at least and at most, as sizes and choices go. */
function priceRange({ skus, options }: SellableProduct): { from: Fen; to: Fen } {
  const prices = skus.map(({ priceFen }) => priceFen)
  const added = options.map(({ choices }) => choices.map(({ addsFen }) => addsFen))
  const total = (one: (...fen: readonly Fen[]) => Fen) =>
    added.reduce((sum, fen) => sum + one(...fen), one(...prices))
  return { from: total(Math.min), to: total(Math.max) }
}

function menuItem(product: SellableProduct): MenuItem {
  const { id, categoryId, name, about, pictures, skus, options } = product
  const [first, ...others] = skus
  const [picture] = pictures
  const { from, to } = priceRange(product)
  return {
    id,
    categoryId,
    name,
    ...(about && { about }),
    ...(picture && { picture: picture.address }),
    fromFen: from,
    ...(to > from && { varies: true }),
    ...(others.length === 0 && options.length === 0 && { only: first.id }),
    ...(skus.every(({ soldOut }) => soldOut) && { soldOut: true }),
    words: searched(name, about),
  }
}

export function menuView(menu: SellableMenu, storeName: MerchantText): MenuView {
  const { storeId, categories, products } = menu
  return { storeId, storeName, categories, items: products.map(menuItem) }
}

export function productView(
  { storeId }: SellableMenu,
  { skus, ...rest }: SellableProduct,
): ProductView {
  const product: Product = { ...rest, skus: skus.map(({ left, soldOut, ...sku }) => sku) }
  const here = skus.map(({ id, priceFen, left, soldOut }): SkuHere => {
    return { skuId: id, priceFen, left, soldOut }
  })
  return { storeId, product, here }
}
