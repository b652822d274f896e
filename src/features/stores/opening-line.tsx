import { View } from '@tarojs/components'
import type { StoreCard } from '@/shared/contracts/stores.contract'
import type { Instant } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { openingWords } from './opening-words'
import './stores.scss'

interface Props {
  readonly store: Pick<StoreCard, 'openness' | 'today' | 'utcOffsetMinutes'>
  readonly now: Instant
}

/** Whether a store is open, and what comes next. */
export function OpeningLine({ store, now }: Props) {
  const say = useSay()
  const { tone, words } = openingWords(store, now)
  return (
    <View id="opening" className={`figures tone-${tone}`} aria-live="polite">
      {say(words)}
    </View>
  )
}
