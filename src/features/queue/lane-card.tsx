import { View } from '@tarojs/components'
import type { LaneView } from '@/shared/contracts/queue.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { laneWords, queueText } from './queue.text'
import { useJoin } from './use-join'
import { WriteWord } from './write-word'

interface LaneProps {
  readonly storeId: StoreId
  readonly lane: LaneView
}

function LaneWords({ lane }: { readonly lane: LaneView }) {
  const say = useSay()
  return (
    <View className="lane-words">
      <View className="title">{say(lane.name)}</View>
      <View
        id={`waiting-${lane.id}`}
        className={`figures ${lane.status === 'open' ? 'lane-count' : 'muted'}`}
      >
        {say(laneWords(lane))}
      </View>
    </View>
  )
}

/** A lane to join with one tap, while it is open. */
export function JoinableLane({ storeId, lane }: LaneProps) {
  const say = useSay()
  const { writing, join, checkAgain } = useJoin(storeId, lane.id)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <View className="card lane">
      <View className="lane-row">
        <LaneWords lane={lane} />
        {lane.status === 'open' ? (
          <TapButton
            id={`join-${lane.id}`}
            label={say(busy ? queueText.joining : queueText.join)}
            spoken={say(queueText.joinLane(say(lane.name)))}
            busy={busy}
            onTap={join}
          />
        ) : null}
      </View>
      <WriteWord about={lane.id} writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}

/** A lane as one who has a number sees it: how it moves, nothing to tap. */
export function LaneInPassing({ lane }: { readonly lane: LaneView }) {
  return (
    <View className="card lane">
      <LaneWords lane={lane} />
    </View>
  )
}
