import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { TapButton } from '@/ui/button'
import { fieldNamed } from '@/ui/field-name'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { WriteWord } from '../write-word'
import { doorText } from './door.text'
import { type AtSession, useDoorWrite } from './use-door'

/** The contract's limit. */
const REASON_CHARACTERS = 60

interface Props {
  readonly at: AtSession
  readonly onClose: () => void
}

/** Calling a date off: what follows is said, and why is asked, before it is done. */
export function CallOffSheet({ at, onClose }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const { writing, submit, checkAgain } = useDoorWrite('events/call-off', at, { onDone: onClose })
  const busy = writing.status === 'sending' || writing.status === 'checking'
  const reason = typed.trim()
  return (
    <Sheet id="call-off-sheet" title={say(doorText.callOff)} onClose={onClose}>
      <View>{say(doorText.callOffHint)}</View>
      <Input
        id="call-off-reason"
        className="event-field"
        value={typed}
        maxlength={REASON_CHARACTERS}
        placeholder={say(doorText.reason)}
        {...fieldNamed(say(doorText.reason))}
        onInput={(event) => setTyped(event.detail.value)}
      />
      <View className="event-ways">
        <TapButton
          id="call-off-yes"
          label={say(doorText.callOffYes)}
          busy={busy || reason === ''}
          onTap={() => submit({ ...at, reason })}
        />
      </View>
      <WriteWord about="call-off" writing={writing} onCheckAgain={checkAgain} />
    </Sheet>
  )
}
