import { View } from '@tarojs/components'
import type { StoreDetails } from '@/shared/contracts/stores.contract'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { openMap } from '@/wechat/map'
import { offerCall } from '@/wechat/phone-call'
import { detailsText } from './details.text'

/** How to get there, and whom to ask. */
export function WaysThere({ store }: { readonly store: StoreDetails }) {
  const say = useSay()
  const { location, name, address, phone } = store
  return (
    <View className="ways-there">
      <TapButton
        id="navigate"
        label={say(detailsText.navigate)}
        look="second"
        onTap={() => openMap({ ...location, name: say(name), address: say(address) })}
      />
      <TapButton
        id="call-store"
        label={say(detailsText.call)}
        spoken={say(detailsText.callNumber(phone))}
        look="second"
        onTap={() => offerCall(phone)}
      />
    </View>
  )
}
