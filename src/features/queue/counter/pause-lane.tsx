import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PauseReason, pauseReasons } from '@/shared/domain/queue/lane-status'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { pauseWords } from '../wait.text'
import { ActButton } from './act-button'
import { counterText } from './counter.text'
import type { OnLane } from './use-counter'

const PAUSE_MINUTES = [10, 20, 30] as const

/** A pause with its reason, which shoppers read, and its length. */
export function PauseLane({ at, lane, onClose }: OnLane) {
  const say = useSay()
  const [reason, setReason] = useState<PauseReason>('busy')
  const [minutes, setMinutes] = useState<number | null>(PAUSE_MINUTES[0])
  const lengths = [
    ...PAUSE_MINUTES.map((value) => ({
      value,
      id: `pause-minutes-${value}`,
      label: say(counterText.minutes(value)),
    })),
    { value: null, id: 'pause-until-resumed', label: say(counterText.untilResumed) },
  ]
  return (
    <>
      <View className="muted">{say(counterText.pauseFor)}</View>
      <Choices
        choices={pauseReasons.map((value) => ({
          value,
          id: `pause-reason-${value}`,
          label: say(pauseWords[value]),
        }))}
        chosen={reason}
        onChoose={setReason}
      />
      <Choices<number | null> choices={lengths} chosen={minutes} onChoose={setMinutes} />
      <View className="acts">
        <ActButton
          id={`pause-${lane.id}`}
          at={at}
          action="queue/set-lane"
          input={{
            storeId: at.storeId,
            laneId: lane.id,
            hand: { status: 'paused', reason, minutes },
          }}
          words={counterText.pause}
          look="main"
          onDone={onClose}
        />
      </View>
    </>
  )
}
