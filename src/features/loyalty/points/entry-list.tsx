import { View } from '@tarojs/components'
import { useServerNow } from '@/cloud/use-server-now'
import type { EntryView } from '@/shared/contracts/loyalty.contract'
import { MINUTE_MS } from '@/shared/kernel/instant'
import { dateWords } from '@/ui/date-words'
import { useSay } from '@/ui/language'
import { dayAt } from '@/ui/merchant-clock'
import { pointsText } from './points.text'
import { signed } from './signed'
import '../loyalty.scss'

function Entry({ entry }: { readonly entry: EntryView }) {
  const say = useSay()
  const { position, kind, day, points, debt, reason, storeName } = entry
  const today = dayAt(useServerNow(MINUTE_MS))
  // Of what was bought it names the rule's version, which the books need and nobody reads.
  const why = kind === 'earn' ? '' : reason
  const where = [say(dateWords(day, today)), ...(storeName === null ? [] : [say(storeName)])]
  return (
    <View id={`entry-${position}`} className="points-entry">
      <View className="points-part-words">
        <View>{say(pointsText.kinds[kind])}</View>
        <View className="small figures">
          {[...where, ...(why === '' ? [] : [why])].join(' · ')}
        </View>
        {debt === 0 ? null : <View className="small figures">{say(pointsText.ofDebt(debt))}</View>}
      </View>
      <View className={`title figures${points > 0 ? ' points-gained' : ''}`}>{signed(points)}</View>
    </View>
  )
}

/** A stretch of the ledger, the newest first. */
export function EntryList({ entries }: { readonly entries: readonly EntryView[] }) {
  return (
    <>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </>
  )
}
