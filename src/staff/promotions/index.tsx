import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { useMenuNames } from '@/features/catalogue/menu/use-menu-names'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { manageText } from '@/features/promotions/manage/manage.text'
import { PromotionList } from '@/features/promotions/manage/promotion-list'
import { useManaged } from '@/features/promotions/manage/use-manage'
import { newPromotionAddress } from '@/features/promotions/page-addresses'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'

function Managed({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  const nameOf = useMenuNames(storeId)
  return (
    <Answered asked={useManaged(storeId)} wayOut={<HomeLink />}>
      {({ promotions }) => (
        <>
          <View className="promotions-ways">
            <TapButton
              id="new-promotion"
              label={say(manageText.make)}
              onTap={() => openPage(newPromotionAddress(storeId))}
            />
          </View>
          <PromotionList storeId={storeId} promotions={promotions} nameOf={nameOf} />
        </>
      )}
    </Answered>
  )
}

/** A store's promotions and what came of them, for those in charge. */
export default function PromotionsPage() {
  usePageTitle(manageText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Managed storeId={store} /> : <UnknownStore />}</Screen>
}
