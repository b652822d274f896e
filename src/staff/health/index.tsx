import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { ReconciliationLink } from '@/features/payments/reconciliation-link'
import { PrivacySheet } from '@/features/privacy/privacy-sheet'
import { healthText } from '@/features/staff/health/health.text'
import { Health, useHealth } from '@/features/staff/health/health-view'
import { HomeLink } from '@/features/stores/home-link'
import { UnknownStore } from '@/features/stores/unknown-store'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { Screen } from '@/ui/screen'

function AtStore({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useHealth(storeId)} wayOut={<HomeLink />}>
      {(health) => (
        <>
          <Health health={health} />
          {PARTS.shop ? (
            <View className="foot">
              <ReconciliationLink storeId={storeId} />
            </View>
          ) : null}
        </>
      )}
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
