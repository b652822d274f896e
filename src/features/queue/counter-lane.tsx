import { View } from '@tarojs/components'
import type { CounterLane } from '@/shared/contracts/queue.contract'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { queueText } from './queue.text'
import { useCallNext } from './use-counter'
import { WriteWord } from './write-word'
import './queue.scss'

function CalledNumber({ lane }: { readonly lane: CounterLane }) {
  const say = useSay()
  const { called } = lane
  return (
    <View className="counter-called">
      <View className="small">{say(called ? queueText.called : queueText.nobodyCalled)}</View>
      <View
        id={`called-${lane.id}`}
        className={`number figures${called ? '' : ' counter-nobody'}`}
        aria-live="polite"
      >
        {called?.number ?? '–'}
      </View>
    </View>
  )
}

function NextNumbers({ lane }: { readonly lane: CounterLane }) {
  const say = useSay()
  if (lane.next.length === 0) return null
  return (
    <View className="counter-next">
      <View className="small">{say(queueText.next)}</View>
      {lane.next.map((ticket) => (
        <View key={ticket.id} id={`next-${ticket.id}`} className="counter-next-number figures">
          {ticket.number}
        </View>
      ))}
    </View>
  )
}

interface Props {
  readonly storeId: StoreId
  readonly lane: CounterLane
  readonly refresh: () => void
}

/** A lane from behind the counter: who is called, who follows, and the one button. */
export function CounterLaneCard({ storeId, lane, refresh }: Props) {
  const say = useSay()
  const { writing, callNext, checkAgain } = useCallNext(storeId, lane, refresh)
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <View className="card lane">
      <View className="lane-row">
        <View className="title lane-words">{say(lane.name)}</View>
        <View id={`waiting-${lane.id}`} className="muted figures">
          {say(queueText.counterWaiting(lane.waiting))}
        </View>
      </View>
      <View className="counter-numbers">
        <CalledNumber lane={lane} />
        <NextNumbers lane={lane} />
      </View>
      <TapButton
        id={`call-next-${lane.id}`}
        label={say(busy ? queueText.calling : queueText.callNext)}
        spoken={say(queueText.callNextIn(say(lane.name)))}
        look={lane.waiting > 0 ? 'main' : 'second'}
        busy={busy}
        onTap={callNext}
      />
      <WriteWord about={lane.id} writing={writing} onCheckAgain={checkAgain} />
    </View>
  )
}
