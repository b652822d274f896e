import { Text, View } from '@tarojs/components'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { asButton } from '@/ui/role'
import type { HomeWord as Word } from './home-place'
import { HomeWord } from './home-word'
import { storesText } from './stores.text'
import './stores.scss'

interface RowProps {
  readonly store: StoreCard
  readonly onChoose: (storeId: StoreId) => void
}

function StoreRow({ store, onChoose }: RowProps) {
  const say = useSay()
  // What is heard holds what is seen, in its order (WCAG 2.2, 2.5.3).
  const seen = [say(store.name), say(store.address), say(storesText.waiting(store.waiting))]
  return (
    <View
      id={`store-${store.id}`}
      className="card store-row"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={seen.join(' ')}
      onClick={() => onChoose(store.id)}
    >
      <View className="store-row-words">
        <View className="title">{say(store.name)}</View>
        <View className="small">{say(store.address)}</View>
      </View>
      <Text className="store-row-waiting figures">{say(storesText.waiting(store.waiting))}</Text>
    </View>
  )
}

interface Props {
  readonly stores: readonly StoreCard[]
  readonly word: Word | null
  readonly onChoose: (storeId: StoreId) => void
}

export function StoreList({ stores, word, onChoose }: Props) {
  const say = useSay()
  if (stores.length === 0) return <Notice id="no-stores" words={say(storesText.none)} />
  return (
    <View>
      <View className="display">{say(storesText.choose)}</View>
      {word === null ? (
        <View className="muted">{say(storesText.chooseHint)}</View>
      ) : (
        <HomeWord word={word} />
      )}
      {stores.map((store) => (
        <StoreRow key={store.id} store={store} onChoose={onChoose} />
      ))}
    </View>
  )
}
