import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { TapButton } from '@/ui/button'
import { fieldNamed } from '@/ui/field-name'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { Stepper } from '@/ui/stepper'
import { WriteWord } from '../write-word'
import { doorText } from './door.text'
import { type AtSession, useDoorWrite } from './use-door'

/** The contract's limit. */
const NAME_CHARACTERS = 20

interface Props {
  readonly at: AtSession
  readonly placesLeft: number
  readonly onClose: () => void
}

/** Somebody at the door who did not register: there at once. */
export function WalkInSheet({ at, placesLeft, onClose }: Props) {
  const say = useSay()
  const [name, setName] = useState('')
  const [places, setPlaces] = useState(1)
  const { writing, submit, checkAgain } = useDoorWrite('events/walk-in', at, { onDone: onClose })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const guestName = name.trim()
  return (
    <Sheet id="walk-in-sheet" title={say(doorText.walkIn)} onClose={onClose}>
      <View className="muted">{say(doorText.walkInHint)}</View>
      <Input
        id="walk-in-name"
        className="event-field"
        value={name}
        maxlength={NAME_CHARACTERS}
        placeholder={say(doorText.walkInName)}
        {...fieldNamed(say(doorText.walkInName))}
        onInput={(event) => setName(event.detail.value)}
      />
      <View className="event-places">
        <View>{say(doorText.places)}</View>
        <Stepper
          id="walk-in"
          count={places}
          least={1}
          most={Math.max(1, placesLeft)}
          less={doorText.less}
          more={doorText.more}
          onCount={setPlaces}
        />
      </View>
      <View className="event-ways">
        <TapButton
          id="walk-in-add"
          label={say(doorText.add)}
          busy={busy || guestName === ''}
          onTap={() => submit({ ...at, guestName, places, memberNumber: null })}
        />
      </View>
      <WriteWord about="walk-in" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}
