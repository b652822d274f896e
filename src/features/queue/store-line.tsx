import { View } from '@tarojs/components'
import type { StoreLineView } from '@/shared/contracts/queue.contract'
import { useSay } from '@/ui/language'
import { JoinableLane, LaneInPassing } from './lane-card'
import { queueText } from './queue.text'
import { TicketCard } from './ticket-card'
import './queue.scss'

/** The line at a store's door: one's own ticket first, then the lanes. */
export function StoreLine({ line }: { readonly line: StoreLineView }) {
  const say = useSay()
  const { store, lanes, ticket } = line
  if (lanes.length === 0) {
    return (
      <View id="no-lanes" className="lane muted">
        {say(queueText.noLanes)}
      </View>
    )
  }
  if (ticket === null) {
    return (
      <View>
        {lanes.map((lane) => (
          <JoinableLane key={lane.id} storeId={store.id} lane={lane} />
        ))}
      </View>
    )
  }
  return (
    <View>
      <TicketCard ticket={ticket} />
      {lanes.map((lane) => (
        <LaneInPassing key={lane.id} lane={lane} />
      ))}
    </View>
  )
}
