import { View } from '@tarojs/components'
import type { BoardView } from '@/shared/contracts/queue.views'
import { useSay } from '@/ui/language'
import { boardText } from './board.text'
import '../queue.scss'

/** How many wait in each lane and which numbers are called, in a few quiet rows. */
export function LineGlance({ board }: { readonly board: BoardView }) {
  const say = useSay()
  return (
    <View className="card lane">
      {board.lanes.map((lane) => (
        <View key={lane.id} id={`glance-${lane.id}`} className="lane-row">
          <View className="lane-words">{say(lane.name)}</View>
          <View className="muted figures">
            {[
              ...lane.called.map(({ number }) => number),
              say(boardText.waiting(lane.waiting)),
            ].join(' · ')}
          </View>
        </View>
      ))}
    </View>
  )
}
