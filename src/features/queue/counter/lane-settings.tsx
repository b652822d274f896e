import { View } from '@tarojs/components'
import type { Input } from '@/shared/contracts'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { ActButton } from './act-button'
import { counterText } from './counter.text'
import { EndWaiting } from './end-waiting'
import { PauseLane } from './pause-lane'
import type { OnLane } from './use-counter'

type Hand = Input<'queue/set-lane'>['hand']

/** Opens, closes and pauses a lane by hand, or leaves it to the store's hours. */
export function LaneSettings(props: OnLane) {
  const { at, lane, onClose } = props
  const say = useSay()
  const takes = lane.status === 'open' || lane.status === 'full'
  const set = (hand: Hand) => ({ storeId: at.storeId, laneId: lane.id, hand })
  const shared = { at, action: 'queue/set-lane', onDone: onClose } as const
  return (
    <Sheet id="lane-sheet" title={say(counterText.settingsOf(say(lane.name)))} onClose={onClose}>
      {takes ? <PauseLane {...props} /> : null}
      <View className="acts">
        {takes ? null : (
          <ActButton
            {...shared}
            id={`open-${lane.id}`}
            input={set({ status: 'open' })}
            words={lane.status === 'paused' ? counterText.resume : counterText.open}
            look="main"
          />
        )}
        {lane.status === 'closed' ? null : (
          <ActButton
            {...shared}
            id={`close-${lane.id}`}
            input={set({ status: 'closed' })}
            words={counterText.close}
          />
        )}
        <ActButton
          {...shared}
          id={`hours-${lane.id}`}
          input={set(null)}
          words={counterText.byHours}
        />
      </View>
      {lane.status === 'closed' && lane.waiting > 0 ? <EndWaiting {...props} /> : null}
    </Sheet>
  )
}
