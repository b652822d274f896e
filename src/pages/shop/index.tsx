import { View } from '@tarojs/components'
import { Answered } from '@/features/answers/answered'
import { catalogueText } from '@/features/catalogue/catalogue.text'
import { MenuList } from '@/features/catalogue/menu/menu-list'
import { useMenu } from '@/features/catalogue/menu/use-menu'
import { CartBar } from '@/features/orders/cart/cart-bar'
import { useCart } from '@/features/orders/cart/use-cart'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { useLastStore } from '@/features/stores/last-store'
import { StoreFinder } from '@/features/stores/list/store-finder'
import { useFinder } from '@/features/stores/list/use-finder'
import { StoreList } from '@/features/stores/store-list'
import { useTabWords } from '@/features/tabs/use-tab-words'
import type { MenuView } from '@/shared/contracts/catalogue.contract'
import type { CartLine } from '@/shared/domain/orders/order'
import type { StoreId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'

/** What a row of the menu says one costs; only such with nothing to choose are put in from it. */
function fenOf({ items }: MenuView, { skuId }: CartLine): Fen {
  return items.find(({ only }) => only === skuId)?.fromFen ?? 0
}

interface ShopProps {
  readonly storeId: StoreId
  readonly onLeave: () => void
}

function Shop({ storeId, onLeave }: ShopProps) {
  const say = useSay()
  const { add } = useCart(storeId)
  const other = (
    <TapButton
      id="other-store"
      label={say(catalogueText.otherStore)}
      look="plain"
      onTap={onLeave}
    />
  )
  return (
    <Answered asked={useMenu(storeId)} wayOut={other}>
      {(menu) => (
        <>
          <View className="menu-store">
            <View id="store-name" className="title">
              {say(menu.storeName)}
            </View>
            {other}
          </View>
          <MenuList menu={menu} onAdd={(line) => add(line, fenOf(menu, line))} />
          <CartBar storeId={storeId} aboveTabs />
        </>
      )}
    </Answered>
  )
}

function ChooseStore({ onChoose }: { readonly onChoose: (storeId: StoreId) => void }) {
  const finder = useFinder()
  return (
    <>
      <StoreFinder finder={finder} word={null} />
      <Answered asked={finder.asked} wayOut={null}>
        {() => <StoreList finder={finder} onChoose={onChoose} />}
      </Answered>
    </>
  )
}

/** The menu of the store one looked at last, or of the one chosen here. */
export default function ShopPage() {
  usePageTitle(catalogueText.title)
  useTabWords()
  const { storeId, choose } = useLastStore()
  return (
    <Screen>
      {storeId === null ? (
        <ChooseStore onChoose={choose} />
      ) : (
        <Shop key={storeId} storeId={storeId} onLeave={() => choose(null)} />
      )}
      <PrivacySheet />
    </Screen>
  )
}
