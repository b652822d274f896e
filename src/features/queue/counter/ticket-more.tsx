import { View } from '@tarojs/components'
import type { CounterTicket } from '@/shared/contracts/queue.views'
import { useSay } from '@/ui/language'
import { queueText } from '../queue.text'
import { ActButton } from './act-button'
import { counterText } from './counter.text'
import type { AtCounter } from './use-counter'

/** One ticket at the counter, with what is open over it. */
export interface OnTicket {
  readonly at: AtCounter
  readonly ticket: CounterTicket
  readonly onClose: () => void
}

/** Where to, of the store's other lanes. */
export function MoveTo({ at, ticket, onClose }: OnTicket) {
  const say = useSay()
  return (
    <>
      <View className="muted">{say(counterText.moveTo)}</View>
      <View className="acts">
        {at.counter.lanes
          .filter((lane) => lane.id !== ticket.laneId)
          .map((lane) => (
            <ActButton
              key={lane.id}
              id={`move-to-${lane.id}`}
              at={at}
              action="queue/move"
              input={{ storeId: at.storeId, ticketId: ticket.id, laneId: lane.id }}
              words={lane.name}
              onDone={onClose}
            />
          ))}
      </View>
    </>
  )
}

/** How many of the party go their own way. */
export function SplitOff({ at, ticket, onClose }: OnTicket) {
  const say = useSay()
  const sizes = Array.from({ length: (ticket.size ?? 1) - 1 }, (_, index) => index + 1)
  return (
    <>
      <View className="muted">{say(counterText.splitOff)}</View>
      <View className="acts">
        {sizes.map((size) => (
          <ActButton
            key={size}
            id={`split-${size}`}
            at={at}
            action="queue/split"
            input={{ storeId: at.storeId, ticketId: ticket.id, size }}
            words={queueText.people(size)}
            onDone={onClose}
          />
        ))}
      </View>
    </>
  )
}
