import { Text, View } from '@tarojs/components'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import type { StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { asButton } from '@/ui/role'
import { openPage } from '@/wechat/navigation'
import { openingWords } from '../opening-words'
import { storePageAddress } from '../page-addresses'
import { storesText } from '../stores.text'
import { distanceWords, listText, offerWords } from './list.text'

/** How many wait, which is what decides; nothing where nobody can and nobody does. */
function Waiting({ store, open }: { readonly store: StoreCard; readonly open: boolean }) {
  const say = useSay()
  const { waiting, offers } = store
  if (!offers.includes('queue') || (waiting === 0 && !open)) return null
  if (waiting === 0) return <View className="store-wait title">{say(listText.noWait)}</View>
  return (
    <View className="store-wait">
      <View className="display figures">{waiting}</View>
      <View className="small">{say(listText.waitingWord)}</View>
    </View>
  )
}

interface Props {
  readonly store: StoreCard
  readonly now: Instant
  readonly onChoose: (storeId: StoreId) => void
}

/** A store of the list: one tap leads to its line, another to all that is to be known of it. */
export function StoreRow({ store, now, onChoose }: Props) {
  const say = useSay()
  const { tone, words } = openingWords(store, now)
  const name = say(store.name)
  const far = store.distanceMeters === undefined ? null : say(distanceWords(store.distanceMeters))
  const wait = say(storesText.waiting(store.waiting))
  const heard = [name, say(words), far ?? '', say(store.address), wait]
  return (
    <View className="card store-row">
      <View
        id={`store-${store.id}`}
        className="store-row-main"
        hoverClass="tap-pressed"
        {...asButton}
        aria-label={heard.join(' ')}
        onClick={() => onChoose(store.id)}
      >
        <View className="store-row-words">
          <View className="store-row-name">{name}</View>
          <View className="figures">
            <Text className={`tone-${tone}`}>{say(words)}</Text>
            {far === null ? null : <Text className="muted">{` · ${far}`}</Text>}
          </View>
          <View className="small">{say(store.address)}</View>
        </View>
        <Waiting store={store} open={tone !== 'closed'} />
      </View>
      <View className="store-row-foot">
        <Text className="small">
          {store.offers.map((offer) => say(offerWords[offer])).join(' · ')}
        </Text>
        <TapButton
          id={`details-${store.id}`}
          label={say(listText.details)}
          spoken={say(listText.detailsOf(name))}
          look="plain"
          onTap={() => openPage(storePageAddress(store.id))}
        />
      </View>
    </View>
  )
}
