import { View } from '@tarojs/components'
import type { StoreLineView } from '@/shared/contracts/queue.views'
import { useSay } from '@/ui/language'
import { JoinableLane, LaneWords } from './lane-card'
import { mainLane, nearestSize, sizesAsked } from './lane-fit'
import { PartySize } from './party-size'
import { queueText } from './queue.text'
import { TicketCard } from './ticket-card'
import { usePartySize } from './use-party-size'
import './queue.scss'

interface Props {
  readonly line: StoreLineView
  /** The door code scanned for this store, if one was. */
  readonly scene: string | null
}

/** The lanes for one who has no number yet: how many they are, then one tap. */
function LanesToJoin({ line: { store, lanes, utcOffsetMinutes }, scene }: Props) {
  const party = usePartySize()
  const asked = sizesAsked(lanes)
  const size = nearestSize(asked, party.size)
  const main = mainLane(lanes, size, scene)
  return (
    <View>
      {size === null || asked.length < 2 ? null : (
        <PartySize sizes={asked} size={size} onChoose={party.setSize} />
      )}
      {lanes.map((lane) => (
        <JoinableLane
          key={lane.id}
          storeId={store.id}
          lane={lane}
          utcOffsetMinutes={utcOffsetMinutes}
          size={size}
          scene={scene}
          mainLaneId={main?.id ?? null}
        />
      ))}
    </View>
  )
}

/** The line at a store's door: one's own ticket first, then the lanes. */
export function StoreLine({ line, scene }: Props) {
  const say = useSay()
  const { lanes, ticket, utcOffsetMinutes } = line
  if (lanes.length === 0) {
    return (
      <View id="no-lanes" className="lane muted">
        {say(queueText.noLanes)}
      </View>
    )
  }
  if (ticket === null) return <LanesToJoin line={line} scene={scene} />
  return (
    <View>
      <TicketCard ticket={ticket} />
      {lanes.map((lane) => (
        <View key={lane.id} className="card lane">
          <LaneWords lane={lane} utcOffsetMinutes={utcOffsetMinutes} />
        </View>
      ))}
    </View>
  )
}
