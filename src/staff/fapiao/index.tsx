import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { FapiaoList, useFapiao } from '@/features/orders/money/fapiao-list'
import { moneyText } from '@/features/orders/money/money.text'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function Fapiao({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useFapiao(storeId)} wayOut={<HomeLink />}>
      {({ asked }) => <FapiaoList storeId={storeId} asked={asked} />}
    </Answered>
  )
}

/** The fapiao that a store's shoppers wait for. */
export default function FapiaoPage() {
  usePageTitle(moneyText.fapiaoTitle)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? <Fapiao storeId={store} /> : <UnknownStore />}
      <PrivacySheet />
    </Screen>
  )
}
