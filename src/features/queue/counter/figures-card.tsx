import { View } from '@tarojs/components'
import { useQuery } from '@/cloud/use-query'
import type { DayFigures } from '@/shared/contracts/queue.views'
import type { StoreId } from '@/shared/kernel/ids'
import type { Words } from '@/shared/kernel/words'
import { useSay } from '@/ui/language'
import { counterText } from './counter.text'

export function useFigures(storeId: StoreId) {
  return useQuery('queue/figures', { storeId })
}

const count = (value: number): Words => ({ zh: `${value}`, en: `${value}` })

/** One day in figures: how many came, what became of them, and whether what they were told held. */
export function FiguresCard({ figures }: { readonly figures: DayFigures }) {
  const say = useSay()
  const { medianWaitMinutes, rangesHeld, rangesQuoted } = figures
  const names = ['joined', 'served', 'missed', 'left', 'ended'] as const
  const rows: [string, Words, Words][] = names.map((name) => [
    name,
    counterText.figure[name],
    count(figures[name]),
  ])
  if (medianWaitMinutes !== undefined) {
    rows.push(['median', counterText.medianWait, counterText.minutes(medianWaitMinutes)])
  }
  if (rangesQuoted > 0) {
    rows.push(['ranges', counterText.rangesHeld, counterText.heldOf(rangesHeld, rangesQuoted)])
  }
  return (
    <View>
      {rows.map(([name, words, value]) => (
        <View key={name} className="ended-row">
          <View className="muted">{say(words)}</View>
          <View id={`figure-${name}`} className="title figures">
            {say(value)}
          </View>
        </View>
      ))}
    </View>
  )
}
