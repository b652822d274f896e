import { View } from '@tarojs/components'
import type { BoardView } from '@/shared/contracts/orders.views'
import type { Instant } from '@/shared/kernel/instant'
import { useSay } from '@/ui/language'
import { lateMinutes, leftAtClosing } from './arrange'
import { orderBoardText } from './board.text'

/** What nobody has come for, listed before the store closes, with how long it waits. */
export function LeftAtClosing({ board, now }: { board: BoardView; now: Instant }) {
  const say = useSay()
  const left = leftAtClosing(board, now)
  if (left.length === 0) return null
  return (
    <View id="left-at-closing" className="card order-card">
      <View className="title">{say(orderBoardText.leftAtClosing)}</View>
      {left.map((order) => (
        <View key={order.id} className="order-line figures">
          {[order.number, order.guestName, say(orderBoardText.waits(lateMinutes(order, now)))]
            .filter((word) => word !== undefined)
            .join(' · ')}
        </View>
      ))}
    </View>
  )
}
