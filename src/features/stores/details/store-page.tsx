import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useServerNow } from '@/cloud/use-server-now'
import type { StoreDetails } from '@/shared/contracts/stores.contract'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { HomeLink } from '../home-link'
import { OpeningLine } from '../opening-line'
import { openingWords } from '../opening-words'
import { storesText } from '../stores.text'
import './details.scss'
import { detailsText } from './details.text'
import { HoursCard } from './hours-card'
import { Licences } from './licences'
import { StoreNotices } from './notices'
import { StorePhotos } from './store-photos'
import { WaysThere } from './ways-there'
import { WifiCard } from './wifi-card'

interface Props {
  readonly store: StoreDetails
  /** What can be booked there. */
  readonly booking: ReactNode
}

/** All there is to know of a store, the way to its line first. */
export function StorePage({ store, booking }: Props) {
  const say = useSay()
  const now = useServerNow(MINUTE_MS / 2)
  const queues = store.offers.includes('queue')
  const takesNumbers = queues && openingWords(store, now).tone !== 'closed'
  return (
    <View>
      <View id="store-page-name" className="display">
        {say(store.name)}
      </View>
      <OpeningLine store={store} now={now} />
      {takesNumbers || store.waiting > 0 ? (
        <View className="muted figures">{say(storesText.waiting(store.waiting))}</View>
      ) : null}
      <View className="store-go">
        <HomeLink
          id="to-line"
          storeId={store.id}
          words={takesNumbers ? detailsText.takeNumber : detailsText.toStore}
          look="main"
        />
      </View>
      {booking}
      <View className="muted store-address">{say(store.address)}</View>
      <WaysThere store={store} />
      <StoreNotices notices={store.notices} />
      <StorePhotos photos={store.photos} />
      <HoursCard store={store} />
      <WifiCard wifi={store.wifi} />
      <Licences licences={store.licences} />
    </View>
  )
}
