import { View } from '@tarojs/components'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { openPage } from '@/wechat/navigation'
import { bookAddress } from '../page-addresses'
import { chooseText } from './choose.text'
import { useServices } from './use-free'
import '../booking.scss'

/** From a store to what can be booked there; nothing where nothing can. */
export function BookLink({ storeId }: { readonly storeId: StoreId }) {
  const say = useSay()
  const { query } = useServices(storeId)
  if (query.status !== 'ready' || query.value.services.length === 0) return null
  const names = query.value.services.map(({ name }) => say(name)).join(' · ')
  const label = say(chooseText.title)
  return (
    <View
      id="book"
      className="card booking-row booking-link"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={`${label}：${names}`}
      onClick={() => openPage(bookAddress(storeId))}
    >
      <View className="title">{label}</View>
      <View className="muted">{names}</View>
    </View>
  )
}
