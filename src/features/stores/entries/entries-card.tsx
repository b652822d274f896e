import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import type { EntryCount } from '@/shared/contracts/stores.entrances'
import type { StoreId } from '@/shared/kernel/ids'
import { useSay } from '@/ui/language'
import { entriesText } from './entries.text'
import { byWay } from './way-in'
import '../stores.scss'

export function useEntries(storeId: StoreId) {
  return useQuery('stores/entries', { storeId })
}

/** A day's visits by the way people came in. @param counts none where nobody did */
export function EntriesCard({ counts }: { readonly counts: readonly EntryCount[] }) {
  const say = useSay()
  const ways = byWay(counts)
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <View className="card entries">
      <View className="title">{say(entriesText.title)}</View>
      {all === 0 ? (
        <View className="small">{say(entriesText.none)}</View>
      ) : (
        <View className="entries-row figures">
          <View className="muted">{say(entriesText.all)}</View>
          <View id="figure-visits" className="title">
            {all}
          </View>
        </View>
      )}
      {ways.map(({ way, count }) => (
        <View key={way} className="entries-row figures">
          <View className="muted">{say(entriesText.ways[way])}</View>
          <View>{count}</View>
        </View>
      ))}
    </View>
  )
}
