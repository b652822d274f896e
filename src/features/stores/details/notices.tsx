import { View } from '@tarojs/components'
import type { StoreDetails } from '@/shared/contracts/stores.contract'
import { useSay } from '@/ui/language'

/** What the store has to say these days. */
export function StoreNotices({ notices }: Pick<StoreDetails, 'notices'>) {
  const say = useSay()
  if (notices.length === 0) return null
  return (
    <View id="notices" className="card store-notices">
      {notices.map(({ id, words }) => (
        <View key={id} className="store-notice">
          {say(words)}
        </View>
      ))}
    </View>
  )
}
