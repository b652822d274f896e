import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { StoreLineView } from '@/shared/contracts/queue.views'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { JoinableLane, LaneWords } from './lane-card'
import { mainLane, nearestSize, sizesAsked } from './lane-fit'
import { PartySize } from './party-size'
import { queueText } from './queue.text'
import { TicketCard } from './ticket-card'
import { usePartySize } from './use-party-size'
import { useScannedLane } from './use-scanned-lane'
import './queue.scss'

interface Props {
  readonly line: StoreLineView
  /** The door code scanned for this store, if one was. */
  readonly scene: string | null
  /** The prefix of the lane whose code was scanned, if one was. */
  readonly lanePrefix: string | null
  /** Beside the main lane’s button, and first in the tap that joins: which messages one wants. */
  readonly asking: { readonly words: ReactNode; readonly ask: () => Promise<void> }
}

/** The lanes for one who has no number yet: how many they are, then one tap. */
function LanesToJoin({ line, scene, lanePrefix, asking }: Props) {
  const { store, lanes, utcOffsetMinutes } = line
  const say = useSay()
  const scanned = useScannedLane(lanes, lanePrefix)
  const party = usePartySize(scanned?.sizes)
  const asked = sizesAsked(lanes)
  const size = nearestSize(asked, party.size)
  const main = mainLane(lanes, size, scene, scanned)
  return (
    <View>
      {lanePrefix !== null && scanned === null ? (
        <Aside id="unknown-lane" words={say(queueText.noSuchLane)} />
      ) : null}
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
          scanned={lane === scanned}
          asking={asking}
        />
      ))}
    </View>
  )
}

/** The line at a store's door: one's own ticket first, then the lanes. */
export function StoreLine(props: Props) {
  const { line } = props
  const say = useSay()
  const { lanes, ticket, utcOffsetMinutes } = line
  if (lanes.length === 0) {
    return (
      <View id="no-lanes" className="lane muted">
        {say(queueText.noLanes)}
      </View>
    )
  }
  if (ticket === null) return <LanesToJoin {...props} />
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
