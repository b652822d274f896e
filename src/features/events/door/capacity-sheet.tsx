import { View } from '@tarojs/components'
import { useState } from 'react'
import { MOST_PLACES } from '@/shared/domain/events/event'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { Stepper } from '@/ui/stepper'
import { WriteWord } from '../write-word'
import { doorText } from './door.text'
import { type AtSession, useDoorWrite } from './use-door'

interface Props {
  readonly at: AtSession
  readonly capacity: number
  readonly onClose: () => void
}

/** More or fewer places than before. */
export function CapacitySheet({ at, capacity, onClose }: Props) {
  const say = useSay()
  const [count, setCount] = useState(capacity)
  const { writing, submit, checkAgain } = useDoorWrite('events/set-capacity', at, {
    onDone: onClose,
  })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  return (
    <Sheet id="capacity-sheet" title={say(doorText.capacity)} onClose={onClose}>
      <View className="muted">{say(doorText.capacityHint)}</View>
      <View className="event-places">
        <View>{say(doorText.places)}</View>
        <Stepper
          id="capacity"
          count={count}
          least={1}
          most={MOST_PLACES}
          less={doorText.less}
          more={doorText.more}
          onCount={setCount}
        />
      </View>
      <View className="event-ways">
        <TapButton
          id="capacity-save"
          label={say(doorText.save)}
          busy={busy || count === capacity}
          onTap={() => submit({ ...at, capacity: count })}
        />
      </View>
      <WriteWord about="capacity" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}
