import { View } from '@tarojs/components'
import type { CounterLane } from '@/shared/contracts/queue.views'
import type { TicketId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { WriteWord } from '../write-word'
import { counterText } from './counter.text'
import { type AtCounter, useCounterWrite } from './use-counter'
import type { usePlace } from './use-place'

interface Props {
  readonly at: AtCounter
  readonly lane: CounterLane
  readonly calling: ReturnType<typeof usePlace>
  readonly after: TicketId | null
}

/** Where this device calls to: asked once, then a word with a way to change it. */
function Place({ lane, calling }: Pick<Props, 'lane' | 'calling'>) {
  const say = useSay()
  const { place, choose, change } = calling
  if (place.kind === 'unnamed') return null
  if (place.kind === 'unchosen') {
    const choices = lane.places.map(({ id, name }) => ({
      value: id,
      id: `place-${lane.id}-${id}`,
      label: say(name),
    }))
    return (
      <View>
        <View className="muted">{say(counterText.choosePlace)}</View>
        <Choices choices={choices} chosen={null} onChoose={choose} />
      </View>
    )
  }
  const here = lane.places.find(({ id }) => id === place.placeId)
  if (here === undefined) return null
  return (
    <View className="lane-row">
      <View id={`place-${lane.id}`} className="muted">
        {say(counterText.placeHere(say(here.name)))}
      </View>
      {lane.places.length > 1 ? (
        <TapButton
          id={`change-place-${lane.id}`}
          label={say(counterText.changePlace)}
          look="plain"
          onTap={change}
        />
      ) : null}
    </View>
  )
}

/**
 * The whole routine in one tap: calls the next party and serves the one called here before. It
 * says whom it follows, so a call made from an old screen is refused and the screen brought up to
 * date.
 */
export function CallNext({ at, lane, calling, after }: Props) {
  const say = useSay()
  const { writing, submit, checkAgain } = useCounterWrite('queue/call-next', at)
  const { place } = calling
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const placeId = place.kind === 'named' ? place.placeId : null
  return (
    <>
      <Place lane={lane} calling={calling} />
      {place.kind === 'unchosen' ? null : (
        <TapButton
          id={`call-next-${lane.id}`}
          label={say(busy ? counterText.calling : counterText.callNext)}
          spoken={say(busy ? counterText.calling : counterText.callNextIn(say(lane.name)))}
          look={lane.waiting > 0 ? 'main' : 'second'}
          busy={busy}
          onTap={() => submit({ storeId: at.storeId, laneId: lane.id, placeId, after })}
        />
      )}
      <WriteWord about={lane.id} writing={writing} onCheckAgain={checkAgain} />
    </>
  )
}
