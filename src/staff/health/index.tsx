import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import {
  booksAgree,
  ReconciliationLine,
  useReconciliation,
} from '@/features/payments/reconciliation'
import { reconciliationText } from '@/features/payments/reconciliation.text'
import { ReconciliationLink } from '@/features/payments/reconciliation-link'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { healthText } from '@/features/staff/health/health.text'
import { Health, useHealth } from '@/features/staff/health/health-view'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import type { HealthView } from '@/shared/contracts/staff.health'
import type { Verdict } from '@/shared/domain/staff/health'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Screen } from '@/ui/screen'

interface Props {
  readonly storeId: StoreId
  readonly health: HealthView
}

/** Bills that could not be had need a look as much as bills that differ. */
function verdictOn({ query }: ReturnType<typeof useReconciliation>): Verdict {
  if (query.status === 'loading') return 'asking'
  return query.status === 'ready' && booksAgree(query.value) ? 'well' : 'look'
}

/** Where orders are paid, whether money agrees belongs to how it runs. */
function WithBills({ storeId, health }: Props) {
  const say = useSay()
  const asked = useReconciliation(storeId)
  return (
    <Health health={health} elsewhere={verdictOn(asked)}>
      <View className="card bill-day">
        <View className="title">{say(reconciliationText.title)}</View>
        <Answered asked={asked} wayOut={null}>
          {(reconciliation) => <ReconciliationLine {...reconciliation} />}
        </Answered>
        <ReconciliationLink storeId={storeId} />
      </View>
    </Health>
  )
}

function AtStore({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useHealth(storeId)} wayOut={<HomeLink />}>
      {(health) =>
        PARTS.shop ? (
          <WithBills storeId={storeId} health={health} />
        ) : (
          <Health health={health} elsewhere="well" />
        )
      }
    </Answered>
  )
}

/** How the merchant's cloud is doing, for its owner. */
export default function HealthPage() {
  usePageTitle(healthText.title)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? <AtStore storeId={store} /> : <UnknownStore />}
      <PrivacySheet />
    </Screen>
  )
}
