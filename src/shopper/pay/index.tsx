import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { orderLinks } from '@/features/orders/links.text'
import { PayAtCounter } from '@/features/orders/pay/pay-at-counter'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { useStoreDetails } from '@/features/stores/details/use-store-details'
import { HomeLink } from '@/features/stores/home-link'
import { StoreHeading } from '@/features/stores/store-heading'
import { UnknownStore } from '@/features/stores/unknown-store'
import { counterFenOf } from '@/shared/domain/stores/counter-amount'
import { isId, type StoreId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'
import { Screen } from '@/ui/screen'

interface Props {
  readonly storeId: StoreId
  readonly told: Fen | null
}

function Pay({ storeId, told }: Props) {
  return (
    <Answered asked={useStoreDetails(storeId)} wayOut={<HomeLink />}>
      {(store) => (
        <>
          <StoreHeading store={store} />
          <PayAtCounter store={store} told={told} />
        </>
      )}
    </Answered>
  )
}

/** Paying an amount at the counter (到店买单). */
export default function PayPage() {
  usePageTitle(orderLinks.payAtCounter)
  const { store, fen } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? <Pay storeId={store} told={counterFenOf(fen)} /> : <UnknownStore />}
    </Screen>
  )
}
