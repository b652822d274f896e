import { View } from '@tarojs/components'
import { Answered } from '@/features/answers/answered'
import { catalogueText } from '@/features/catalogue/catalogue.text'
import { MenuList } from '@/features/catalogue/menu/menu-list'
import { useMenu } from '@/features/catalogue/menu/use-menu'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useLastStore } from '@/features/stores/last-store'
import { StoreFinder } from '@/features/stores/list/store-finder'
import { useFinder } from '@/features/stores/list/use-finder'
import { StoreList } from '@/features/stores/store-list'
import { useTabWords } from '@/features/tabs/use-tab-words'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'

interface ShopProps {
  readonly storeId: StoreId
  readonly onLeave: () => void
}

function Shop({ storeId, onLeave }: ShopProps) {
  const say = useSay()
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
          <MenuList menu={menu} />
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
    </Screen>
  )
}
