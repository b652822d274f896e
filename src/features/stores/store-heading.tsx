import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openPage } from '@/wechat/navigation'
import { OpeningLine } from './opening-line'
import { storePageAddress } from './page-addresses'
import { storesText } from './stores.text'
import './stores.scss'

/** A store above its line: its name, whether it is open, and the way to all else about it. */
export function StoreHeading({ store }: { readonly store: StoreCard }) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS / 2)
  return (
    <View>
      <View id="store-name" className="display">
        {say(store.name)}
      </View>
      <View className="muted">{say(store.address)}</View>
      <View className="store-heading">
        <OpeningLine store={store} now={now} />
        <TapButton
          id="store-details"
          label={say(storesText.details)}
          look="plain"
          onTap={() => openPage(storePageAddress(store.id))}
        />
      </View>
    </View>
  )
}
