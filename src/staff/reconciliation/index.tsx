import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { Reconciliation, useReconciliation } from '@/features/payments/reconciliation'
import { reconciliationText } from '@/features/payments/reconciliation.text'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function AtStore({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useReconciliation(storeId)} wayOut={<HomeLink />}>
      {(reconciliation) => <Reconciliation reconciliation={reconciliation} />}
    </Answered>
  )
}

/** WeChat's bills of the last days against our books. */
export default function ReconciliationPage() {
  usePageTitle(reconciliationText.title)
  const { store } = useRouter().params
  return <Screen>{isId<'store'>(store) ? <AtStore storeId={store} /> : <UnknownStore />}</Screen>
}
