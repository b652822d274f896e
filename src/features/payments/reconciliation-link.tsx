import { View } from '@tarojs/components'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { reconciliationAddress } from './addresses'
import { reconciliationText } from './reconciliation.text'
import './payments.scss'

/** The way to the bills, for those in charge. */
export function ReconciliationLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  return (
    <View className="bill-link">
      <TapButton
        id="open-reconciliation"
        label={say(reconciliationText.title)}
        look="second"
        onTap={() => openPage(reconciliationAddress(storeId))}
      />
    </View>
  )
}
