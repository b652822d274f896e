import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { SHOP_ADDRESS } from '@/features/catalogue/addresses'
import { catalogueText } from '@/features/catalogue/catalogue.text'
import { oneFen } from '@/features/catalogue/product/choosing'
import { productText } from '@/features/catalogue/product/product.text'
import { ProductFace } from '@/features/catalogue/product/product-face'
import { useProduct, useScanned } from '@/features/catalogue/product/use-product'
import { CartBar } from '@/features/orders/cart/cart-bar'
import { useCart } from '@/features/orders/cart/use-cart'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { UnknownStore } from '@/features/stores/unknown-store'
import type { ProductView } from '@/shared/contracts/catalogue.contract'
import { isId, type ProductId, type StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

function ToMenu() {
  const say = useSay()
  return (
    <TapButton
      id="to-menu"
      label={say(productText.toMenu)}
      look="second"
      onTap={() => openPage(SHOP_ADDRESS)}
    />
  )
}

interface InShopProps {
  readonly view: ProductView
  readonly barcode: string | null
}

/** A product with the way into this store's cart, and the cart at its foot. */
function ProductInShop({ view, barcode }: InShopProps) {
  const { add, count } = useCart(view.storeId)
  return (
    <>
      <View className={`product-shown${count > 0 ? ' product-over-cart' : ''}`}>
        <ProductFace
          view={view}
          barcode={barcode}
          onAdd={(line) => add(line, oneFen(view, line))}
        />
      </View>
      <CartBar storeId={view.storeId} />
    </>
  )
}

interface OfStore {
  readonly storeId: StoreId
}

function Product({ storeId, productId }: OfStore & { readonly productId: ProductId }) {
  return (
    <Answered asked={useProduct(storeId, productId)} wayOut={<ToMenu />}>
      {(view) => <ProductInShop view={view} barcode={null} />}
    </Answered>
  )
}

function Scanned({ storeId, barcode }: OfStore & { readonly barcode: string }) {
  return (
    <Answered asked={useScanned(storeId, barcode)} wayOut={<ToMenu />}>
      {(view) => <ProductInShop view={view} barcode={barcode} />}
    </Answered>
  )
}

/** A product of a store's menu, by its id or by the barcode on it. */
function ProductOf() {
  const { store, product, barcode } = useRouter().params
  if (!isId<'store'>(store)) return <UnknownStore />
  if (isId<'product'>(product)) return <Product storeId={store} productId={product} />
  return barcode === undefined ? <UnknownStore /> : <Scanned storeId={store} barcode={barcode} />
}

export default function ProductPage() {
  usePageTitle(catalogueText.title)
  return (
    <Screen>
      <ProductOf />
    </Screen>
  )
}
