import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { moneyText } from '@/features/orders/money/money.text'
import { RefundsList, useRefunds } from '@/features/orders/money/refunds-list'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function Refunds({ storeId }: { readonly storeId: StoreId }) {
  const asked = useRefunds(storeId)
  return (
    <Answered asked={asked} wayOut={<HomeLink />}>
      {({ refunds }) => <RefundsList storeId={storeId} refunds={refunds} refresh={asked.refresh} />}
    </Answered>
  )
}

/** Refunds that wait for somebody in charge. */
export default function RefundsPage() {
  usePageTitle(moneyText.refundsTitle)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <Refunds storeId={store} /> : <UnknownStore />}</Screen>
}
