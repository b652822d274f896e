import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { useMenuNames } from '@/features/catalogue/menu/use-menu-names'
import { useAsking } from '@/features/notifications/use-asking'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { OfferList } from '@/features/promotions/at-store/offer-list'
import { offersText } from '@/features/promotions/at-store/offers.text'
import { useOffers } from '@/features/promotions/at-store/use-offers'
import { WalletLink } from '@/features/promotions/links'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function Offers({ storeId }: { readonly storeId: StoreId }) {
  const nameOf = useMenuNames(storeId)
  const asking = useAsking('keep')
  return (
    <Answered asked={useOffers(storeId)} wayOut={<HomeLink />}>
      {(offers) => (
        <>
          <OfferList storeId={storeId} offers={offers} nameOf={nameOf} asking={asking} />
          <View className="foot">
            <WalletLink />
          </View>
        </>
      )}
    </Answered>
  )
}

/** What a store offers, today first. */
export default function OffersPage() {
  usePageTitle(offersText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Offers storeId={store} /> : <UnknownStore />}</Screen>
}
