import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { BookLink } from '@/features/booking/choose/book-link'
import { EventsLink } from '@/features/events/links'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { OffersLink } from '@/features/promotions/links'
import { detailsText } from '@/features/stores/details/details.text'
import { StorePage } from '@/features/stores/details/store-page'
import { useStoreDetails } from '@/features/stores/details/use-store-details'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { LanguageSwitch } from '@/ui/language-switch'
import { Screen } from '@/ui/screen'
import { FollowAccount } from '@/wechat/official-account'

function Store({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useStoreDetails(storeId)} wayOut={<HomeLink />}>
      {(store) => (
        <>
          <StorePage
            store={store}
            booking={PARTS.booking ? <BookLink storeId={storeId} /> : null}
          />
          <FollowAccount />
          <View className="foot">
            {PARTS.events ? <EventsLink storeId={storeId} /> : null}
            {PARTS.loyalty ? <OffersLink storeId={storeId} /> : null}
            <LanguageSwitch />
          </View>
        </>
      )}
    </Answered>
  )
}

export default function StoreDetailsPage() {
  usePageTitle(detailsText.title)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? <Store storeId={store} /> : <UnknownStore />}
      <PrivacySheet />
    </Screen>
  )
}
