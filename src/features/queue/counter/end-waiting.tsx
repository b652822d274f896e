import { View } from '@tarojs/components'
import { useState } from 'react'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { ActButton } from './act-button'
import { counterText } from './counter.text'
import type { OnLane } from './use-counter'

/** Everybody still waiting is told; asks once, for this cannot be undone for long. */
export function EndWaiting({ at, lane, onClose }: OnLane) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <TapButton
        id={`end-waiting-${lane.id}`}
        label={say(counterText.endWaiting)}
        look="plain"
        onTap={() => setAsking(true)}
      />
    )
  }
  return (
    <>
      <View className="muted acts-ask">{say(counterText.endWaitingAsk(lane.waiting))}</View>
      <View className="acts">
        <TapButton
          id={`end-waiting-${lane.id}-no`}
          label={say(counterText.goBack)}
          onTap={() => setAsking(false)}
        />
        <ActButton
          id={`end-waiting-${lane.id}-yes`}
          at={at}
          action="queue/end-waiting"
          input={{ storeId: at.storeId, laneId: lane.id }}
          words={counterText.endWaitingYes}
          onDone={onClose}
        />
      </View>
    </>
  )
}
