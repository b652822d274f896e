import { View } from '@tarojs/components'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import { useSay } from '@/ui/language'

export function StoreHeading({ store }: { readonly store: StoreCard }) {
  const say = useSay()
  return (
    <View>
      <View id="store-name" className="display">
        {say(store.name)}
      </View>
      <View className="muted">{say(store.address)}</View>
    </View>
  )
}
